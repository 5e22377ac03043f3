import { DECISION } from './decision.ts';
import type { Candidate } from './find-indicator.ts';
import { hasCue, type Reading, spansWithCue } from './reading.ts';

/** Indicators that are set against one another are each named at least this well, compared to the best. */
export const COMPARABLE = 0.6;

/**
 * The best candidate, or one whose name says all that the best one's says and more: "residents of rural institutions" are residents, although it is institutions
 * that have a rural part; "emissions per head" are those per head, not per unit of product.
 */
export function moreSaid(reading: Reading, found: readonly Candidate[]): Candidate | undefined {
  const [best] = found;
  if (best === undefined) return undefined;
  const alike = found.filter(({ score }) => best.score - score <= DECISION.alike);
  const asking = spansWithCue(
    reading,
    'howMany',
    'share',
    'percent',
    'highest',
    'lowest',
    'whichPeriod',
    'whichOne',
  );
  const inCue = (token: number): boolean => asking.some(({ from, to }) => from <= token && token < to);
  const per = alike.filter((one) => saysPer(reading, one));
  if (per.length === 1) return per[0];
  // Of two that are named as well, the one that leaves so much less unexplained.
  const clearer = alike.find(
    (one) => best.unexplained - one.unexplained >= DECISION.contested && one.slots.missing.length === 0,
  );
  if (clearer !== undefined) return clearer;
  // A name said whole goes before one said in part, though that one may hold the slice.
  const whole =
    !best.wholeName &&
    found.find((one) => one.wholeName && [...best.name].every((token) => one.named.has(token)));
  if (whole && whole.own >= best.own) return whole;
  const having =
    best.slots.missing.length > 0 && !best.wholeName && found.find((one) => hasWhatLacks(one, best));
  if (having) return having;
  return (
    found.find(
      (one) =>
        one !== best &&
        !isUnsaidRatio(reading, one) &&
        one.own - best.own >= DECISION.moreSaid &&
        one.nameCoverage >= DECISION.nameCoverage &&
        best.name.size > 0 &&
        [...best.name].every((token) => one.named.has(token)) &&
        [...one.name].some((token) => !best.name.has(token) && !inCue(token)),
    ) ?? best
  );
}

/** Of two that are named alike, the one that has the year that is asked for. */
export function withPeriod(reading: Reading, best: Candidate, found: readonly Candidate[]): Candidate {
  const { ask } = reading.period;
  if (ask?.kind !== 'periods') return best;
  const holds = ({ indicator: { periods } }: Candidate): boolean =>
    periods !== undefined && ask.periods.every((one) => periods.first <= one && one <= periods.last);
  if (holds(best)) return best;
  const other = found.find((one) => best.score - one.score <= DECISION.alike && holds(one));
  return other !== undefined && sharedName(best, other) >= MOST_OF_NAME ? other : best;
}

const MOST_OF_NAME = 0.8;

/** "The average number of organisations" is no ratio, although the words stand in the name of one. */
export function isUnsaidRatio(reading: Reading, { indicator, wholeName }: Candidate): boolean {
  return indicator.indicator.ratio !== undefined && !wholeName && !hasCue(reading, 'perMany', 'perOne');
}

/** The name holds words of a "per head" that was said. */
export function saysPer(reading: Reading, { named }: Candidate): boolean {
  return spansWithCue(reading, 'perMany').some(({ from, to }) => {
    for (let token = from; token < to; token++) if (named.has(token)) return true;
    return false;
  });
}

/** One that is named nearly as well as the best, and holds the slice that the best lacks. */
function hasWhatLacks(one: Candidate, best: Candidate): boolean {
  return (
    one.slots.missing.length === 0 &&
    one.unexplained <= best.unexplained &&
    [...one.name].some((token) => best.name.has(token)) &&
    one.own >= best.own * COMPARABLE &&
    one.nameCoverage >= DECISION.nameCoverage &&
    !one.otherSubject
  );
}

/** True where the same words of the message name both. */
export function isCalledAlike(one: Candidate, other: Candidate): boolean {
  return one.name.size === other.name.size && [...one.name].every((token) => other.name.has(token));
}

/**
 * The order by words and letters has to agree: it sees other things. One that is before the best in it, and is named no worse, casts doubt.
 */
export function isFirst(best: Candidate, found: readonly Candidate[]): boolean {
  return !found.some(
    (one) =>
      one.rank > best.rank + DECISION.rankMargin &&
      one.unexplained <= best.unexplained + DECISION.contested &&
      one.own >= Math.max(best.own * COMPARABLE, DECISION.leastEvidence) &&
      one.nameCoverage >= DECISION.nameCoverage &&
      one.slots.missing.length === 0,
  );
}

/**
 * "How many pensioners?": the same words are a code of several indicators, and nothing else of the best one was named.
 */
export function isSharedCode(one: Candidate, best: Candidate): boolean {
  const spans = best.slots.codes.map(({ span }) => span);
  const inSpan = (token: number): boolean => spans.some(({ from, to }) => from <= token && token < to);
  return (
    best.codesTell >= DECISION.codesTell &&
    one.codesTell >= DECISION.codesTell &&
    one.slots.missing.length === 0 &&
    [...best.name].every(inSpan) &&
    one.slots.codes.some(({ span }) => spans.includes(span))
  );
}

/** Another that is named nearly as well explains words that the best does not, or is named more wholly: which of the two is meant is not sure. */
export function isContested(best: Candidate, found: readonly Candidate[]): boolean {
  const { own, nameCoverage, least } = DECISION.moreWholly;
  const moreWholly = found.some(
    (one) =>
      one !== best &&
      one.own >= best.own * own &&
      one.nameCoverage - best.nameCoverage >= nameCoverage &&
      !(one.slots.missing.length > 0 && best.slots.missing.length === 0),
  );
  if (moreWholly && best.own >= least && best.nameCoverage < DECISION.namedOut) return true;
  return found.some(
    (one) =>
      best.unexplained - one.unexplained >= DECISION.contested &&
      one.own >= best.own * COMPARABLE &&
      one.nameCoverage >= DECISION.nameCoverage &&
      // "Stunting of children under 5" names stunting, though its age is not told, and no other figure of such children.
      (one.slots.missing.length === 0 || (one.wholeName && one.own > best.own)) &&
      !one.otherSubject,
  );
}

/** True where the best leaves no word of the question, and every other one leaves some: a name said with typing errors scores little, yet no other fits. */
export function explainsAlone(best: Candidate, found: readonly Candidate[]): boolean {
  const others = found.filter((one) => one !== best);
  return (
    best.unexplained === 0 &&
    others.every(
      (one) => one.unexplained >= DECISION.contested || best.score - one.score >= DECISION.farBehind,
    )
  );
}

/** Where many are named much alike, the one that was asked for may be none of them: true where the best is one of many and does not fit the question to the word. */
export function isLostInCrowd(best: Candidate, found: readonly Candidate[]): boolean {
  const { others, own, shared, nameCoverage, unexplained, margin } = DECISION.crowd;
  const like = found.filter(
    (one) => one !== best && one.own >= best.own * own && sharedName(best, one) >= shared,
  );
  if (like.length < others || explainsAlone(best, like)) return false;
  const next = Math.max(...like.map(({ score }) => score));
  return best.nameCoverage < nameCoverage || best.unexplained > unexplained || best.score - next < margin;
}

/** Share of the tokens of the best one's name that another's wordings explain as well, 0-1. */
function sharedName({ name }: Candidate, { named }: Candidate): number {
  const both = [...name].filter((token) => named.has(token)).length;
  return both < 2 ? 0 : both / name.size;
}
