import { isCyrillic } from '../language/script.ts';

/** Latin letters that look like Cyrillic ones, for words typed with the wrong one among Cyrillic letters. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  h: 'һ',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
};
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;

/** A text of a source, set right, with what was set right in it. */
export interface CleanText {
  readonly text: string;
  readonly changes: readonly string[];
}

/**
 * Composes letters (Unicode NFC), joins broken lines, and puts Cyrillic letters in the place of Latin ones that look like them inside Cyrillic
 * words. A Latin letter without a look-alike is cut off by a hyphen, as an abbreviation is ("PISAға" becomes "PISA-ға").
 */
export function cleanText(raw: string): CleanText {
  const changes: string[] = [];
  const composed = raw.normalize('NFC').replace(/[\u00ad\u200b-\u200f\ufeff]/g, '');
  if (composed !== raw) changes.push('letters composed');
  const text = composed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WORD, (word) => {
      if (!isCyrillic(word) || !LATIN.test(word)) return word;
      changes.push(`"${word}" mixed two alphabets`);
      const mended = [...word].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
      return LATIN.test(mended)
        ? word.replace(
            /(\p{Script=Latin})(?=\p{Script=Cyrillic})|(\p{Script=Cyrillic})(?=\p{Script=Latin})/gu,
            '$1$2-',
          )
        : mended;
    });
  return { text, changes };
}
