import { fold } from './fold.ts';
import { LANGUAGES } from './language.ts';
import { stemLengths, stems } from './stem.ts';

/** Numerals of the three languages with their ordinals, where these have another stem. */
const NUMERALS: readonly (readonly [number, string])[] = [
  [1, 'бір бірінші один одна одного первый one first'],
  [2, 'екі екінші два две двух двумя второй two second'],
  [3, 'үш үшінші три трех тремя третий третьем three third'],
  [4, 'төрт төртінші четыре четырех четырьмя четвертый four fourth'],
  [5, 'бес бесінші пять пяти пятью пятый five fifth'],
  [6, 'алты алтыншы шесть шести шестой six sixth'],
  [7, 'жеті жетінші семь семи седьмой seven seventh'],
  [8, 'сегіз сегізінші восемь восьми восьмой eight eighth'],
  [9, 'тоғыз тоғызыншы девять девяти девятый nine ninth'],
  [10, 'он оныншы десять десяти десятью десятый ten tenth'],
  [11, 'одиннадцать одиннадцатый eleven'],
  [12, 'двенадцать двенадцатый twelve'],
  [13, 'тринадцать тринадцатый thirteen'],
  [14, 'четырнадцать четырнадцатый fourteen'],
  [15, 'пятнадцать пятнадцатый fifteen'],
  [16, 'шестнадцать шестнадцатый sixteen'],
  [17, 'семнадцать семнадцатый seventeen'],
  [18, 'восемнадцать восемнадцатый eighteen'],
  [19, 'девятнадцать девятнадцатый nineteen'],
  [20, 'жиырма жиырмасыншы двадцать двадцатый twenty'],
  [30, 'отыз отызыншы тридцать тридцатый thirty'],
  [2000, 'двухтысячный двухтысячном'],
];
const THOUSAND = 'мың тысяча тысячи тысячный тыща тыщи тыщ thousand';
const JOINING = 'and және';

const VALUES = new Map(
  NUMERALS.flatMap(([value, words]) => words.split(' ').map((word) => [fold(word), value])),
);
/** Stems of the longer numerals: short ones are shared by chance. */
const BY_STEM = new Map(
  [...VALUES].flatMap(([word, value]) =>
    LANGUAGES.flatMap((language) => [...stems(word, language)])
      .filter((stem) => stem.length > 3 || stem === word)
      .map((stem) => [stem, value] as const),
  ),
);
const THOUSANDS = new Set(THOUSAND.split(' ').map(fold));
const JOINERS = new Set(JOINING.split(' ').map(fold));

/** A number written in words or digits: its value and how many of the words it takes. */
export interface NumberWords {
  readonly value: number;
  readonly length: number;
}

/**
 * Reads a number up to 2099 at the beginning of the folded words, in digits or in words of any of the three languages
 * ("екі мың жиырма үш", "двадцать втором", "two thousand and twenty one", "twenty twenty-two"). Undefined where there is none.
 */
export function readNumber(words: readonly string[]): NumberWords | undefined {
  const first = words[0];
  if (first === undefined) return undefined;
  if (/^\d{1,4}$/.test(first)) return { value: Number(first), length: 1 };
  let value = 0;
  let length = 0;
  let last: number | undefined;
  for (const word of words) {
    if (THOUSANDS.has(word) || hasStem(word, THOUSANDS)) {
      value = (value === 0 ? 1 : value) * 1000;
      last = 1000;
    } else if (length > 0 && JOINERS.has(word)) {
      length++;
      continue;
    } else {
      const next = numeral(word);
      if (next === undefined) break;
      // "twenty twenty-two": tens said twice are a century and a year.
      if (last === 20 && next >= 10) value *= 100;
      else if (last !== undefined && last < 20 && next < 1000 && !(last === 10 && next < 10)) break;
      value += next;
      last = next;
    }
    length++;
  }
  while (length > 0 && JOINERS.has(words[length - 1] ?? '')) length--;
  return length > 0 && value > 0 ? { value, length } : undefined;
}

function numeral(word: string): number | undefined {
  const exact = VALUES.get(word);
  if (exact !== undefined || word.length < 4) return exact;
  const stem = firstStem(word, (one) => BY_STEM.has(one));
  return stem === undefined ? undefined : BY_STEM.get(stem);
}

function hasStem(word: string, words: ReadonlySet<string>): boolean {
  return firstStem(word, (one) => words.has(one)) !== undefined;
}

/** The first stem, in any of the languages, for which `is` holds: there are few enough numerals not to meet by chance. */
function firstStem(word: string, is: (stem: string) => boolean): string | undefined {
  for (const language of LANGUAGES) {
    for (const length of stemLengths(word, language)) {
      const stem = word.slice(0, length);
      if (is(stem)) return stem;
    }
  }
  return undefined;
}
