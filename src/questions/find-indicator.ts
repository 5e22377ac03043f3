import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { findCode } from '../catalogue/catalogue.ts';
import type { Span } from './concept.ts';
import { DECISION, FAR, WEIGHT } from './decision.ts';
import { hasCue, inFocus, isOnlyCue, meanings, type Reading, spansWithCue } from './reading.ts';
import { readSlots, type Slots } from './slots.ts';
import type { Understanding } from './understanding.ts';
import type { WordingMatch } from './wording-index.ts';

/** An indicator that a question may be about, with how much of the question it explains. */
export interface Candidate {
  readonly indicator: CatalogueIndicator;
  readonly slots: Slots;
  /** Tokens that the indicator's wordings explain. */
  readonly named: ReadonlySet<number>;
  /** Those of wordings of which at least half was said. */
  readonly name: ReadonlySet<number>;
  /** Rank: explained weight less what speaks against it. */
  readonly score: number;
  /** Weight of the words that are about the indicator: its name and its codes. */
  readonly evidence: number;
  /** The part of it that the indicator's own wordings give, without codes and words that fit much else. */
  readonly own: number;
  /** The largest share of one of its wordings that was said, 0-1. */
  readonly nameCoverage: number;
  /** Weight of the words that nothing explains. */
  readonly unexplained: number;
  /** Share of the question's weight that is explained, 0-1. */
  readonly coverage: number;
  /** The question names a subject that the indicator does not have. */
  readonly otherSubject: boolean;
  /** The unit that the question counts is another one. */
  readonly otherUnit: boolean;
}

/** Codes of a dimension that more indicators than this have say nothing about which one is meant. */
const FEW_INDICATORS = 5;
const CONSIDERED = 30;
/** Words met in another form are at least this strong. */
const FORM = 0.85;
/** Spans met word for word are at least this strong. */
const SURE = 0.95;
/** Spans met only by correcting a typing error are not stronger than this. */
const CORRECTED = 0.8;

/** Indicators that the question may be about, best first. Empty where no word of it speaks of any. */
export function findIndicators(reading: Reading, understanding: Understanding): readonly Candidate[] {
  const matches = reading.matches.map((words, i) => (reading.focus[i] ? words : []));
  const found = new Map<string, WordingMatch | undefined>();
  for (const match of understanding.indicators.search(matches).slice(0, CONSIDERED))
    found.set(match.id, match);
  for (const id of impliedByCodes(reading, understanding)) if (!found.has(id)) found.set(id, undefined);
  return [...found]
    .flatMap(([id, match]) => {
      const indicator = understanding.catalogue.indicators.get(id);
      return indicator === undefined ? [] : [weigh(reading, indicator, match, understanding)];
    })
    .sort((a, b) => b.score - a.score);
}

/** "Rural ones by year", "how many kulans" name no indicator: those that hold the code are meant, where they are few. */
function impliedByCodes(reading: Reading, { holders }: Understanding): readonly string[] {
  const spoken = reading.spans.filter((span) => inFocus(reading, span));
  const keys = [
    ...spoken.flatMap((span) => meanings(span, 'code')).map(({ dimension, code }) => `${dimension}=${code}`),
    ...spoken.flatMap((span) => meanings(span, 'by')).map(({ dimension }) => dimension),
  ];
  const having = keys.map((key) => holders.get(key) ?? []);
  return [...new Set(having.filter(({ length }) => length <= FEW_INDICATORS).flat())];
}

/**
 * How much a code or breakdown tells which indicator is meant: one that all of them have tells nothing (inverse document frequency over
 * indicators, Spärck Jones 1972).
 */
function tellingOf(key: string, { holders, catalogue }: Understanding): number {
  const all = catalogue.indicators.size;
  return Math.log(1 + all / Math.max(1, holders.get(key)?.length ?? 1)) / Math.log(1 + all);
}

/** How well one indicator explains the question; `match` is what its wordings met. */
export function weigh(
  reading: Reading,
  indicator: CatalogueIndicator,
  match: WordingMatch | undefined,
  understanding: Understanding,
): Candidate {
  const named = new Set(match?.explained ?? []);
  for (const token of match?.tokens ?? []) named.add(token);
  const slots = readSlots(reading, indicator, understanding.catalogue, named);
  const unit = countedUnit(reading, indicator, understanding);
  const name = match === undefined ? 0 : match.mass * Math.sqrt(match.coverage);
  const partly = match === undefined ? 0 : match.mass * match.coverage - name;
  const whole = match?.whole === true ? WEIGHT.wholeWording : 0;
  const telling = new Map<Span, number>();
  for (const { span, dimension, code } of slots.codes)
    telling.set(span, tellingOf(`${dimension}=${code}`, understanding));
  for (const { span, dimension } of slots.breakdowns) telling.set(span, tellingOf(dimension, understanding));
  const supported = telling.size;
  const told = [...telling.values()].reduce((sum, one) => sum + one, 0);
  const places = slots.wholeSystem.length > 0 ? WEIGHT.slot : 0;
  const own = match?.own ?? 0;
  const inGeneral =
    own + places < DECISION.leastEvidence && speaksOfAll(reading, indicator, slots, understanding);
  const evidence = inGeneral ? own : name + places + WEIGHT.slot * told;
  const explained = explainedTokens(reading, named, slots, indicator, understanding);
  const subjects = unmetSubjects(reading, named, understanding);
  const unexplained = unexplainedWeight(reading, explained, named) + WEIGHT.otherSubject * subjects;
  const said =
    evidence + (inGeneral ? 0 : WEIGHT.slot * (supported - told)) + WEIGHT.slot * slots.missing.length;
  return {
    indicator,
    slots,
    named,
    name: match?.explained ?? new Set(),
    evidence,
    own,
    nameCoverage: match?.nameCoverage ?? 0,
    unexplained,
    coverage: said / (said + unexplained || 1),
    otherSubject: subjects > 0,
    otherUnit: unit === 'other',
    score:
      evidence +
      partly +
      whole +
      WEIGHT.missingSlot * slots.missing.length +
      (unit === 'same' ? WEIGHT.sameUnit : unit === 'other' ? WEIGHT.otherUnit : 0),
  };
}

/**
 * "How many people with disabilities in the country?" speaks of all of them, not of those whom an indicator counts: without its name, its
 * codes are no evidence, unless they name it by themselves.
 */
function speaksOfAll(
  reading: Reading,
  { indicator }: CatalogueIndicator,
  slots: Slots,
  { catalogue }: Understanding,
): boolean {
  const whole = reading.spans.some(
    (span) =>
      inFocus(reading, span) &&
      meanings(span, 'code').some(
        ({ dimension, code }) => findCode(catalogue, dimension, code)?.total === true,
      ),
  );
  return whole && !slots.codes.some(({ dimension }) => indicator.namedByCodes?.includes(dimension));
}

/** Compares what stands next to "how many" with the names of units: "how many people" counts persons. */
function countedUnit(
  reading: Reading,
  { indicator, edition }: CatalogueIndicator,
  { catalogue, unitWords }: Understanding,
): 'same' | 'other' | 'unsaid' {
  // "How many people … in per cent", "… per 1,000": what is counted is not the unit.
  if (hasCue(reading, 'percent', 'percentagePoints', 'share', 'perMany')) return 'unsaid';
  const units = new Set<string>();
  for (const { from, to, languages } of spansWithCue(reading, 'howMany')) {
    if (!reading.focus[from]) continue;
    const after = [to, to + 1].flatMap((token) => unitsAt(reading, token, unitWords));
    // Kazakh puts what is counted before the number word too ("адам саны").
    const before = languages.includes('kk') ? unitsAt(reading, from - 1, unitWords) : [];
    for (const unit of after.length > 0 ? after : before) units.add(unit);
  }
  if (units.size === 0 || findCode(catalogue, 'UNIT_MEASURE', indicator.unit) === undefined) return 'unsaid';
  // "How many people per organisation?" counts what stands above the line.
  const { ratio } = indicator;
  const above = edition.indicators.find(({ id }) => id === ratio?.numerator)?.unit;
  if (units.has(indicator.unit)) return 'same';
  return above !== undefined && units.has(above) ? 'unsaid' : 'other';
}

function unitsAt(reading: Reading, token: number, unitWords: Understanding['unitWords']): readonly string[] {
  const matches = reading.matches[token] ?? [];
  return matches.flatMap(({ word, strength }) => (strength >= FORM ? [...(unitWords.get(word) ?? [])] : []));
}

function explainedTokens(
  reading: Reading,
  named: ReadonlySet<number>,
  slots: Slots,
  indicator: CatalogueIndicator,
  { unitWords, unitNames, catalogue }: Understanding,
): ReadonlySet<number> {
  const explained = new Set([...named, ...reading.period.tokens]);
  const unit = unitNames.get(indicator.indicator.unit);
  for (const [token, matches] of reading.matches.entries()) {
    if (
      matches.some(
        ({ word, strength }) => strength >= FORM && (unitWords.has(word) || unit?.has(word) === true),
      )
    )
      explained.add(token);
  }
  const spans = [
    ...[...slots.codes, ...slots.breakdowns, ...slots.missing].map(({ span }) => span),
    ...slots.wholeSystem,
    ...reading.spans.filter(
      (span) =>
        isSaidCue(span) ||
        meanings(span, 'publication').some(({ id }) => id === indicator.edition.id) ||
        meanings(span, 'code').some(
          ({ dimension, code }) => findCode(catalogue, dimension, code)?.total === true,
        ),
    ),
  ];
  for (const { from, to } of spans) for (let token = from; token < to; token++) explained.add(token);
  return explained;
}

/** A cue other than a subject. A word that only resembles one which says nothing may well be a name: that explains nothing. */
function isSaidCue({ concepts, strength }: Span): boolean {
  return concepts.some(
    (one) =>
      one.kind === 'cue' && one.cue !== 'otherSubjects' && (one.cue !== 'filler' || strength > CORRECTED),
  );
}

const OTHER_SUBJECTS = new Set(['otherSubjects'] as const);

/** Subjects named in the part that asks which the indicator's own words do not explain; forms of their words count less. */
function unmetSubjects(reading: Reading, named: ReadonlySet<number>, { isLight }: Understanding): number {
  const saysNothing = (token: number): boolean =>
    reading.matches[token]?.some(({ word, strength }) => strength > SURE && isLight(word)) === true;
  const unmet = reading.spans.filter(
    (span) =>
      inFocus(reading, span) &&
      isOnlyCue(span, OTHER_SUBJECTS) &&
      !tokensOf(span).every((token) => named.has(token) || saysNothing(token)),
  );
  return unmet.reduce((sum, { strength }) => sum + (strength > SURE ? 1 : 0.6), 0);
}

function tokensOf({ from, to }: Span): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function unexplainedWeight(
  reading: Reading,
  explained: ReadonlySet<number>,
  named: ReadonlySet<number>,
): number {
  const { tokens, focus, spans } = reading;
  let weight = 0;
  const subjectTokens = new Set(spans.filter((span) => isOnlyCue(span, OTHER_SUBJECTS)).flatMap(tokensOf));
  const fillers = almostFillers(spans);
  const counted = new Set(spansWithCue(reading, 'howMany').map(({ to }) => to));
  for (const [i, token] of tokens.entries()) {
    if (!focus[i] || explained.has(i) || subjectTokens.has(i)) continue;
    const { upTo2, upTo3, longer } = WEIGHT.unknown;
    let own: number = token.fold.length <= 2 ? upTo2 : token.fold.length === 3 ? upTo3 : longer;
    if (fillers.has(i)) own = WEIGHT.almostFiller;
    else if (counted.has(i) && token.fold.length > 3) own = WEIGHT.counted;
    else if (isFar(i, explained, named)) own *= WEIGHT.farAway;
    weight += own;
  }
  return weight;
}

/** Tokens that resemble a word which says nothing, with a typing error. */
function almostFillers(spans: readonly Span[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { from, to, strength, concepts } of spans) {
    if (strength > CORRECTED || !concepts.every((one) => one.kind === 'cue' && one.cue === 'filler'))
      continue;
    for (let token = from; token < to; token++) tokens.add(token);
  }
  return tokens;
}

function isFar(token: number, explained: ReadonlySet<number>, named: ReadonlySet<number>): boolean {
  const anchors = named.size > 0 ? named : explained;
  for (const anchor of anchors) if (Math.abs(anchor - token) <= FAR) return false;
  return true;
}
