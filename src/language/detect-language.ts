import type { Language } from './language.ts';
import { isCyrillic } from './script.ts';

const KAZAKH_LETTERS = /[әғқңөұүһі]/;
const RUSSIAN_LETTERS = /[ёщъэ]/;
const KAZAKH_ENDING =
  /(?:лар|лер|дар|дер|тар|тер|дын|нын|тын|дан|ган|кан|лык|дык|тык|сыз|дағы|ды|ты|мен|бен|пен)$/;
const RUSSIAN_ENDING =
  /(?:ого|его|ых|их|ая|яя|ую|юю|ое|ее|ые|ой|ый|ий|ение|ения|ться|тся|ость|ами|ями|ов|ев|ешь|ет|ют|ала|или)$/;

/** A word of a message as detection sees it. */
export interface DetectedWord {
  readonly text: string;
  /** Languages whose lists hold the word; empty for a word nobody knows. */
  readonly known: ReadonlySet<Language>;
  /** How much it tells: function words more, greetings and names less. */
  readonly weight: number;
}

/**
 * The language a message is written in, by votes of its words: letters that only one language has, then the lists the word
 * stands in, then endings. A word known in several languages votes for none of them alone. Undefined where no word tells.
 */
export function detectLanguage(words: readonly DetectedWord[]): Language | undefined {
  const votes: Record<Language, number> = { kk: 0, ru: 0, en: 0 };
  for (const word of words)
    for (const [language, vote] of votesOf(word)) votes[language] += vote * word.weight;
  const ranked = (Object.entries(votes) as [Language, number][]).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined || second === undefined || first[1] === 0) return undefined;
  if (first[1] > second[1]) return first[0];
  // Kazakh that shares its words with Russian shows itself by its letters sooner or later.
  return [first[0], second[0]].includes('ru') ? 'ru' : undefined;
}

function votesOf({ text, known }: DetectedWord): readonly (readonly [Language, number])[] {
  if (isCyrillic(text)) {
    if (KAZAKH_LETTERS.test(text)) return [['kk', 1]];
    if (RUSSIAN_LETTERS.test(text)) return [['ru', 1]];
    const listed = [...known].filter((language) => language !== 'en');
    const russian = RUSSIAN_ENDING.test(text) ? ([['ru', 0.6]] as const) : [];
    if (listed.length > 0)
      return [...listed.map((language) => [language, 1 / listed.length] as const), ...russian];
    if (russian.length > 0) return russian;
    if (KAZAKH_ENDING.test(text)) return [['kk', 0.6]];
    return [['ru', 0.3]];
  }
  if (!/[a-z]/.test(text)) return [];
  if (known.size > 0) {
    if (known.has('en')) return [['en', known.size === 1 ? 1 : 0.4]];
    return [...known].map((language) => [language, 1 / known.size]);
  }
  return [['en', 0.2]];
}
