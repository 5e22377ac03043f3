import type { Operation, PeriodAsk } from './question.ts';
import { hasCue, inFocus, type Reading, spansWithCue } from './reading.ts';

/** What a message wants done with figures. `change` without periods is against the period before. */
export interface OperationSlot {
  readonly operation: Operation;
  readonly share: boolean;
  /** Something was said of the operation: needed where a message leans on the question before it. */
  readonly said: boolean;
}

/** Reads shares, changes, extremes, differences from the cues of a message. */
export function readOperation(reading: Reading): OperationSlot {
  const percent = hasCue(reading, 'percent', 'percentagePoints');
  const share = hasCue(reading, 'share');
  const change = hasCue(reading, 'change', 'growth', 'decline');
  const operation = pickOperation(reading, percent, share, change);
  const changing = operation.kind === 'change';
  return {
    operation,
    // "By how many per cent did it grow" is growth; "how did the share change" and "what per cent are" are shares.
    share: share || (percent && !changing && operation.kind !== 'difference'),
    said:
      share ||
      percent ||
      operation.kind !== 'value' ||
      hasCue(reading, 'series', 'compare', 'rest') ||
      (hasCue(reading, 'comparative') && hasCue(reading, 'howMany')),
  };
}

function pickOperation(reading: Reading, percent: boolean, share: boolean, change: boolean): Operation {
  const periods = reading.period.ask;
  const which = hasCue(reading, 'highest') ? 'highest' : hasCue(reading, 'lowest') ? 'lowest' : undefined;
  const whichPeriod = hasCue(reading, 'whichPeriod') || (periods === undefined && hasCue(reading, 'year'));
  if (which !== undefined && !isDifferenceCue(reading)) {
    const amongSlices = !whichPeriod && (hasCue(reading, 'whichOne') || asksForOne(periods));
    return { kind: 'extreme', which, among: amongSlices ? 'slices' : 'periods' };
  }
  if (hasCue(reading, 'times')) return { kind: 'ratio' };
  if (hasCue(reading, 'difference')) {
    return periodsNamed(periods) >= 2
      ? { kind: 'change', expressed: percent && !share ? 'percent' : 'units' }
      : { kind: 'difference' };
  }
  // "How did it change in 2021, 2022 and 2023?" wants each of them.
  const each = periods?.kind === 'periods' && periods.periods.length > 2;
  if (change && !each && !hasCue(reading, 'series'))
    return { kind: 'change', expressed: percent && !share ? 'percent' : 'units' };
  if (hasCue(reading, 'together')) return { kind: 'sum' };
  if (hasCue(reading, 'average')) return { kind: 'average' };
  return { kind: 'value' };
}

/** "How many more" holds the word "most"-like cues in some languages; what matters is the difference. */
function isDifferenceCue(reading: Reading): boolean {
  const differences = spansWithCue(reading, 'difference').filter((span) => inFocus(reading, span));
  return differences.length > 0;
}

function asksForOne(periods: PeriodAsk | undefined): boolean {
  return periods?.kind === 'periods' && periods.periods.length === 1;
}

function periodsNamed(periods: PeriodAsk | undefined): number {
  if (periods === undefined) return 0;
  if (periods.kind === 'periods') return periods.periods.length;
  return periods.kind === 'range' ? 2 : 0;
}
