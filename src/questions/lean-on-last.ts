import type { Catalogue } from '../catalogue/catalogue.ts';
import { refuseOrAsk } from './decide-figure.ts';
import { DECISION } from './decision.ts';
import { type Candidate, weigh } from './find-indicator.ts';
import { followUp } from './follow-up.ts';
import { askPerOne } from './per-one.ts';
import { askOf, type FigureAsk, type Question } from './question.ts';
import { hasCue, namesOtherSubject, type Reading, saysItLeans, saysOnlyCues } from './reading.ts';
import type { Understanding } from './understanding.ts';

/** With more than this that nothing explains, a message is about something else. */
const MOST_UNEXPLAINED = 1;

/**
 * "And in the villages?": the last question with what the message changes in it. Undefined where the message stands alone: it names
 * another indicator, or its own, or something else altogether.
 */
export function leanOnLast(
  reading: Reading,
  best: Candidate | undefined,
  understanding: Understanding,
  last: Question | undefined,
): Question | undefined {
  const ask = askOf(last) ?? askOfTerm(last, understanding.catalogue);
  if (ask === undefined) return undefined;
  const indicator = understanding.catalogue.indicators.get(ask.indicator);
  if (indicator === undefined || namesOtherSubject(reading)) return undefined;
  const leans =
    saysItLeans(reading) ||
    saysOnlyCues(reading) ||
    relatesToLast(reading, ask, best, indicator.id) ||
    namesAnotherCode(reading, best, indicator.id);
  const ofAll = asksOfAll(reading, ask, best);
  // Most messages stand alone; what the last indicator makes of them need not be weighed.
  if (best !== undefined && namesItself(best) && !leans && !ofAll) return undefined;
  const isAnotherCode = namesAnotherCode(reading, best, indicator.id);
  const own =
    isAnotherCode && best !== undefined ? best : weigh(reading, indicator, undefined, understanding);
  // "How many pensioners in the country?" asks of all of them, whatever was asked before.
  if (own.inGeneral && own.slots.codes.length > 0) return undefined;
  const fits = own.slots.missing.length === 0;
  if (ofAll) return { kind: 'figure', ask: { ...ask, share: { base: {} } } };
  const named = best !== undefined && namesItself(best);
  if (named && !(leans && fits)) return undefined;
  // "And unemployment there?": another indicator, which says what the last one leaves unexplained.
  const isOther = best !== undefined && best.indicator.id !== indicator.id;
  if (named && isOther && own.unexplained - best.unexplained >= DECISION.contested) return undefined;
  const another = best !== undefined && best.indicator.id !== indicator.id && suits(best);
  // "And in the villages?" stays with what was asked before, even where that has no villages.
  if (!fits && another && !(leans && !namesItself(best))) return undefined;
  const per = askPerOne(reading, ask, own.slots, understanding.catalogue);
  if (per !== undefined) return { kind: 'figure', ask: per };
  const unexplained = best?.indicator.id === indicator.id ? best.unexplained : own.unexplained;
  if (unexplained > MOST_UNEXPLAINED) return undefined;
  const changed = followUp(reading, ask, own.slots, understanding);
  if (changed !== undefined) return refuseOrAsk(reading, own, changed);
  if (!fits) return refuseOrAsk(reading, own, ask);
  return last?.kind !== 'figure' && hasCue(reading, 'howMany') ? refuseOrAsk(reading, own, ask) : undefined;
}

/** "So how many organisations is the difference?" after one year and then another: between the two that were shown. */
function relatesToLast(
  reading: Reading,
  { periodBefore, before }: FigureAsk,
  best: Candidate | undefined,
  indicator: string,
): boolean {
  const relates = hasCue(reading, 'difference', 'change', 'growth', 'decline', 'times', 'together');
  return (
    relates &&
    (periodBefore !== undefined || before !== undefined) &&
    reading.period.ask === undefined &&
    best?.indicator.id === indicator &&
    best.slots.codes.length + best.slots.breakdowns.length + best.slots.partly.length === 0
  );
}

/** "Nurses?" after the doctors of a year: a word or two that are another code of the same indicator. */
function namesAnotherCode({ tokens }: Reading, best: Candidate | undefined, indicator: string): boolean {
  return (
    tokens.length <= 2 &&
    best?.indicator.id === indicator &&
    best.slots.codes.length + best.slots.partly.length > 0
  );
}

/** "Of all residents", after a share, and "what per cent of all is that?" after the figure of a group: the share of the whole. */
function asksOfAll(reading: Reading, last: FigureAsk, best: Candidate | undefined): boolean {
  const [only, ...others] = last.slices;
  const isGroup = only !== undefined && others.length === 0 && Object.keys(only.slice).length > 0;
  return (
    (last.share !== undefined || (isGroup && hasCue(reading, 'share', 'percent'))) &&
    best?.indicator.id === last.indicator &&
    best.slots.codes.length === 0 &&
    hasCue(reading, 'total') &&
    !hasCue(reading, 'howMany')
  );
}

/** Holds all that the message names, where the last indicator does not. */
function suits({ evidence, coverage, slots }: Candidate): boolean {
  return (
    slots.missing.length === 0 && evidence >= DECISION.leastEvidence && coverage >= DECISION.answerCoverage
  );
}

/** The indicator's own name was said, beside its codes: "boys" are no child mortality. */
function namesItself({ own, nameCoverage, name, slots: { codes } }: Candidate): boolean {
  const inCode = (token: number): boolean => codes.some(({ span }) => span.from <= token && token < span.to);
  const isNamed = own >= DECISION.leastEvidence && nameCoverage >= DECISION.nameCoverage;
  return isNamed && ![...name].every(inCode);
}

/** After a definition, "and how many are there?" asks for the figures of what was defined. */
function askOfTerm(last: Question | undefined, catalogue: Catalogue): FigureAsk | undefined {
  if (last?.kind !== 'definition' && last?.kind !== 'methodology') return undefined;
  const [id] = last.terms;
  const term = id === undefined ? undefined : catalogue.terms.get(id);
  const [code] = term?.term.codes ?? [];
  if (term === undefined || code === undefined) return undefined;
  const indicator = [...catalogue.indicators.values()].find(
    ({ edition, codes }) => edition.id === term.edition.id && codes.get(code.dimension)?.has(code.code),
  );
  if (indicator === undefined) return undefined;
  return {
    indicator: indicator.id,
    slices: [{ slice: { [code.dimension]: code.code } }],
    period: { kind: 'newest' },
    operation: { kind: 'value' },
  };
}
