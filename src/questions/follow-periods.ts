import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { isComparative } from './follow-slices.ts';
import type { OperationSlot } from './operation-slot.ts';
import type { FigureAsk, PeriodAsk } from './question.ts';
import { hasCue, type Reading } from './reading.ts';

/** The periods of a message after another, with what the next one counts from. */
type Periods = Pick<FigureAsk, 'period' | 'periodBefore' | 'countedFrom'>;

/**
 * "A year earlier", "two years ago" count from the year that was shown; "compare with 2021", "how much less than in 2021" set the year named beside it.
 */
export function periodBesideLast(
  reading: Reading,
  { period: said, operation }: FigureAsk,
  last: FigureAsk,
  indicator: CatalogueIndicator,
): Periods {
  const { shift } = reading.period;
  const shown = onePeriod(last.period, indicator);
  // "A year ago?", "two years ago?", one after another, count from the same year; "a year earlier?" does not.
  const fromNow = reading.period.ask !== undefined;
  const from = shift === undefined ? undefined : fromNow ? (last.countedFrom ?? shown) : shown;
  const named: PeriodAsk =
    shift !== undefined && from !== undefined
      ? { kind: 'periods', periods: [String(Number(from.slice(0, 4)) + shift)] }
      : said;
  const counted = fromNow && from !== undefined && { countedFrom: from };
  const compares = hasCue(reading, 'compare') || operation.kind === 'change' || isComparative(reading);
  if (!compares || named.kind !== 'periods' || named.periods.length !== 1)
    return { period: named, ...counted };
  const before = last.period.kind === 'periods' ? last.period.periods : shown === undefined ? [] : [shown];
  return {
    period: { kind: 'periods', periods: [...new Set([...before, ...named.periods])].sort() },
    ...counted,
  };
}

/** "When was it highest?" looks at all years, whichever was shown. */
export function periodsToSearch({ period }: FigureAsk, { operation }: OperationSlot): PeriodAsk {
  const isOverTime = 'among' in operation && operation.among === 'periods';
  const isOne = period.kind === 'newest' || (period.kind === 'periods' && period.periods.length === 1);
  return isOverTime && isOne ? { kind: 'all' } : period;
}

/** "The difference?", "how many times?" after one year and then another. */
export function betweenPeriods(
  reading: Reading,
  { before: _, periodBefore, ...last }: FigureAsk,
  { operation }: OperationSlot,
  indicator: CatalogueIndicator,
): FigureAsk | undefined {
  const now = onePeriod(last.period, indicator);
  const relates =
    ['change', 'difference', 'ratio'].includes(operation.kind) ||
    hasCue(reading, 'percentagePoints') ||
    (isComparative(reading) && hasCue(reading, 'howMany', 'percent'));
  if (!relates || now === undefined || periodBefore === undefined || now === periodBefore) return undefined;
  const inPercent = operation.kind === 'value' && hasCue(reading, 'percent');
  const expressed = inPercent ? 'percent' : 'expressed' in operation ? operation.expressed : 'units';
  return {
    ...last,
    period: { kind: 'periods', periods: [periodBefore, now].sort() },
    operation: operation.kind === 'ratio' ? operation : { kind: 'change', expressed },
  };
}

/** The one period that is asked for; undefined where there are several. */
export function onePeriod(period: PeriodAsk, { periods }: CatalogueIndicator): string | undefined {
  if (period.kind === 'newest') return periods?.last;
  return period.kind === 'periods' && period.periods.length === 1 ? period.periods[0] : undefined;
}
