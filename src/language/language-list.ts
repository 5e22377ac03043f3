import { LANGUAGES, type Language } from './language.ts';

/** Different languages in order as one small number: two bits for each, the first in the lowest. 0 is none. */
export type LanguageList = number;

const BITS = 2;
const MASK = 3;

/** The list with the language at its end, where it is not in it. */
export function withLanguage(list: LanguageList, language: Language): LanguageList {
  const number = LANGUAGES.indexOf(language) + 1;
  let place = 0;
  for (let rest = list; rest > 0; rest >>= BITS) {
    if ((rest & MASK) === number) return list;
    place += BITS;
  }
  return list | (number << place);
}

/** The languages of a list, in its order. */
export function languagesIn(list: LanguageList): ReadonlySet<Language> {
  return SETS[list] ?? new Set();
}

const SETS: readonly ReadonlySet<Language>[] = Array.from(
  { length: (MASK + 1) ** LANGUAGES.length },
  (_, list) => {
    const languages = new Set<Language>();
    for (let rest = list; rest > 0; rest >>= BITS) {
      const language = LANGUAGES[(rest & MASK) - 1];
      if (language !== undefined) languages.add(language);
    }
    return languages;
  },
);
