import { AREA } from '../catalogue/concepts.ts';
import { shapeOf } from '../catalogue/observation.ts';
import { isBareWord } from './bare-word.ts';
import {
  COMPARABLE,
  explainsAlone,
  isCalledAlike,
  isContested,
  isFirst,
  isLostInCrowd,
  isSharedCode,
  isUnsaidRatio,
  moreSaid,
  saysPer,
  withPeriod,
} from './compare-candidates.ts';
import { completeSlices } from './complete-slices.ts';
import { asksForNumber, isPercent } from './counted-unit.ts';
import { DECISION } from './decision.ts';
import { buildAsk, buildOwnAsk, isInPercent, lacksOther } from './figure-ask.ts';
import type { Candidate } from './find-indicator.ts';
import { namedTable } from './find-text.ts';
import { FIGURE_CUES, isSure } from './is-sure.ts';
import type { FigureAsk, Question } from './question.ts';
import { hasCue, meanings, type Reading } from './reading.ts';
import { NO_SLOTS } from './slots.ts';
import { FORM } from './strength.ts';
import type { Understanding } from './understanding.ts';
import { whyNotHeld } from './why-not-held.ts';

const MOST_CHOICES = 4;
/** Of the codes of one dimension, a choice holds as many as fit a message. */
const MOST_CODES = 5;
/** Indicators further behind the best one than this are no choice. */
const CLOSE = 1;

/**
 * Decides three ways on a question that asks for a figure: answer (or refuse the slice of a known indicator) where the best candidate explains the
 * question and is clearly ahead, ask where several are close, else say that this is not held.
 */
export function decideFigure(
  reading: Reading,
  found: readonly Candidate[],
  understanding: Understanding,
): Question {
  const { catalogue } = understanding;
  // "In the pandemic", and no year: which years are meant, everybody counts otherwise.
  if (hasCue(reading, 'vagueTime') && reading.period.ask === undefined) return notThisCatalogue(found);
  if (asksForCity(reading)) return notThisCatalogue(found);
  const table = askForTable(reading, understanding);
  if (table !== undefined) return table;
  // Organisations are no answer to "how many people": what counts people may lack the slice, and then that is said.
  const counting = withRatios(
    reading,
    withoutOtherSubjects(
      found.filter(
        (one) => !one.otherUnit && !one.growthOfGrowth && (mayBeMeant(one) || isSaidWholeAlone(one, found)),
      ),
    ),
  );
  if (isNumberOfShare(reading, found, counting)) return notThisCatalogue(found);
  const said = moreSaid(reading, counting);
  if (said === undefined) return notThisCatalogue(found);
  const first = withPeriod(reading, said, counting);
  const sharing = counting.filter(
    (one) => one === first || (isSharedCode(one, first) && !isUnsaidRatio(reading, one)),
  );
  const named = namedBeside(reading, sharing, understanding);
  const best = named ?? first;
  const verbatim = counting.find((one) => isSaidWordForWord(reading, one));
  if (verbatim !== undefined && !isSaidWordForWord(reading, best)) {
    const options = [verbatim, best].map((one) => notHeldOrFigure(reading, one, catalogue));
    if (options.every((option) => option.kind === 'figure' && isHeld(option.ask, catalogue)))
      return { kind: 'choice', options };
  }
  if (named === undefined && sharing.length > 1) {
    const options = sharing.slice(0, MOST_CHOICES).map((one) => notHeldOrFigure(reading, one, catalogue));
    const held = options.filter((option) => option.kind === 'figure' && isHeld(option.ask, catalogue));
    if (held.length > 1) return { kind: 'choice', options: held };
  }
  const isAsked = hasCue(reading, ...FIGURE_CUES) || reading.period.ask !== undefined;
  const isBare = isBareWord(reading, best, understanding, isAsked);
  const next = counting.find((one) => one !== best && !(saysPer(reading, best) && !saysPer(reading, one)));
  const ahead = next === undefined ? Number.POSITIVE_INFINITY : best.score - next.score;
  const sure =
    !isBare &&
    isSure(reading, best, isSaidWholeAlone(best, found), understanding) &&
    isFirst(
      best,
      counting.filter((one) => !isUnsaidRatio(reading, one)),
    ) &&
    !isContested(best, counting) &&
    !isLostInCrowd(best, found);
  const dominates = next === undefined || best.score < next.score;
  const clear = ahead >= DECISION.margin || dominates || explainsAlone(best, counting);
  if (sure && (clear || best.slots.missing.length > 0)) return notHeldOrFigure(reading, best, catalogue);
  if (best.otherSubject || best.slots.missing.length > 0) return notThisCatalogue(found);
  const close = found.filter(
    (one) =>
      best.score - one.score < CLOSE &&
      mayBeMeant(one) &&
      !one.otherUnit &&
      !one.negated &&
      (one === best || !isUnsaidRatio(reading, one)) &&
      !(one.otherSubject && one.own < DECISION.leastEvidence) &&
      one.own >= best.own * COMPARABLE,
  );
  const options = close.slice(0, MOST_CHOICES).map((one) => notHeldOrFigure(reading, one, catalogue));
  const figures = options.filter((option) => option.kind === 'figure' && isHeld(option.ask, catalogue));
  if (figures.length >= 2) return { kind: 'choice', options: figures };
  // Of several that are called alike, the one that has the year.
  const [only] = figures;
  const alike = close.filter((one) => best.score - one.score < DECISION.margin);
  if (sure && only !== undefined && alike.every((one) => isCalledAlike(one, best))) return only;
  return sure && close.length < 2 ? notHeldOrFigure(reading, best, catalogue) : notThisCatalogue(found);
}

/** "Which city has the lowest …?": cities are no level of the regions that are held; of two that are named, one can be told. */
function asksForCity(reading: Reading): boolean {
  const places = reading.spans.filter((span) =>
    meanings(span, 'code').some(({ dimension }) => dimension === AREA),
  );
  return hasCue(reading, 'whichCity') && places.length < 2;
}

/** The question is a name of the indicator and nothing else: another that its words would suit as well is not meant instead. */
function isSaidWordForWord({ tokens }: Reading, { name, wholeName }: Candidate): boolean {
  return wholeName && tokens.length > 1 && name.size === tokens.length;
}

/** "The number of inclusive schools", of which only the share is held: nothing else is meant instead. */
function isNumberOfShare(
  reading: Reading,
  found: readonly Candidate[],
  counting: readonly Candidate[],
): boolean {
  const named = found.find((one) => one.otherUnit && one.wholeName && isPercent(one.indicator.indicator));
  return (
    named !== undefined &&
    asksForNumber(reading) &&
    named.unexplained <= DECISION.leftOut &&
    named.own >= DECISION.leastEvidence &&
    counting.every(({ own, wholeName }) => !wholeName && own < named.own)
  );
}

/** "Pensioners among the residents": of those that share a code, the one whose name was said beside it, else the one that leaves so much less unexplained, where it is one. */
function namedBeside(
  { matches }: Reading,
  sharing: readonly Candidate[],
  { indicators, isLight, unitWords }: Understanding,
): Candidate | undefined {
  const tells = (token: number): boolean =>
    matches[token]?.some(
      ({ word, strength }) =>
        strength >= FORM && !isLight(word) && !indicators.saysLittle(word) && !unitWords.has(word),
    ) === true;
  const [named, ...others] = sharing.filter(({ name, slots }) =>
    [...name].some(
      (token) => tells(token) && !slots.codes.some(({ span }) => span.from <= token && token < span.to),
    ),
  );
  if (others.length === 0 && named !== undefined) return named;
  const [first] = sharing;
  const [whole, ...more] = sharing.filter(
    (one) => first !== undefined && first.unexplained - one.unexplained >= DECISION.contested,
  );
  return more.length === 0 ? whole : undefined;
}

/** "Wages of men and women" are no murders of men and women: what leaves a subject unexplained stands back behind one that explains all. */
function withoutOtherSubjects(found: readonly Candidate[]): readonly Candidate[] {
  const explainsAll = found.some(
    (one) =>
      !one.otherSubject &&
      one.unexplained < DECISION.certain &&
      one.own >= DECISION.leastEvidence &&
      one.nameCoverage >= DECISION.nameCoverage,
  );
  return explainsAll ? found.filter((one) => !one.otherSubject) : found;
}

/** "Per organisation" means a ratio, where one is spoken of; without such words a ratio is not what is counted. */
function withRatios(reading: Reading, found: readonly Candidate[]): readonly Candidate[] {
  if (hasCue(reading, 'average') && !hasCue(reading, 'perOne')) return found;
  const said = found.filter((one) => !isUnsaidRatio(reading, one));
  const ratios = said.filter(({ indicator }) => indicator.indicator.ratio !== undefined);
  if (hasCue(reading, 'perOne') && ratios.length > 0) return ratios;
  const told = ratios.filter((one) => isRatioInAskingWords(one) && saysPer(reading, one));
  return told.length > 0 ? told : said;
}

/** Only what is held is offered. */
export function isHeld(
  { indicator: id, slices, period }: FigureAsk,
  { indicators }: Understanding['catalogue'],
): boolean {
  const indicator = indicators.get(id);
  if (indicator === undefined || indicator.shapes.size === 0) return indicator !== undefined;
  const { first = '', last = '' } = indicator.periods ?? {};
  if (period.kind === 'periods' && !period.periods.every((one) => first <= one && one <= last)) return false;
  return slices.some(
    ({ slice }) =>
      indicator.shapes.has(shapeOf(slice)) &&
      Object.entries(slice).every(([dimension, code]) => indicator.codes.get(dimension)?.has(code)),
  );
}

/** "CO2 per capita", "murder rate": words that many names share, but together the whole name of this one alone, and nothing beside it. */
function isSaidWholeAlone(candidate: Candidate, found: readonly Candidate[]): boolean {
  const { own, evidence } = DECISION.saidWholeAlone;
  return (
    candidate.wholeName &&
    candidate.unexplained === 0 &&
    candidate.name.size > 1 &&
    candidate.own >= own &&
    candidate.evidence >= evidence &&
    !found.some((one) => one !== candidate && one.wholeName)
  );
}

/** True where enough of the question is about the indicator to offer it. */
function mayBeMeant(candidate: Candidate): boolean {
  const { own, codesTell, coverage } = candidate;
  const spokenOf =
    own >= DECISION.leastEvidence || codesTell >= DECISION.codesTell || isRatioInAskingWords(candidate);
  return spokenOf && coverage >= DECISION.choiceCoverage;
}

/** "How many people on average per organisation": a name of a ratio may be made of words that ask. */
function isRatioInAskingWords({ indicator, wholeName, unexplained }: Candidate): boolean {
  return indicator.indicator.ratio !== undefined && wholeName && unexplained === 0;
}

function notThisCatalogue(found: readonly Candidate[]): Question {
  return {
    kind: 'unknown',
    nearest: found
      .filter(mayBeMeant)
      .slice(0, MOST_CHOICES)
      .map(({ indicator }) => indicator.id),
  };
}

/** The figures of a table that a publication names and does not contain. */
function askForTable(reading: Reading, understanding: Understanding): Question | undefined {
  const table = namedTable(reading, understanding);
  if (table === undefined || hasCue(reading, 'otherSubjects')) return undefined;
  const indicator = [...understanding.catalogue.indicators.values()].find(({ edition }) =>
    table.startsWith(`${edition.id}/`),
  );
  if (indicator === undefined) return undefined;
  const ask = buildAsk(
    reading,
    { indicator, slots: NO_SLOTS, named: new Set(), met: new Set(), name: new Set() },
    understanding.catalogue,
  );
  return { kind: 'notHeld', ask, why: { kind: 'table', link: table } };
}

/** The question about an indicator; refused before any figure is looked at where it asks for what cannot be held. */
function notHeldOrFigure(
  reading: Reading,
  about: Candidate,
  catalogue: Understanding['catalogue'],
): Question {
  const ask = buildOwnAsk(reading, about, catalogue);
  if (lacksOther(reading, ask)) return notThisCatalogue([about]);
  if (
    about.indicator.indicator.better === undefined &&
    hasCue(reading, 'best', 'worst') &&
    isHeld(ask, catalogue)
  )
    return { kind: 'choice', options: bothEnds(ask) };
  return refuseOrAsk(reading, about, ask);
}

/** "The worst", where it is not known which way is good: the asker chooses. */
function bothEnds(ask: FigureAsk): readonly Question[] {
  return (['highest', 'lowest'] as const).map((which) => ({
    kind: 'figure',
    ask: {
      ...ask,
      operation: { kind: 'extreme', which, among: ask.breakdown === undefined ? 'periods' : 'slices' },
    },
  }));
}

/** The same for a question already built. Where a dimension without a total is left open, the asker chooses its code. */
export function refuseOrAsk(
  reading: Reading,
  {
    slots,
    indicator,
    unexplained = 0,
    met = new Set(),
  }: Pick<Candidate, 'slots' | 'indicator'> & Partial<Pick<Candidate, 'unexplained' | 'met'>>,
  ask: FigureAsk,
): Question {
  const why = whyNotHeld(reading, { slots, indicator, met }, ask);
  if (why !== undefined) return { kind: 'notHeld', ask, why };
  const completed = completeSlices(ask, indicator, {
    partly: slots.partly,
    certain: unexplained < DECISION.certain,
    inPercent: hasCue(reading, 'percent', 'share') && !isInPercent(ask.operation),
  });
  if (completed.kind === 'complete') return { kind: 'figure', ask: completed.ask };
  // A dozen regions are no choice: what is missing is said, and that it is held by region.
  const [first] = completed.asks;
  const isByRegion = first?.slices[0]?.slice[AREA] !== undefined && ask.slices[0]?.slice[AREA] === undefined;
  if (isByRegion && completed.asks.length > MOST_CODES)
    return { kind: 'notHeld', ask, why: { kind: 'slice', slice: ask.slices[0]?.slice ?? {} } };
  const options = completed.asks.slice(0, MOST_CODES);
  return { kind: 'choice', options: options.map((one) => ({ kind: 'figure', ask: one })) };
}
