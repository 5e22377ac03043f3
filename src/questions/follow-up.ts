import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { type Slice, shapeOf } from '../catalogue/observation.ts';
import { buildAsk } from './figure-ask.ts';
import { type OperationSlot, readOperation } from './operation-slot.ts';
import type { FigureAsk, PeriodAsk, SliceAsk } from './question.ts';
import { askForRank } from './rank-ask.ts';
import { hasCue, inFocus, meanings, type Reading, spansWithCue } from './reading.ts';
import { partsOf } from './slices-asked.ts';
import type { Slots } from './slots.ts';
import { SURE } from './strength.ts';
import type { Understanding } from './understanding.ts';

/**
 * The last question with what the new message changes in it. Undefined where the message changes nothing. What it does not mention stays:
 * the indicator, the slice, the periods.
 */
export function followUp(
  reading: Reading,
  last: FigureAsk,
  slots: Slots,
  { catalogue }: Understanding,
): FigureAsk | undefined {
  const indicator = catalogue.indicators.get(last.indicator);
  if (indicator === undefined) return undefined;
  const read = buildAsk(reading, { indicator, slots, named: new Set(), name: new Set() }, catalogue);
  const operation = readOperation(reading, indicator.indicator.better);
  const wide = widen(last, totalsNamed(reading, catalogue));
  const slicesSaid =
    slots.codes.length + slots.breakdowns.length + slots.partly.length > 0 || wide !== undefined;
  const periodSaid =
    reading.period.ask !== undefined ||
    reading.period.shift !== undefined ||
    hasCue(reading, 'series', 'newest');
  const both = slicesSaid || !hasCue(reading, 'both') ? undefined : bothSlices(last, indicator, catalogue);
  if (both !== undefined)
    return {
      ...both,
      period:
        reading.period.ask !== undefined
          ? read.period
          : besideLast(reading, { ...read, period: last.period }, last.period, indicator),
      operation: operation.said ? read.operation : { kind: 'value' },
    };
  const ranked = rankAgain(last, slots, operation, indicator, catalogue);
  if (ranked !== undefined)
    return {
      ...ranked,
      period: periodSaid ? besideLast(reading, read, last.period, indicator) : last.period,
    };
  if (!slicesSaid && !periodSaid) {
    const turned = turnedRound(reading, last, operation);
    if (turned !== undefined) return turned;
    // "Which year is that?": the answer says it.
    if (!operation.said) return hasCue(reading, 'whichPeriod') ? last : undefined;
    if (relatesSlices(operation) && last.slices.length === 2)
      return { ...last, operation: operation.operation };
    const between = betweenPeriods(reading, last, operation, indicator);
    if (between !== undefined) return between;
    // "And together?" means this slice and the one before it.
    const both = operation.operation.kind === 'sum' || operation.operation.kind === 'difference';
    if (both && last.slices.length < 2) return withBefore(last, operation);
  }
  const { share, remarks: _, breakdown, ...rest } = read;
  const over = slicesSaid ? breakdown : last.breakdown;
  const replaced = slicesSaid && last.slices.length === 1 ? last.slices[0] : undefined;
  const asksCount = operation.said || hasCue(reading, 'howMany');
  const keepsShare = asksCount ? share : last.share && { ...(slicesSaid ? {} : last.share) };
  return {
    ...rest,
    ...(over !== undefined && { breakdown: over }),
    ...(replaced !== undefined && { before: replaced }),
    ...(periodSaid && !slicesSaid && onePeriod(last.period, indicator)),
    slices: slicesSaid ? besideLastSlice(reading, last, wide ?? last, read.slices, catalogue) : last.slices,
    period: periodSaid ? besideLast(reading, read, last.period, indicator) : last.period,
    operation: operation.said
      ? read.operation
      : periodSaid || slicesSaid
        ? keptOperation(last, slicesSaid && breakdown === undefined)
        : last.operation,
    ...(keepsShare && { share: keepsShare }),
  };
}

/** Dimensions of which the total is named: "the whole country", "both sexes". */
function totalsNamed(reading: Reading, catalogue: Catalogue): ReadonlySet<string> {
  const named = reading.spans
    .filter((span) => inFocus(reading, span))
    .flatMap((span) => meanings(span, 'code'));
  const totals = named.filter(({ dimension, code }) => findCode(catalogue, dimension, code)?.total === true);
  return new Set(totals.map(({ dimension }) => dimension));
}

/** "And for the whole country?": the last question without what narrowed it in these dimensions; undefined where none is named. */
function widen(last: FigureAsk, totals: ReadonlySet<string>): FigureAsk | undefined {
  if (totals.size === 0) return undefined;
  const slices = last.slices.map((one) => ({
    ...one,
    slice: Object.fromEntries(Object.entries(one.slice).filter(([dimension]) => !totals.has(dimension))),
  }));
  return { ...last, slices: distinctSlices(slices) };
}

function distinctSlices(slices: readonly SliceAsk[]): readonly SliceAsk[] {
  const keys = slices.map((one) => JSON.stringify([one.slice, one.without]));
  return slices.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** "And Almaty?" after the place of Astana; "which place is that?" after the figure of one region. */
function rankAgain(
  last: FigureAsk,
  { codes, breakdowns }: Slots,
  { place, said }: OperationSlot,
  indicator: CatalogueIndicator,
  catalogue: Catalogue,
): FigureAsk | undefined {
  const [code, ...others] = codes;
  if (last.operation.kind === 'rank' && !said && code?.dimension === last.breakdown && others.length === 0)
    return code === undefined ? undefined : { ...last, operation: { kind: 'rank', of: code.code } };
  const [only, ...more] = last.slices;
  if (place === undefined || codes.length + breakdowns.length > 0 || more.length > 0) return undefined;
  const rank =
    only === undefined || only.without !== undefined
      ? undefined
      : askForRank(only.slice, indicator, catalogue);
  return rank && { indicator: last.indicator, period: last.period, ...rank };
}

/** "The difference?" after one year and then another. */
function betweenPeriods(
  reading: Reading,
  { before: _, periodBefore, ...last }: FigureAsk,
  { operation }: OperationSlot,
  indicator: CatalogueIndicator,
): FigureAsk | undefined {
  const now = onePeriod(last.period, indicator)?.periodBefore;
  const isChange = ['change', 'difference'].includes(operation.kind) || hasCue(reading, 'percentagePoints');
  if (!isChange || now === undefined || periodBefore === undefined || now === periodBefore) return undefined;
  const expressed = 'expressed' in operation ? operation.expressed : 'units';
  return {
    ...last,
    period: { kind: 'periods', periods: [periodBefore, now].sort() },
    operation: { kind: 'change', expressed },
  };
}

/** "The difference?" after two groups beside one another. */
function relatesSlices({ operation: { kind } }: OperationSlot): boolean {
  return kind === 'difference' || kind === 'ratio' || kind === 'sum';
}

function onePeriod(
  period: PeriodAsk,
  { periods }: CatalogueIndicator,
): Required<Pick<FigureAsk, 'periodBefore'>> | undefined {
  const one =
    period.kind === 'newest'
      ? periods?.last
      : period.kind === 'periods' && period.periods.length === 1
        ? period.periods[0]
        : undefined;
  return one === undefined ? undefined : { periodBefore: one };
}

/** "Compare both": this slice and the one before it, else the two codes of a dimension that has no more. */
function bothSlices(
  { indicator, slices, before, period, operation, share }: FigureAsk,
  held: CatalogueIndicator,
  catalogue: Catalogue,
): FigureAsk | undefined {
  const [only, ...others] = slices;
  if (only === undefined || others.length > 0) return undefined;
  const [dimension, ...more] = Object.keys(only.slice);
  const parts = dimension === undefined || more.length > 0 ? [] : partsOf(held, dimension, catalogue);
  const two =
    before !== undefined
      ? [before, only]
      : dimension !== undefined && parts.length === 2
        ? parts.map((code) => ({ slice: { [dimension]: code } }))
        : undefined;
  return two && { indicator, period, operation, slices: two, ...(share && { share }) };
}

function withBefore(last: FigureAsk, { operation }: OperationSlot): FigureAsk | undefined {
  const { before, ...rest } = last;
  return before === undefined ? undefined : { ...rest, slices: [before, ...last.slices], operation };
}

/**
 * What turns the last question round without naming a code, a year or an operation: "the rest", "in all", "of all of them".
 */
function turnedRound(
  reading: Reading,
  last: FigureAsk,
  { share, operation }: OperationSlot,
): FigureAsk | undefined {
  const [only] = last.slices;
  const single = last.slices.length === 1 && only !== undefined && only.without === undefined;
  if (hasCue(reading, 'rest') && single && Object.keys(only.slice).length === 1)
    return { ...last, slices: [{ slice: {}, without: [only.slice] }], operation: { kind: 'value' } };
  if (!hasCue(reading, 'total') || operation.kind !== 'value' || share) return undefined;
  if (last.share !== undefined) return { ...last, share: { base: {} } };
  const { breakdown: _, ...whole } = last;
  return { ...whole, slices: [{ slice: {} }], operation: { kind: 'value' } };
}

/**
 * "A year earlier" counts from the year that was asked for; "compare with 2021", "how much less than in 2021" set the year named beside it.
 */
function besideLast(
  reading: Reading,
  { period: said, operation }: FigureAsk,
  last: PeriodAsk,
  { periods }: CatalogueIndicator,
): PeriodAsk {
  const newest = periods === undefined ? [] : [periods.last];
  const before = last.kind === 'newest' ? newest : last.kind === 'periods' ? last.periods : [];
  const { shift } = reading.period;
  const only = before.length === 1 ? before[0] : undefined;
  // "A year ago" counts from now; where that is not held, from the year that was shown.
  const isHeld =
    said.kind === 'periods' && said.periods.every((one) => periods === undefined || one <= periods.last);
  const named: PeriodAsk =
    shift !== undefined && only !== undefined && !(reading.period.ask !== undefined && isHeld)
      ? { kind: 'periods', periods: [String(Number(only.slice(0, 4)) + shift)] }
      : said;
  const compares = hasCue(reading, 'compare') || operation.kind === 'change' || isComparative(reading);
  if (!compares || named.kind !== 'periods' || named.periods.length !== 1) return named;
  return { kind: 'periods', periods: [...new Set([...before, ...named.periods])].sort() };
}

/** "And compared with Almaty?" sets the code named beside the one before; without such a word it takes its place. */
function besideLastSlice(
  reading: Reading,
  last: FigureAsk,
  wide: FigureAsk,
  said: readonly SliceAsk[],
  catalogue: Catalogue,
): readonly SliceAsk[] {
  const merged = said.map((one) => ({ ...one, slice: merge(wide, one, catalogue) }));
  const [before, ...others] = last.slices;
  const [only, ...more] = merged;
  const isOne = before !== undefined && only !== undefined && others.length + more.length === 0;
  const isAlike = isOne && (wide !== last || shapeOf(before.slice) === shapeOf(only.slice));
  const compares =
    isAlike && JSON.stringify(before.slice) !== JSON.stringify(only.slice) && saysCompare(reading);
  return compares && before.without === undefined ? [before, only] : merged;
}

/** "Compared with Almaty", "more than in Almaty". */
function saysCompare(reading: Reading): boolean {
  // "Қарағандыда" is Karaganda, though it resembles "compared".
  const compares = spansWithCue(reading, 'compare').some(
    (span) => inFocus(reading, span) && meanings(span, 'code').length === 0,
  );
  return compares || isComparative(reading);
}

function isComparative(reading: Reading): boolean {
  return spansWithCue(reading, 'comparative').some((span) => inFocus(reading, span) && span.strength > SURE);
}

/** A change stays a change for another slice; of one slice that is named after a ranking, its value is asked. */
function keptOperation({ operation }: FigureAsk, isOneSlice: boolean): FigureAsk['operation'] {
  const isRanking = operation.kind === 'extreme' && operation.among === 'slices';
  const isKept = operation.kind === 'change' || (operation.kind === 'extreme' && !(isRanking && isOneSlice));
  return isKept ? operation : { kind: 'value' };
}

/**
 * A new code takes the place of the old one in its dimension. Where both together are not held, one that describes what is counted
 * (the publication's own codelist) takes the old one's place, while one that cuts across (area, sex, urban and rural) narrows it.
 */
function merge(last: FigureAsk, { slice: said, without = [] }: SliceAsk, catalogue: Catalogue): Slice {
  const indicator = catalogue.indicators.get(last.indicator);
  const denied = new Set(without.flatMap((one) => Object.keys(one)));
  const before = Object.fromEntries(
    Object.entries(last.slices.length === 1 ? (last.slices[0]?.slice ?? {}) : {}).filter(
      ([dimension]) => !denied.has(dimension),
    ),
  );
  const together = { ...before, ...said };
  if (indicator === undefined || indicator.shapes.has(shapeOf(together))) return together;
  const own = new Set(indicator.edition.codelists.map(({ id }) => id));
  return Object.keys(said).every((dimension) => own.has(dimension)) ? said : together;
}
