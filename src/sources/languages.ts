import type { Codelist } from '../catalogue/codelist.ts';
import type { Indicator } from '../catalogue/indicator.ts';
import { inLanguage, LANGUAGES, type Language, type Localised } from '../language/language.ts';
import type { Note } from './oddity.ts';

/**
 * The languages in which every title and name is there; where there is none, the one that lacks fewest. What is lacking is noted, at the place
 * where texts of that language stand.
 */
export function completeLanguages(
  indicators: readonly Pick<Indicator, 'id' | 'title'>[],
  codelists: readonly Codelist[],
  placeOf: (language: Language) => string,
  note: Note,
): readonly Language[] {
  const texts: (readonly [string, Localised])[] = [
    ...indicators.map(({ id, title }) => [`title of ${id}`, title] as const),
    ...codelists.flatMap(({ id, name, codes }) => [
      [`name of ${id}`, name] as const,
      ...codes.map((code) => [`name of ${id} ${code.code}`, code.name] as const),
    ]),
  ];
  const lacking = LANGUAGES.map((language) => ({
    language,
    things: texts.filter(([, text]) => text[language] === undefined),
  }));
  // A name alone does not make a language: some are in all languages by themselves.
  const spoken = lacking.filter(({ language }) =>
    indicators.some(({ title }) => title[language] !== undefined),
  );
  for (const { language, things } of spoken) {
    for (const [thing] of things)
      note({ file: placeOf(language), rule: 'kept', what: `the ${thing} is missing.` });
  }
  const complete = spoken.filter(({ things }) => things.length === 0).map(({ language }) => language);
  if (complete.length > 0) return complete;
  const best = [...spoken].sort((a, b) => a.things.length - b.things.length)[0];
  return [best?.language ?? 'en'];
}

/** A text that is missing in a declared language is filled with the one that a reader of it would be shown anyway. */
export function fill(text: Localised, languages: readonly Language[]): Localised {
  return {
    ...text,
    ...Object.fromEntries(languages.map((language) => [language, inLanguage(text, language)])),
  };
}

/** The same for all names of a codelist. */
export function fillNames(list: Codelist, languages: readonly Language[]): Codelist {
  return {
    ...list,
    name: fill(list.name, languages),
    codes: list.codes.map((code) => ({ ...code, name: fill(code.name, languages) })),
  };
}
