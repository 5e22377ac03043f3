import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { buildAsk } from './figure-ask.ts';
import { betweenPeriods, onePeriod, periodBesideLast, periodsToSearch } from './follow-periods.ts';
import {
  bothSlices,
  relatesSlices,
  restOfLast,
  slicesBesideLast,
  slicesToRank,
  totalsNamed,
  widen,
  withBefore,
} from './follow-slices.ts';
import { type OperationSlot, readOperation } from './operation-slot.ts';
import type { FigureAsk } from './question.ts';
import { askForRank } from './rank-ask.ts';
import { placeAlone } from './ranking-slot.ts';
import { hasCue, type Reading } from './reading.ts';
import type { Slots } from './slots.ts';
import type { Understanding } from './understanding.ts';

/**
 * The last question with what the new message changes in it. Undefined where the message changes nothing. What it does not mention stays:
 * the indicator, the slice, the periods.
 */
export function followUp(
  reading: Reading,
  asked: FigureAsk,
  slots: Slots,
  { catalogue }: Understanding,
): FigureAsk | undefined {
  const indicator = catalogue.indicators.get(asked.indicator);
  if (indicator === undefined) return undefined;
  const last = pointedTo(reading, asked);
  const read = buildAsk(
    reading,
    { indicator, slots, named: new Set(), met: new Set(), name: new Set() },
    catalogue,
  );
  const operation = readOperation(reading, indicator.indicator.better);
  const wide = widen(last, totalsNamed(reading, catalogue));
  const slicesSaid =
    slots.codes.length + slots.breakdowns.length + slots.partly.length > 0 || wide !== undefined;
  const periodSaid =
    reading.period.ask !== undefined ||
    reading.period.shift !== undefined ||
    hasCue(reading, 'series', 'newest');
  const counted = asked.countedFrom !== undefined && { countedFrom: asked.countedFrom };
  const period = periodSaid
    ? periodBesideLast(reading, read, { ...last, ...counted }, indicator)
    : { period: last.period };
  const both = slicesSaid || !hasCue(reading, 'both') ? undefined : bothSlices(last, indicator, catalogue);
  if (both !== undefined) {
    // "Compare both in 2021": it is the two groups that are compared, in that year.
    const asOf = reading.period.ask === undefined ? period : { period: read.period };
    return { ...both, ...asOf, operation: operation.said ? operation.operation : { kind: 'value' } };
  }
  const ofWhole = shareOfNamed(last, slots, operation, catalogue);
  if (ofWhole !== undefined) return { ...ofWhole, ...period };
  const ranked = rankAgain(last, slots, operation, indicator, catalogue);
  if (ranked !== undefined) return { ...ranked, ...period };
  const rest = restOfLast(reading, last, slots, catalogue);
  if (rest !== undefined) return { ...rest, ...period };
  const toRank = slicesToRank(last, slots, operation, indicator, catalogue);
  if (toRank !== undefined)
    return { indicator: last.indicator, ...toRank, ...period, operation: operation.operation };
  // "And by how much did it change?" asks of time.
  const ofTime = hasCue(reading, 'change', 'growth', 'decline');
  if (!slicesSaid && !ofTime) {
    // "The gap in 2018?" is that of the two that were shown, or of this one and the one before.
    const two = last.slices.length === 2 ? last : withBefore(last, operation.operation);
    if (relatesSlices(operation) && two !== undefined)
      return { ...two, ...period, operation: operation.operation };
  }
  if (!slicesSaid && !periodSaid) return turned(reading, last, operation, indicator);
  const { share, remarks: _, breakdown, ...said } = read;
  const slices = slicesSaid
    ? slicesBesideLast(reading, last, wide ?? last, read, operation, catalogue)
    : last.slices;
  const over = slicesSaid
    ? (breakdown ?? (slices.length === last.slices.length ? last.breakdown : undefined))
    : last.breakdown;
  const replaced = slicesSaid && last.slices.length === 1 ? last.slices[0] : undefined;
  const asksCount = operation.said || hasCue(reading, 'howMany');
  const keepsShare = asksCount ? share : last.share && { ...(slicesSaid ? {} : last.share) };
  const before = onePeriod(last.period, indicator);
  return {
    ...said,
    ...(over !== undefined && slices.length > 1 && { breakdown: over }),
    ...(replaced !== undefined && { before: replaced }),
    ...(periodSaid && !slicesSaid && before !== undefined && { periodBefore: before }),
    ...period,
    slices,
    operation: operation.said
      ? relatesSlices(operation) && slices.length === 2
        ? operation.operation
        : read.operation
      : keptOperation(last, slicesSaid && breakdown === undefined),
    ...(keepsShare && { share: keepsShare }),
  };
}

/** The last question, without what only the next message could point to: "in that region", after a ranking, is the one that came out on top. */
function pointedTo(reading: Reading, { top, countedFrom: _, ...last }: FigureAsk): FigureAsk {
  if (top === undefined || !hasCue(reading, 'there')) return last;
  const { breakdown: __, ...rest } = last;
  return { ...rest, slices: [top], operation: { kind: 'value' } };
}

/** What a message changes that names neither a slice nor a period. */
function turned(
  reading: Reading,
  last: FigureAsk,
  operation: OperationSlot,
  indicator: CatalogueIndicator,
): FigureAsk | undefined {
  const whole = wholeOf(reading, last, operation);
  if (whole !== undefined) return whole;
  const place = last.operation.kind === 'extreme' ? placeAlone(reading) : undefined;
  if (place !== undefined && last.operation.kind === 'extreme') {
    const { count: __, ...extreme } = last.operation;
    return { ...last, operation: { ...extreme, place } };
  }
  // "Which year is that?", "and there?": the answer says it.
  if (!operation.said) {
    if (hasCue(reading, 'compare')) return withBefore(last, { kind: 'value' });
    return hasCue(reading, 'whichPeriod', 'there') ? last : undefined;
  }
  if (hasCue(reading, 'compare') && operation.operation.kind === 'value') {
    const two = withBefore(last, { kind: 'value' });
    if (two !== undefined) return two;
  }
  const percent = inPercent(reading, last, operation);
  if (percent !== undefined) return percent;
  const between = betweenPeriods(reading, last, operation, indicator);
  if (between !== undefined) return between;
  const alone = operation.operation.kind === 'sum' || operation.operation.kind === 'difference';
  if (alone && last.slices.length < 2) return undefined;
  const { operation: kind, share } = operation;
  return {
    ...last,
    period: periodsToSearch(last, operation),
    operation: kind,
    ...(share && { share: last.share ?? {} }),
  };
}

/** "In per cent?" after a change or a difference: the same, in per cent. */
function inPercent(reading: Reading, last: FigureAsk, { operation }: OperationSlot): FigureAsk | undefined {
  const { kind } = last.operation;
  if (kind !== 'change' && kind !== 'difference' && kind !== 'largestChange') return undefined;
  if (!hasCue(reading, 'percent') || operation.kind !== 'value') return undefined;
  return { ...last, operation: { ...last.operation, expressed: 'percent' } };
}

/** "In per cent of the disabled ones?", after a group of them: that group's share of the whole that is named. */
function shareOfNamed(
  last: FigureAsk,
  { codes, breakdowns }: Slots,
  { share }: OperationSlot,
  catalogue: Catalogue,
): FigureAsk | undefined {
  const [whole, ...others] = codes;
  const [only, ...more] = last.slices;
  if (!share || whole === undefined || whole.negated || only === undefined || only.without !== undefined)
    return undefined;
  if (others.length + more.length + breakdowns.length > 0) return undefined;
  const { dimension, code } = whole;
  if (findCode(catalogue, dimension, only.slice[dimension] ?? '')?.parent !== code) return undefined;
  return { ...last, operation: { kind: 'value' }, share: { base: { [dimension]: code } } };
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

/** "In all", "of all of them": the whole of what was asked for, without a code, a year or an operation. */
function wholeOf(
  reading: Reading,
  last: FigureAsk,
  { share, operation }: OperationSlot,
): FigureAsk | undefined {
  if (!hasCue(reading, 'total') || operation.kind !== 'value' || share) return undefined;
  if (last.share !== undefined) return { ...last, share: { base: {} } };
  const { breakdown: _, ...whole } = last;
  return { ...whole, slices: [{ slice: {} }], operation: { kind: 'value' } };
}

/** A change stays a change for another slice; of one slice that is named after a ranking, its value is asked. */
function keptOperation({ operation }: FigureAsk, isOneSlice: boolean): FigureAsk['operation'] {
  const isRanking = operation.kind === 'extreme' && operation.among === 'slices';
  const isKept = operation.kind === 'change' || (operation.kind === 'extreme' && !(isRanking && isOneSlice));
  return isKept ? operation : { kind: 'value' };
}
