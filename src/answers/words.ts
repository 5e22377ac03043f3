import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import type { Slice } from '../catalogue/observation.ts';
import { listFormat, numberFormat, pluralRules } from '../language/formats.ts';
import { inLanguage, type Language } from '../language/language.ts';
import type { Locales, TextArguments } from '../locales/locales.ts';
import type { SliceAsk } from '../questions/question.ts';
import type { Figure } from './answer.ts';

/** How things are called in one language: everything that writing a message needs. */
export interface Words {
  readonly language: Language;
  readonly catalogue: Catalogue;
  text(key: string, args?: TextArguments): string;
}

/** Binds locales and catalogue to a language. */
export function wordsIn(language: Language, catalogue: Catalogue, locales: Locales): Words {
  return { language, catalogue, text: (key, args) => locales.text(language, key, args) };
}

/** A number in the language's own form with the decimals given; `signed` puts a plus before growth. */
export function formatNumber(words: Words, value: number, decimals: number, signed = false): string {
  const format = numberFormat(words.language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  return format.format(value).replace('-', '\u2212');
}

/** How a figure is printed: with a plus before growth; without its unit, where that stands in the heading. */
interface FigureFormat {
  readonly signed?: boolean;
  readonly bare?: boolean;
}

/** A figure's value with its unit, agreeing in number: "2 организации", "34,1 %". */
export function formatFigure(
  words: Words,
  { value, unit, decimals, points, of }: Figure,
  { signed = false, bare = false }: FigureFormat = {},
): string {
  if (bare) return formatNumber(words, value, decimals, signed);
  // Whole people, organisations are counted without decimals: "1 494,0 человека" is no number of them.
  const whole = Number.isInteger(value) && isCounted(words, unit);
  const number = formatNumber(words, value, whole ? 0 : decimals, signed);
  if (of !== undefined) return words.text('value-rank', { value: number, of: formatNumber(words, of, 0) });
  if (points === true) return words.text('value-index-points', { value: number });
  if (unit === 'PT') return words.text('value-percent', { value: number });
  if (unit === 'PP') return words.text('value-points', { value: number });
  if (unit === 'TIMES') return words.text('value-times', { value: number });
  const name = nameUnit(words, unit, value, whole ? 0 : decimals);
  if (name === '') return number;
  // "% of 2005": the sign stands as the language writes per cents.
  if (name.startsWith('%')) return words.text('value-percent', { value: number }) + name.slice(1);
  // "11.4 100 000 …" would read as one number.
  if (/\d/.test(name)) return words.text('value-rate', { value: number, unit: name });
  return `${number}\u00a0${name}`;
}

/** True for a unit whose name bends to its number. */
function isCounted({ catalogue, language }: Words, unit: string): boolean {
  return findCode(catalogue, 'UNIT_MEASURE', unit)?.plural?.[language] !== undefined;
}

/** A unit after a number, in the form that the number asks for. */
function nameUnit(words: Words, unit: string, value: number, decimals: number): string {
  const code = findCode(words.catalogue, 'UNIT_MEASURE', unit);
  const forms = code?.plural?.[words.language];
  if (forms === undefined) return inLanguage(code?.name ?? {}, words.language);
  const category = pluralRules(words.language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).select(Math.abs(value));
  return category === 'one' || category === 'few' || category === 'many'
    ? (forms[category] ?? forms.other)
    : forms.other;
}

/** The unit that a heading can name once for all values of a list: one that does not change with the number. */
export function headingUnit(words: Words, figures: readonly Figure[]): string | undefined {
  const [first] = figures;
  const isShared = figures.every(({ unit, points }) => unit === first?.unit && points === undefined);
  if (first === undefined || !isShared || ['PT', 'PP', 'TIMES'].includes(first.unit)) return undefined;
  const code = findCode(words.catalogue, 'UNIT_MEASURE', first.unit);
  return code === undefined || code.plural?.[words.language] !== undefined
    ? undefined
    : inLanguage(code.name, words.language);
}

/** The unit that the heading of a table names once, so that numbers stand there alone; undefined where they have several, or none of their own. */
export function sharedUnit(words: Words, figures: readonly Figure[]): string | undefined {
  const [first] = figures;
  const isShared = figures.every(({ unit, points }) => unit === first?.unit && points === undefined);
  if (first === undefined || !isShared || first.unit === 'TIMES') return undefined;
  return (
    inLanguage(findCode(words.catalogue, 'UNIT_MEASURE', first.unit)?.name ?? {}, words.language) || undefined
  );
}

/** From one period to another, "2019–2023"; where both are one, that one alone. */
export function formatRange({ text }: Words, from: string, to: string): string {
  return from === to ? from : text('period-range', { from, to });
}

/** A period in words: "конец 2023 года" for a stock, "2023 год" otherwise, "2021–2023" for a range. */
export function formatPeriod(
  words: Words,
  period: string,
  timing: CatalogueIndicator['indicator']['timing'],
): string {
  const [from, to] = period.split(/(?<=^\d{4})-(?=\d{4}$)/);
  if (from !== undefined && to !== undefined) return formatRange(words, from, to);
  return words.text(timing === 'end_of_period' ? 'period-end' : 'period', { period });
}

/** What a slice is called: the names of its codes, or "total". */
export function nameSlice(words: Words, slice: Slice, without: readonly Slice[] = []): string {
  const names = Object.entries(slice).map(([dimension, code]) => nameCode(words, dimension, code));
  const own = names.length === 0 ? words.text('slice-total') : names.join(', ');
  if (without.length === 0) return own;
  const excepted = joinList(
    words,
    without.map((one) => words.text('excepted-group', { name: nameSlice(words, one) })),
  );
  return names.length === 0
    ? words.text('slice-all-but', { without: excepted })
    : words.text('slice-without', { slice: own, without: excepted });
}

/** What a question says its figure is of: a slice, without what is left out of it. */
export function nameSliceAsk(words: Words, { slice, without }: SliceAsk): string {
  return nameSlice(words, slice, without);
}

/** A code in the language of the answer; the code itself where it is not known. */
export function nameCode(words: Words, dimension: string, code: string): string {
  return inLanguage(findCode(words.catalogue, dimension, code)?.name ?? {}, words.language) || code;
}

/** What an indicator is broken down by; its id where it is not known. */
export function nameDimension(words: Words, dimension: string): string {
  return inLanguage(words.catalogue.codelists.get(dimension)?.name ?? {}, words.language) || dimension;
}

/** What asks for a breakdown: "By region", "По регионам"; else the dimension's name. */
export function nameBreakdown(words: Words, dimension: string): string {
  const wordings = words.catalogue.codelists.get(dimension)?.by?.[words.language] ?? [];
  const plain = wordings.find((wording) => BREAKDOWN_WORDS[words.language].test(wording));
  return plain ?? words.text('breakdown', { dimension: lowerFirst(nameDimension(words, dimension)) });
}

/** How the wordings begin or end that read well on a button. */
const BREAKDOWN_WORDS: Readonly<Record<Language, RegExp>> = { kk: /бойынша$/, ru: /^по /, en: /^by / };

/** What is counted when nothing is named: the whole country, where there are regions; else "total". */
export function nameWhole(words: Words, indicator: CatalogueIndicator): string {
  return nameCountry(words, indicator) ?? words.text('slice-total');
}

/** The country that an indicator is about where no place is named; undefined where it has no places. */
export function nameCountry(words: Words, indicator: CatalogueIndicator): string | undefined {
  const area = indicator.codes.has(AREA) ? words.catalogue.codelists.get(AREA) : undefined;
  const country = area?.codes.find(({ total }) => total === true);
  return country && inLanguage(country.name, words.language);
}

/** For a name that begins no sentence by itself. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** For a name that begins a line. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The indicator's full name. */
export function nameIndicator(words: Words, id: string): string {
  return inLanguage(words.catalogue.indicators.get(id)?.indicator.title ?? {}, words.language) || id;
}

/** The indicator's short name, for buttons and lists. */
export function nameShortly(words: Words, id: string): string {
  const indicator = words.catalogue.indicators.get(id)?.indicator;
  return inLanguage(indicator?.shortTitle ?? indicator?.title ?? {}, words.language) || id;
}

/** Joins parts with the language's own "and". */
export function joinList(words: Words, parts: readonly string[]): string {
  return listFormat(words.language, { type: 'conjunction' }).format(parts);
}
