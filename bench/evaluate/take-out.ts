import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import type { IndicatorText } from './wordings.ts';

/** A catalogue without some of its indicators (`publication/name`), and without what is computed from them. */
export function withoutIndicators(catalogue: Catalogue, absent: ReadonlySet<string>): Catalogue {
  const isAbsent = (edition: string, name: string | undefined): boolean =>
    name !== undefined && absent.has(`${edition}/${name}`);
  const kept = [...catalogue.indicators].filter(([, { indicator, edition }]) => {
    const { id, shareOf, ratio } = indicator;
    return ![id, shareOf, ratio?.numerator, ratio?.denominator].some((name) => isAbsent(edition.id, name));
  });
  return { ...catalogue, indicators: new Map(kept) };
}

/** A catalogue whose indicators are the same, without some of their wordings. Names stay. */
export function withoutWordings(catalogue: Catalogue, absent: readonly IndicatorText[]): Catalogue {
  const keys = new Set(absent.map(keyOf));
  const indicators = [...catalogue.indicators].map(([id, entry]) => {
    const left = LANGUAGES.map((language) => {
      const texts = entry.indicator.wordings?.[language] ?? [];
      return [language, texts.filter((text) => !keys.has(keyOf({ indicator: id, language, text })))] as const;
    });
    return [id, { ...entry, indicator: { ...entry.indicator, wordings: Object.fromEntries(left) } }] as const;
  });
  return { ...catalogue, indicators: new Map(indicators) };
}

function keyOf({ indicator, language, text }: IndicatorText): string {
  return `${indicator} ${language} ${text}`;
}
