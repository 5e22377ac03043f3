import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { ReadSeries } from '../catalogue/read-series.ts';
import type { HeldObservation } from '../catalogue/vintage.ts';
import type { FigureAsk, SliceAsk } from '../questions/question.ts';
import type { Figure } from './answer.ts';
import { isWithin, mayOverlap } from './may-overlap.ts';
import { roundHalfAway, shownDecimals } from './rounding.ts';

/** A value of a slice in one period, with the published figures it was computed from. */
export interface Value {
  readonly figure: Figure;
  /** Unrounded, for further computing. */
  readonly exact: number;
  readonly operands: readonly Figure[];
}

/** Values of a slice by period, in order of period. */
export type Values = ReadonlyMap<string, Value>;

/** What values are read from. */
export interface Holdings {
  readonly catalogue: Catalogue;
  readonly readSeries: ReadSeries;
  /** IANA name of the time in which days are told; Kazakhstan's unless given. */
  readonly timeZone?: string;
}

/** Decimals of a computed share or ratio. */
const COMPUTED_DECIMALS = 1;

/** The values that a question asks for one slice: levels or shares, published where published, computed otherwise. */
export async function readValues(holdings: Holdings, ask: FigureAsk, slice: SliceAsk): Promise<Values> {
  const indicator = holdings.catalogue.indicators.get(ask.indicator);
  if (indicator === undefined) return new Map();
  if (ask.share === undefined) return levels(holdings, indicator, slice);
  return shares(holdings, indicator, slice, ask.share.base);
}

async function levels(
  holdings: Holdings,
  indicator: CatalogueIndicator,
  { slice, without }: SliceAsk,
): Promise<Values> {
  const { ratio } = indicator.indicator;
  if (ratio !== undefined) return quotients(holdings, indicator, ratio, slice);
  const complement = complementOf(holdings.catalogue, slice);
  const whole = complement === undefined ? slice : complement.whole;
  const less =
    complement === undefined ? (without ?? []).map((one) => ({ ...slice, ...one })) : [complement.less];
  let rest = published(indicator, whole, await holdings.readSeries(indicator.id, whole));
  if (less.length === 0) return rest;
  // Who is both would be taken away twice; of a group, not all of another that overlaps it are a part.
  const isOther = (one: Slice): boolean =>
    Object.entries(one).some(([dimension, code]) => {
      const whole = slice[dimension];
      return whole !== undefined && !isWithin(holdings.catalogue, dimension, code, whole);
    });
  if ((without ?? []).some(isOther)) return new Map();
  if (less.some((one, i) => less.slice(i + 1).some((other) => mayOverlap(one, other, holdings.catalogue))))
    return new Map();
  // What is left of a rate when a part is taken away, no subtraction tells.
  if (indicator.indicator.additive !== true) return new Map();
  for (const part of less) {
    const subtrahend = published(indicator, part, await holdings.readSeries(indicator.id, part));
    rest = combine(rest, subtrahend, (a, b) => remainder(a, b, slice, without));
  }
  // Parts that overlap would leave less than nothing.
  return new Map([...rest].filter(([, { exact }]) => exact >= 0));
}

function remainder(a: Value, b: Value, slice: Slice, without: SliceAsk['without']): Omit<Value, 'operands'> {
  const exact = a.exact - b.exact;
  const decimals = Math.max(a.figure.decimals, b.figure.decimals);
  return {
    exact,
    figure: { ...computed(a.figure, exact, a.figure.unit, decimals), slice, ...(without && { without }) },
  };
}

async function shares(
  holdings: Holdings,
  indicator: CatalogueIndicator,
  asked: SliceAsk,
  base: Slice | undefined,
): Promise<Values> {
  const usual = usualBase(holdings.catalogue, asked);
  if (asked.without === undefined && sameSlice(asked.slice, base ?? usual)) return new Map();
  const isUsual = base === undefined || sameSlice(base, usual);
  const publishing =
    isUsual && asked.without === undefined ? shareIndicator(holdings.catalogue, indicator) : undefined;
  if (publishing !== undefined) {
    const held = published(publishing, asked.slice, await holdings.readSeries(publishing.id, asked.slice));
    if (held.size > 0) return held;
  }
  const part = await levels(holdings, indicator, asked);
  const whole = await levels(holdings, indicator, { slice: base ?? usual });
  return combine(part, whole, (a, b) => {
    const exact = (a.exact / b.exact) * 100;
    const figure = computed(a.figure, exact, 'PT', COMPUTED_DECIMALS);
    return { exact, figure: { ...figure, ...(publishing && { indicator: publishing.id }) } };
  });
}

/** "Pensioners per organisation": what the denominator is not broken down by narrows the numerator alone. */
async function quotients(
  holdings: Holdings,
  indicator: CatalogueIndicator,
  ratio: { readonly numerator: string; readonly denominator: string },
  slice: Slice,
): Promise<Values> {
  const find = (name: string) => holdings.catalogue.indicators.get(`${indicator.edition.id}/${name}`);
  const [above, below] = [find(ratio.numerator), find(ratio.denominator)];
  if (above === undefined || below === undefined) return new Map();
  const shared = Object.entries(slice).filter(([dimension]) =>
    below.indicator.dimensions.includes(dimension),
  );
  const numerator = await levels(holdings, above, { slice });
  const denominator = await levels(holdings, below, { slice: Object.fromEntries(shared) });
  const { unit, decimals } = indicator.indicator;
  return combine(numerator, denominator, (a, b) => ({
    exact: a.exact / b.exact,
    figure: { ...computed(a.figure, a.exact / b.exact, unit, decimals), indicator: indicator.id },
  }));
}

function published(
  indicator: CatalogueIndicator,
  slice: Slice,
  observations: readonly HeldObservation[],
): Values {
  const values = new Map<string, Value>();
  for (const observation of observations) {
    const value = publishedValue(indicator, slice, observation);
    if (value !== undefined) values.set(observation.period, value);
  }
  return values;
}

/** A value as it was published; undefined where there is none, only a status. */
export function publishedValue(
  { id, indicator }: Pick<CatalogueIndicator, 'id' | 'indicator'>,
  slice: Slice,
  { period, value, status, note, unit, revised }: HeldObservation,
): Value | undefined {
  if (value === null) return undefined;
  const figure: Figure = {
    indicator: id,
    period,
    value,
    unit: unit ?? indicator.unit,
    slice,
    origin: 'published',
    role: 'answer',
    status,
    decimals: Math.max(shownDecimals(value), Math.min(indicator.decimals, 1)),
    ...(note !== undefined && { note }),
    ...(revised !== undefined && { revised }),
  };
  return { figure, exact: value, operands: [] };
}

/** A computed figure in the place of a published one. */
export function computed(from: Figure, exact: number, unit: string, decimals: number): Figure {
  const { indicator, period, slice, without } = from;
  const value = roundHalfAway(exact, decimals);
  return {
    indicator,
    period,
    value,
    unit,
    slice,
    ...(without && { without }),
    origin: 'computed',
    role: 'answer',
    decimals,
  };
}

function combine(left: Values, right: Values, join: (a: Value, b: Value) => Omit<Value, 'operands'>): Values {
  const values = new Map<string, Value>();
  for (const [period, a] of left) {
    const b = right.get(period);
    if (b === undefined || b.exact === 0) continue;
    values.set(period, { ...join(a, b), operands: [...asOperands(a), ...asOperands(b)] });
  }
  return values;
}

/** The published figures behind a value: itself, or what it was computed from. */
function asOperands({ figure, operands }: Value): readonly Figure[] {
  return figure.origin === 'published' ? [{ ...figure, role: 'operand' }] : operands;
}

/** A code declared as everything but another one is the whole less that one. */
function complementOf(catalogue: Catalogue, slice: Slice): { whole: Slice; less: Slice } | undefined {
  for (const [dimension, code] of Object.entries(slice)) {
    const of = findCode(catalogue, dimension, code)?.complement;
    if (of === undefined) continue;
    const { [dimension]: _, ...whole } = slice;
    return { whole, less: { ...slice, [dimension]: of } };
  }
  return undefined;
}

/** What a share is usually a share of: the code's parent, or the total of its dimension. */
export function usualBase(catalogue: Catalogue, { slice, without }: SliceAsk): Slice {
  if (without !== undefined) return slice;
  const base: Record<string, string> = {};
  for (const [dimension, code] of Object.entries(slice)) {
    const parent = findCode(catalogue, dimension, code)?.parent;
    if (parent !== undefined) base[dimension] = parent;
  }
  return base;
}

/** The indicator that publishes shares of this one. */
export function shareIndicator(
  catalogue: Catalogue,
  { indicator, edition }: CatalogueIndicator,
): CatalogueIndicator | undefined {
  return [...catalogue.indicators.values()].find(
    (one) => one.edition.id === edition.id && one.indicator.shareOf === indicator.id,
  );
}

function sameSlice(a: Slice, b: Slice): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
