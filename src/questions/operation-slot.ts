import type { Indicator } from '../catalogue/indicator.ts';
import { readNumber } from '../language/number-words.ts';
import type { Operation, PeriodAsk } from './question.ts';
import { hasCue, inFocus, type Reading, spansWithCue } from './reading.ts';
import { SURE } from './strength.ts';

/** What a message wants done with figures. `change` without periods is against the period before. */
export interface OperationSlot {
  readonly operation: Operation;
  readonly share: boolean;
  /** The place of what is named is asked for: `named` in so many words, `ranking` where a ranking is spoken of and no number. */
  readonly place: 'named' | 'ranking' | undefined;
  /** Something was said of the operation: needed where a message leans on the question before it. */
  readonly said: boolean;
}

/** Reads shares, changes, extremes, differences from the cues of a message. */
export function readOperation(reading: Reading, better?: Better): OperationSlot {
  const points = hasCue(reading, 'percentagePoints');
  const percent = points || saysPercent(reading);
  const share = hasCue(reading, 'share');
  const change = hasCue(reading, 'change', 'growth', 'decline');
  const operation = pickOperation(reading, percent && !points, share, change, better);
  const changing = operation.kind === 'change';
  return {
    operation,
    // "By how many per cent did it grow" is growth; "how did the share change" and "what per cent are" are shares.
    share: share || (percent && !changing && operation.kind !== 'difference'),
    place: placeAsked(reading),
    said:
      share ||
      percent ||
      points ||
      operation.kind !== 'value' ||
      hasCue(reading, 'place') ||
      hasCue(reading, 'series', 'compare', 'rest') ||
      (spansWithCue(reading, 'comparative').some(({ strength }) => strength > SURE) &&
        hasCue(reading, 'howMany')),
  };
}

/** Which way is good of what is asked about, where that is known. */
type Better = NonNullable<Indicator['better']>;

/** "The worst" is the highest where lower is better. Undefined where no extreme is asked for, or it is not known which one is meant. */
function extremeOf(reading: Reading, better: Better | undefined): 'highest' | 'lowest' | undefined {
  if (hasCue(reading, 'highest')) return 'highest';
  if (hasCue(reading, 'lowest')) return 'lowest';
  if (better === undefined) return undefined;
  if (hasCue(reading, 'best')) return better === 'higher' ? 'highest' : 'lowest';
  return hasCue(reading, 'worst') ? (better === 'higher' ? 'lowest' : 'highest') : undefined;
}

/** "In per cent", unless it is declined ("не надо в процентах"). */
function saysPercent(reading: Reading): boolean {
  const negations = spansWithCue(reading, 'not');
  return spansWithCue(reading, 'percent').some(
    (span) =>
      inFocus(reading, span) && !negations.some(({ to }) => to <= span.from && span.from - to <= NEAR),
  );
}

/** "Don't need it in per cent": so many words may stand between. */
const NEAR = 2;

function pickOperation(
  reading: Reading,
  percent: boolean,
  share: boolean,
  change: boolean,
  better: Better | undefined,
): Operation {
  const periods = reading.period.ask;
  const which = extremeOf(reading, better);
  const whichPeriod = hasCue(reading, 'whichPeriod') || (periods === undefined && hasCue(reading, 'year'));
  const count = countOf(reading);
  if ((which !== undefined || count !== undefined) && !isDifferenceCue(reading)) {
    const amongSlices =
      count !== undefined || (!whichPeriod && (hasCue(reading, 'whichOne') || asksForOne(periods)));
    return {
      kind: 'extreme',
      which: which ?? 'highest',
      among: amongSlices ? 'slices' : 'periods',
      ...(count !== undefined && { count }),
    };
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

function placeAsked(reading: Reading): OperationSlot['place'] {
  if (hasCue(reading, 'place')) return 'named';
  return hasCue(reading, 'ranking') && numberOfRanking(reading) === undefined ? 'ranking' : undefined;
}

/** "Top 5", "алғашқы үштік": how many of a ranking are asked for; five where no number is said. */
function countOf(reading: Reading): number | undefined {
  return hasCue(reading, 'ranking') ? (numberOfRanking(reading) ?? USUAL_RANKING) : undefined;
}

function numberOfRanking(reading: Reading): number | undefined {
  const [ranking] = spansWithCue(reading, 'ranking').filter((span) => inFocus(reading, span));
  if (ranking === undefined) return undefined;
  const folds = reading.tokens.map(({ fold }) => fold);
  for (const at of [ranking.to - 1, ranking.to, ranking.from - 1, ranking.to + 1]) {
    const number = readNumber(folds.slice(Math.max(0, at), Math.max(0, at) + 1));
    if (number !== undefined && number.value > 0 && number.value <= LONGEST_RANKING) return number.value;
  }
  return undefined;
}

const USUAL_RANKING = 5;
export const LONGEST_RANKING = 20;

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
