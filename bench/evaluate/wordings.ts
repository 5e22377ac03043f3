import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Indicator } from '../../src/catalogue/indicator.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';

/** One text by which an indicator can be found. */
export interface IndicatorText {
  /** `publication/name`. */
  readonly indicator: string;
  readonly language: Language;
  readonly text: string;
}

/** All names and other wordings of a catalogue's indicators, in all languages: what the bot's own index is made of. */
export function indicatorTexts(catalogue: Catalogue): readonly IndicatorText[] {
  return [...catalogue.indicators.values()].flatMap(({ id, indicator }) =>
    isNamedItself(indicator)
      ? LANGUAGES.flatMap((language) =>
          [...namesOf(indicator, language), ...(indicator.wordings?.[language] ?? [])].map((text) => ({
            indicator: id,
            language,
            text,
          })),
        )
      : [],
  );
}

/** Shares of another indicator are found through that one's words. */
function isNamedItself({ shareOf }: Indicator): boolean {
  return shareOf === undefined;
}

/** Title and short title. */
export function namesOf({ title, shortTitle }: Indicator, language: Language): readonly string[] {
  return [title[language], shortTitle?.[language]].filter((text) => text !== undefined);
}
