import type { Catalogue, CatalogueIndicator } from '../src/catalogue/catalogue.ts';
import { LANGUAGES, type Language, type Localised, type Wordings } from '../src/language/language.ts';

/** Wordings of a copy in each language, beside its titles: few publishers write more. */
const WORDINGS_OF_COPY = 2;
/** So many words of a copied text are others than before, and so many of these are in no other text. */
const CHANGED = 0.5;
const NEW = 0.2;

/** A number from 0 up to 1. */
type Random = () => number;

/**
 * A catalogue with `size` indicators: its own, and copies of them with half of the words changed for others of their language, some of which are made
 * up of the halves of two. The same each time.
 */
export function withManyIndicators(catalogue: Catalogue, size: number): Catalogue {
  const random = seeded(1);
  const own = [...catalogue.indicators.values()];
  const words = Object.fromEntries(
    LANGUAGES.map((language) => [language, own.flatMap((one) => wordsOf(one, language))]),
  ) as Record<Language, string[]>;
  const indicators = new Map(catalogue.indicators);
  for (let i = 0; indicators.size < size; i++) {
    const original = own[i % own.length];
    if (original === undefined) break;
    const id = `${original.id}-${Math.floor(i / own.length) + 2}`;
    const change = (text: string, language: Language) => changeWords(text, words[language], random);
    indicators.set(id, { ...original, id, indicator: changeTexts(original.indicator, change) });
  }
  return { ...catalogue, indicators };
}

function changeTexts(
  indicator: CatalogueIndicator['indicator'],
  change: (text: string, language: Language) => string,
): CatalogueIndicator['indicator'] {
  const { weakWordings: _, shortTitle, wordings, ...rest } = indicator;
  const title = (texts: Localised): Localised =>
    mapLanguages(texts, (text, language) => change(text, language));
  const few = (texts: Wordings): Wordings =>
    mapLanguages(texts, (list, language) =>
      list.slice(0, WORDINGS_OF_COPY).map((text) => change(text, language)),
    );
  return {
    ...rest,
    title: title(indicator.title),
    ...(shortTitle && { shortTitle: title(shortTitle) }),
    ...(wordings && { wordings: few(wordings) }),
  };
}

function mapLanguages<T extends object>(
  texts: T,
  change: (value: NonNullable<T[keyof T]>, language: Language) => unknown,
): T {
  return Object.fromEntries(
    Object.entries(texts).map(([language, value]) => [language, change(value, language as Language)]),
  ) as T;
}

function changeWords(text: string, words: readonly string[], random: Random): string {
  const any = (): string => words[Math.floor(random() * words.length)] ?? '';
  return text
    .split(' ')
    .map((word) => {
      if (random() >= CHANGED) return word;
      if (random() >= NEW) return any();
      const [beginning, end] = [any(), any()];
      return beginning.slice(0, Math.ceil(beginning.length / 2)) + end.slice(Math.floor(end.length / 2));
    })
    .join(' ');
}

function wordsOf({ indicator }: CatalogueIndicator, language: Language): readonly string[] {
  const texts = [indicator.title[language] ?? '', ...(indicator.wordings?.[language] ?? [])];
  return texts.flatMap((text) => text.split(' ')).filter((word) => word !== '');
}

/** Mulberry32, a small generator of pseudo-random numbers. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
