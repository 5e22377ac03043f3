import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { fold } from '../language/fold.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { cutWords } from '../language/tokens.ts';
import type { Reading } from './reading.ts';

/** Words of one letter; Kazakh has none. */
const LITTLE_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  kk: new Set(),
  ru: new Set(['в', 'с', 'к', 'о', 'у', 'и', 'а', 'я']),
  en: new Set(['a', 'i', 's']),
};
/** Behind a name they are no letter of it. */
const NEVER_LETTERS = new Set(['у', 'о', 'к', 'и', 'я', 'i', 's']);
/** "С 2020 года", "a year". */
const GOES_ON = /^(?:\d+|iear|month|dai|ueek|person)/;
const LETTER = /^\p{L}$/u;
/** Forms of one word share so many letters. */
const LIKE = 6;

/** True where the message names another thing by its letter than the indicator's title does: "hepatitis A" is no hepatitis B. `said` are the tokens of its name. */
export function namesOtherLetter(
  reading: Reading,
  { indicator: { title, shortTitle } }: CatalogueIndicator,
  said: ReadonlySet<number>,
): boolean {
  const { tokens, language } = reading;
  const beside = tokens.flatMap(({ text, fold, pause }, i) => {
    if (!LETTER.test(text) || NEVER_LETTERS.has(text)) return [];
    const after = said.has(i - 1) && pause === '' && !GOES_ON.test(tokens[i + 1]?.fold ?? '');
    const before = said.has(i + 1) && tokens[i + 1]?.pause === '' && language === 'kk';
    return [...(after ? [i - 1] : []), ...(before ? [i + 1] : [])].map((word) => ({ word, letter: fold }));
  });
  if (beside.length === 0) return false;
  const lettered = [title, ...(shortTitle ? [shortTitle] : [])].flatMap((name) =>
    LANGUAGES.flatMap((language) => letteredWords(name[language] ?? '', language)),
  );
  const letters = new Set(lettered.map(({ letter }) => letter));
  return beside.some(
    ({ word, letter }) =>
      !letters.has(letter) &&
      lettered.some(({ begins }) => begins === tokens[word]?.fold.slice(0, LIKE)) &&
      !beside.some((other) => other.word === word && letters.has(other.letter)),
  );
}

/** The words of a title that have a letter beside them, in Kazakh before, else behind them: "hepatitis B". */
function letteredWords(
  title: string,
  language: Language,
): readonly { readonly begins: string; readonly letter: string }[] {
  const words = cutWords(normalise(title));
  return words.flatMap((letter, i) => {
    const word = words[language === 'kk' ? i + 1 : i - 1] ?? '';
    if (!LETTER.test(letter) || LITTLE_WORDS[language].has(letter) || word.length < LIKE) return [];
    return [{ begins: fold(word).slice(0, LIKE), letter: fold(letter) }];
  });
}
