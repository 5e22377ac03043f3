import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import type { Cue } from '../language/lexicon.ts';
import { type Span, tokensOf } from './concept.ts';
import { isOfWhat } from './of-what.ts';
import { meanings, type Reading } from './reading.ts';
import type { Slots } from './slots.ts';
import { CORRECTED, SURE } from './strength.ts';
import { thresholdTokens } from './threshold-slot.ts';
import type { Understanding } from './understanding.ts';

/** Tokens that the indicator's names, its slots, the period and cues explain; of the others each may ask for something else. */
export function explainedTokens(
  reading: Reading,
  named: ReadonlySet<number>,
  slots: Slots,
  indicator: CatalogueIndicator,
  { catalogue, indicators }: Understanding,
): ReadonlySet<number> {
  const { tokens, spans } = explainedAnyway(reading, catalogue);
  const explained = new Set([...tokens, ...named]);
  for (const { tokens } of slots.partly) for (const token of tokens) explained.add(token);
  const explain = (span: Span): void => {
    for (let token = span.from; token < span.to; token++) explained.add(token);
  };
  for (const { span } of slots.codes) explain(span);
  for (const { span } of slots.breakdowns) explain(span);
  for (const { span } of slots.missing) explain(span);
  for (const span of slots.wholeSystem) explain(span);
  for (const span of slots.applying) explain(span);
  for (const span of spans) {
    const isCue =
      isSaidCue(span) &&
      !isUnsaidPer(span, indicator, named) &&
      !isGuessedName(span, reading, named, indicators);
    const isPublication =
      !(isShort(span, reading) && span.strength <= SURE) &&
      meanings(span, 'publication').some(({ id }) => id === indicator.edition.id);
    if (isCue || isPublication) explain(span);
  }
  return explained;
}

/** What is explained whichever indicator is meant, and the spans of which it is not known before. */
interface ExplainedAnyway {
  readonly tokens: ReadonlySet<number>;
  readonly spans: readonly Span[];
}

/** Of the readings at hand: each indicator that may be meant is held against them. */
const ANYWAY = new WeakMap<Reading, ExplainedAnyway>();

function explainedAnyway(reading: Reading, catalogue: Catalogue): ExplainedAnyway {
  const known = ANYWAY.get(reading);
  if (known !== undefined) return known;
  const tokens = new Set([...reading.period.tokens, ...thresholdTokens(reading)]);
  const spans: Span[] = [];
  for (const span of reading.spans) {
    const isCue = isSaidCue(span) && !mayBeName(span, reading) && !isPer(span);
    const isTotal = meanings(span, 'code').some(
      ({ dimension, code }) => findCode(catalogue, dimension, code)?.total === true,
    );
    if (isCue || isTotal) for (const token of tokensOf(span)) tokens.add(token);
    else if (isSaidCue(span) || meanings(span, 'publication').length > 0) spans.push(span);
  }
  const explained = { tokens, spans };
  ANYWAY.set(reading, explained);
  return explained;
}

/** A single word that only resembles a cue, or is a form of one where a place is named. */
function mayBeName({ from, to, strength }: Span, { tokens }: Reading): boolean {
  const isAtPlace = AT_PLACE.test(tokens[from - 1]?.fold ?? '');
  return to - from === 1 && strength <= (isAtPlace ? SURE : CORRECTED);
}

const AT_PLACE = /^(?:in|at)$/;

/** "Road deaths of bikers", "in Asana": a word that only resembles a cue stands where what is named, or where it is, stands. */
function isGuessedName(
  span: Span,
  reading: Reading,
  named: ReadonlySet<number>,
  indicators: Understanding['indicators'],
): boolean {
  const { from, strength, concepts } = span;
  if (!mayBeName(span, reading)) return false;
  if (strength <= CORRECTED && isOfWhat(from, reading, named)) return true;
  const isFiller = concepts.every((one) => one.kind === 'cue' && one.cue === 'filler');
  const isHeld = reading.matches[from]?.some(({ word }) => indicators.weightOf(word) !== undefined) === true;
  return isFiller && !isHeld && AT_PLACE.test(reading.tokens[from - 1]?.fold ?? '');
}

/** A short word: it is a form of others by chance ("cure", "ЦУР"). */
function isShort({ from, to }: Span, { tokens }: Reading): boolean {
  return to - from === 1 && (tokens[from]?.fold.length ?? 0) < SHORTEST_FORM;
}

const SHORTEST_FORM = 6;

/** A cue other than a subject. A word that only resembles one of talk, or one which says nothing, may well be a name: that explains nothing. */
function isSaidCue({ concepts, strength }: Span): boolean {
  return concepts.some(
    (one) =>
      one.kind === 'cue' && one.cue !== 'otherSubjects' && (!OF_TALK.has(one.cue) || strength > CORRECTED),
  );
}

const OF_TALK: ReadonlySet<Cue> = new Set(['filler', 'hello', 'thanks', 'help', 'writeMe', 'subscribe']);

/** "Spending per head" is no share of spending: "per head" is explained by a name that has it, or by a unit that says it. */
function isUnsaidPer(span: Span, { indicator }: CatalogueIndicator, named: ReadonlySet<number>): boolean {
  if (!isPer(span)) return false;
  const hasPer = indicator.ratio !== undefined || /PER|TH_USD|TH_TNG|SQ_METER/.test(indicator.unit);
  return !hasPer && !tokensOf(span).every((token) => named.has(token));
}

function isPer(span: Span): boolean {
  return span.to - span.from > 1 && meanings(span, 'cue').some(({ cue }) => cue === 'perMany');
}
