import type { Language } from '../language/language.ts';
import type { Cue } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import type { WordMatch } from '../language/vocabulary.ts';
import type { Concept, Span } from './concept.ts';
import type { PeriodSlot } from './period-slot.ts';

/** A message after reading: its words, what they may mean, and which of them ask. Nothing is decided yet. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly matches: readonly (readonly WordMatch[])[];
  readonly spans: readonly Span[];
  /** True for tokens of the sentence that asks; the others tell its story. */
  readonly focus: readonly boolean[];
  readonly period: PeriodSlot;
  /** True for tokens of the sentence that asks, of a message that is read whole: what its story names besides is not asked for. */
  readonly asks?: readonly boolean[];
  /** What the sentence that asks says by itself, of a short message that is read whole. */
  readonly asking?: Pick<Reading, 'focus' | 'period'>;
  readonly language: Language | undefined;
  /** It has a question mark. */
  readonly questioned: boolean;
}

/** The spans that carry one of the cues, in order. */
export function spansWithCue({ spans }: Pick<Reading, 'spans'>, ...cues: readonly Cue[]): readonly Span[] {
  const byCue = spansByCue(spans);
  const [cue] = cues;
  if (cue !== undefined && cues.length === 1) return byCue.get(cue) ?? [];
  if (!cues.some((one) => byCue.has(one))) return [];
  return spans.filter(({ concepts }) => concepts.some((one) => one.kind === 'cue' && cues.includes(one.cue)));
}

/** True where the message has the cue in the part that asks. */
export function hasCue(reading: Reading, ...cues: readonly Cue[]): boolean {
  const byCue = spansByCue(reading.spans);
  return cues.some((cue) => byCue.get(cue)?.some((span) => inFocus(reading, span)));
}

/** It says that it leans ("and", "ал … ше", "of them", "that year"). */
export function saysItLeans(reading: Reading): boolean {
  if (reading.period.thatYear || hasCue(reading, 'ofThem')) return true;
  const end = reading.tokens.length;
  return spansWithCue(reading, 'followUp').some(({ from, to }) => from <= 1 || to === end);
}

/** Cues of the messages at hand: each indicator that may be meant is held against them. */
const BY_CUE = new WeakMap<readonly Span[], ReadonlyMap<Cue, readonly Span[]>>();

function spansByCue(spans: readonly Span[]): ReadonlyMap<Cue, readonly Span[]> {
  const known = BY_CUE.get(spans);
  if (known !== undefined) return known;
  const byCue = new Map<Cue, Span[]>();
  for (const span of spans) {
    for (const cue of new Set(span.concepts.flatMap((one) => (one.kind === 'cue' ? [one.cue] : [])))) {
      const having = byCue.get(cue);
      if (having === undefined) byCue.set(cue, [span]);
      else having.push(span);
    }
  }
  BY_CUE.set(spans, byCue);
  return byCue;
}

/** True where the part that asks names a matter of its own that a statistics office is asked about: what its words may also mean counts for them. */
export function namesOtherSubject(reading: Reading): boolean {
  // "Ten years" are no tenge.
  return reading.spans.some(
    (span) =>
      inFocus(reading, span) && !reading.period.tokens.has(span.from) && isOnlyCue(span, OTHER_SUBJECTS),
  );
}

const OTHER_SUBJECTS: ReadonlySet<Cue> = new Set(['otherSubjects']);

/** True where the span stands in the part of the message that asks. */
export function inFocus(reading: Reading, span: Span): boolean {
  return reading.focus[span.from] === true;
}

/** The span's meanings of one kind. */
export function meanings<K extends Concept['kind']>(
  span: Span,
  kind: K,
): readonly Extract<Concept, { kind: K }>[] {
  return span.concepts.filter((one): one is Extract<Concept, { kind: K }> => one.kind === kind);
}

/**
 * The reading without the cues that are words of an indicator's name: "minimum" in "subsistence minimum" asks for no lowest value. `name` holds the
 * tokens of the name. `several`: two groups are named, so that "the pay gap between men and women" asks for the difference.
 */
export function withoutName(reading: Reading, name: ReadonlySet<number>, several: boolean): Reading {
  const isOfName = ({ from, to }: Span): boolean => {
    for (let token = from; token < to; token++) if (!name.has(token)) return false;
    return true;
  };
  const { ask } = reading.period;
  const changes = ask?.kind === 'range' || (ask?.kind === 'periods' && ask.periods.length > 1);
  const spans = reading.spans.filter(
    (span) =>
      span.concepts.some(({ kind }) => kind !== 'cue') ||
      isOneOf(span, COUNTING) ||
      (changes && isOneOf(span, CHANGING)) ||
      (several && isOneOf(span, RELATING)) ||
      !isOfName(span),
  );
  return { ...reading, spans };
}

function isOneOf({ concepts }: Span, cues: ReadonlySet<Cue>): boolean {
  return concepts.some((one) => one.kind === 'cue' && cues.has(one.cue));
}

/** They mean the same within a name and beside it. */
const COUNTING: ReadonlySet<Cue> = new Set([
  'howMany',
  'share',
  'percent',
  'percentagePoints',
  'year',
  'filler',
  'total',
  'best',
  'worst',
]);

const CHANGING: ReadonlySet<Cue> = new Set(['change', 'growth', 'decline']);
const RELATING: ReadonlySet<Cue> = new Set(['difference', 'times']);

/** Growth and decline: which way something went. */
export const UP_OR_DOWN: ReadonlySet<Cue> = new Set(['growth', 'decline']);

/** Cues of what is asked about, not of how. */
const OF_WHAT: ReadonlySet<Cue> = new Set(['otherSubjects', 'child', 'asker']);

/** Tokens that say what is wanted of something, not of what: those of cues other than subjects. */
export function cuedTokens(spans: readonly Span[]): ReadonlySet<number> {
  const cued = new Set<number>();
  for (const { from, to, concepts } of spans) {
    if (!concepts.some((one) => one.kind === 'cue' && !OF_WHAT.has(one.cue))) continue;
    for (let token = from; token < to; token++) cued.add(token);
  }
  return cued;
}

/** True where nothing in the message says of what something is wanted. */
export function saysOnlyCues({ tokens, spans }: Pick<Reading, 'tokens' | 'spans'>): boolean {
  const cued = cuedTokens(spans);
  return tokens.every((_, i) => cued.has(i));
}

/** From one time to another, not one time. */
export function isFromTo({ ask }: Pick<PeriodSlot, 'ask'>): boolean {
  return (
    ask?.kind === 'range' || ask?.kind === 'since' || (ask?.kind === 'periods' && ask.periods.length > 1)
  );
}

/** True where all that the span may mean is one of these cues. */
export function isOnlyCue(span: Span, cues: ReadonlySet<Cue>): boolean {
  return span.concepts.every((one) => one.kind === 'cue' && cues.has(one.cue));
}
