import { fold } from './fold.ts';

/** A word of a message. */
export interface Token {
  /** As typed, normalised. */
  readonly text: string;
  /** ASCII skeleton. */
  readonly fold: string;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
  /** The comma, colon, bracket or dash before it; empty where a blank or nothing stands there. */
  readonly pause: string;
}

/** A message cut into words. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** Per sentence: true where it ends with a question mark. */
  readonly asks: readonly boolean[];
}

const WORD = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}']*[\p{L}\p{N}])?(?:[.,]\d+)?`;
const SIGN = '[%$€₸+]';
const WORD_OR_SIGN = new RegExp(`${WORD}|${SIGN}`, 'gu');
const PIECE = new RegExp(`(?<word>${WORD})|(?<sign>${SIGN})|(?<end>[.!?;…]+)|(?<pause>[,:()"«»-])`, 'gu');

/** A full stop behind these ends no sentence: "1 кв. м", "млрд. тенге". */
const ABBREVIATIONS = new Set(['кв', 'куб', 'обл', 'ср', 'мед', 'approx']);
/** The same behind these where what is counted follows. */
const COUNTS = new Set(['тыс', 'млн', 'млрд', 'трлн', 'mln', 'bln']);
const COUNTED = /^\s*(?:тенге|теңге|тг|долл|руб|чел|адам|тонн|га|км|м|tenge|kzt|usd|people|tonnes)/;

/** Words before the number that a rate is given for: "на 100 тыс. среди детей". */
const RATED = new Set(['на', 'per']);

/** The same of the word for "year" behind one that begins a sentence: "2023 ж. ауылда". */
const YEAR_WORDS = new Set(['ж', 'жж', 'г', 'гг']);

function isAbbreviated(tokens: readonly Token[], sentence: number, next: string): boolean {
  const last = tokens.at(-1)?.text ?? '';
  const isFirstYear =
    YEAR_WORDS.has(last) && /^\d{4}$/.test(tokens.at(-2)?.text ?? '') && tokens.at(-3)?.sentence !== sentence;
  const isRate = RATED.has(tokens.at(-3)?.text ?? '') && /^\d+$/.test(tokens.at(-2)?.text ?? '');
  return ABBREVIATIONS.has(last) || (COUNTS.has(last) && (isRate || COUNTED.test(next))) || isFirstYear;
}

/** The words of a normalised text and the signs that mean something, as `tokenise` cuts them. */
export function cutWords(text: string): readonly string[] {
  const words = text.match(WORD_OR_SIGN) ?? [];
  return /\d/.test(text) ? words.flatMap(splitNumber) : words;
}

/**
 * Cuts a normalised text into words, signs that mean something (`%`) and sentences. Letters stuck to a number of two or more
 * digits are cut off it ("2023жылы"), others stay ("co2", "3g"). Linear in the text's length.
 */
export function tokenise(text: string): Tokens {
  const tokens: Token[] = [];
  const asks: boolean[] = [];
  let sentence = 0;
  let pause = '';
  for (const { groups, index } of text.matchAll(PIECE)) {
    if (groups?.word !== undefined || groups?.sign !== undefined) {
      for (const text of splitNumber(groups.word ?? groups.sign ?? '')) {
        tokens.push({ text, fold: fold(text), sentence, pause });
        pause = '';
      }
    } else if (groups?.end === '.' && isAbbreviated(tokens, sentence, text.slice(index + 1, index + 10))) {
      pause = '';
    } else if (groups?.end !== undefined) {
      const question = groups.end.includes('?');
      if (tokens.at(-1)?.sentence === sentence) {
        asks[sentence] = question;
        sentence += 1;
      } else if (question && sentence > 0) {
        asks[sentence - 1] = true;
      }
      pause = '';
    } else {
      pause = groups?.pause ?? '';
    }
  }
  for (let i = 0; i <= sentence; i++) asks[i] ??= false;
  return { tokens, asks };
}

/** "2023жылы", "за2023", "22году": numbers of two or three digits are cut off only at a word's beginning. */
function splitNumber(word: string): readonly string[] {
  if (!/\d/.test(word)) return [word];
  return word
    .replace(/(?<!\d)\d{4}(?!\d)/g, ' $& ')
    .replace(/^(\d{2,})(?=\p{L})/u, '$1 ')
    .split(' ')
    .filter((part) => part !== '');
}
