import type { Indicator } from '../catalogue/indicator.ts';
import type { Operation, PeriodAsk } from './question.ts';
import { countOf, numberOfRanking, placeOf } from './ranking-slot.ts';
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
  const relates = ['change', 'largestChange', 'difference'].includes(operation.kind);
  return {
    operation,
    // "By how many per cent did it grow" is growth; "how did the share change" and "what per cent are" are shares.
    share: share || (percent && !relates),
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
  // Kazakh denies what stands before: "зейнеткер еместердің пайызы".
  const negations = spansWithCue(reading, 'not').filter(({ languages }) => languages.join() !== 'kk');
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
  const place = placeOf(reading, which !== undefined);
  const count = place === undefined ? countOf(reading, which !== undefined) : undefined;
  const expressed = percent && !share ? 'percent' : 'units';
  if ((which !== undefined || count !== undefined || place !== undefined) && !isDifferenceCue(reading)) {
    const amongSlices =
      (count ?? place) !== undefined ||
      (!whichPeriod && (hasCue(reading, 'whichOne') || asksForOne(periods)));
    const among = amongSlices && !(whichPeriod && place !== undefined) ? 'slices' : 'periods';
    // "Where did it fall most?" is not where it is highest.
    if (change && which === 'highest' && count === undefined && place === undefined)
      return { kind: 'largestChange', way: wayOf(reading), among, expressed };
    return {
      kind: 'extreme',
      which: which ?? 'highest',
      among,
      ...(count !== undefined && { count }),
      ...(place !== undefined && { place }),
    };
  }
  if (spansWithCue(reading, 'separately').length > 0 && !change) return { kind: 'value' };
  if (hasCue(reading, 'times')) return { kind: 'ratio', way: saysLess(reading) ? 'down' : 'up' };
  // "By how much did it grow?" sets no two groups against one another.
  if (hasCue(reading, 'difference') && !hasCue(reading, 'change', 'growth', 'decline')) {
    return periodsNamed(periods) >= 2 ? { kind: 'change', expressed } : { kind: 'difference', expressed };
  }
  // "More than men: by how many percentage points?"
  if (
    hasCue(reading, 'percentagePoints') &&
    hasCue(reading, 'comparative') &&
    !change &&
    periodsNamed(periods) < 2
  )
    return { kind: 'difference', expressed };
  // "How did it change in 2021, 2022 and 2023?" wants each of them.
  const each = periods?.kind === 'periods' && periods.periods.length > 2;
  // "2015 and 2018, how many points up?"
  const points = hasCue(reading, 'percentagePoints') && periodsNamed(periods) >= 2;
  if ((change || points || subtractsYear(reading)) && !each && !hasCue(reading, 'series'))
    return { kind: 'change', expressed };
  if (hasCue(reading, 'together')) return { kind: 'sum' };
  if (saysAverage(reading, share || percent)) return { kind: 'average' };
  return { kind: 'value' };
}

/** "2022 minus 2021". */
function subtractsYear({ tokens, focus, period }: Reading): boolean {
  return tokens.some(
    ({ fold }, i) =>
      focus[i] && fold === 'minus' && period.tokens.has(i + 1) && periodsNamed(period.ask) === 2,
  );
}

/** "On average"; "per 1,000", which a language may say in the same word, does not, nor does a share "relative to the total" in Kazakh. */
function saysAverage(reading: Reading, ofShare: boolean): boolean {
  return spansWithCue(reading, 'average').some(
    (span) =>
      inFocus(reading, span) &&
      !span.concepts.some((one) => one.kind === 'cue' && one.cue === 'perMany') &&
      !(ofShare && RELATIVE_TO.test(reading.tokens[span.to - 1]?.fold ?? '')),
  );
}

const RELATIVE_TO = /^sakan/;

function wayOf(reading: Reading): 'up' | 'down' | 'either' {
  const [up, down] = [hasCue(reading, 'growth'), hasCue(reading, 'decline')];
  return up === down ? 'either' : up ? 'up' : 'down';
}

/** "How many times less", "how many times has it fallen". */
function saysLess(reading: Reading): boolean {
  if (hasCue(reading, 'decline')) return !hasCue(reading, 'growth');
  return reading.tokens.some(({ fold }, i) => reading.focus[i] && LESS.test(fold));
}

const LESS = /^(?:mens|mene$|nije$|les$|louer$|feuer$|smaler$|az$|kem$|tomen$)/;

function placeAsked(reading: Reading): OperationSlot['place'] {
  if (hasCue(reading, 'place')) return 'named';
  return hasCue(reading, 'ranking') && numberOfRanking(reading) === undefined ? 'ranking' : undefined;
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
