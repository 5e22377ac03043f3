import { looksLikeFiniteVerb } from '../language/finite-verb.ts';
import { type Span, tokensOf } from './concept.ts';
import { FAR, WEIGHT } from './decision.ts';
import { isHead, isOfWhat, isOfWhom, isWithWhat } from './of-what.ts';
import { isFromTo, type Reading, spansWithCue } from './reading.ts';
import type { Slots } from './slots.ts';
import { CORRECTED, FORM, ONE_SLIP } from './strength.ts';
import { tellingOf } from './telling.ts';
import type { Understanding } from './understanding.ts';
import { isSubject } from './unmet-subjects.ts';

/** The weight of the words of the part that asks that are not `explained`: how much each may change what is asked, by what it is and where it stands. */
export function wordsWeight(
  reading: Reading,
  explained: ReadonlySet<number>,
  named: ReadonlySet<number>,
  slots: Slots,
  understanding: Understanding,
): number {
  const { tokens, focus, spans } = reading;
  const subjectTokens = new Set(spans.filter(isSubject).flatMap(tokensOf));
  const fillers = almostFillers(spans);
  // From one year to another, a word behind "percent" may say that it is the growth in per cent.
  const counting = isFromTo(reading.period) ? (['howMany', 'percent'] as const) : (['howMany'] as const);
  const counted = new Set(spansWithCue(reading, ...counting).map(({ to }) => to));
  let weight = 0;
  for (const [i, token] of tokens.entries()) {
    if (!focus[i] || explained.has(i) || subjectTokens.has(i)) continue;
    const { upTo2, upTo3, longer } = WEIGHT.unknown;
    const { length } = token.fold;
    const unknown = length <= 2 ? upTo2 : length === 3 ? upTo3 : longer;
    let own = Math.min(unknown, tellingOf(reading, i, understanding) ?? unknown);
    if (
      isOfWhom(i, reading, understanding) ||
      isOfWhat(i, reading, named) ||
      isWithWhat(i, reading, explained, understanding)
    )
      own = WEIGHT.counted;
    else if (fillers.has(i) && !(isDistant(i, reading) && isBesideName(reading, i, named, understanding)))
      own = WEIGHT.almostFiller;
    else if (own === unknown && token.text.length > 3 && isHead(reading, i, named, slots))
      own = WEIGHT.counted;
    else if (own === longer && looksLikeFiniteVerb(token.text)) own = WEIGHT.verb;
    else if (counted.has(i) && length > 3) own = WEIGHT.counted * (own / longer);
    else if (isFar(i, explained, named)) own *= WEIGHT.farAway;
    else if (own === longer && isBesideName(reading, i, named, understanding)) own = WEIGHT.besideName;
    // "Газификация дач": of so few words each one tells.
    else if (own === upTo3 && tokens.length <= FEW && isBesideName(reading, i, named, understanding))
      own = longer;
    else if (!explainedBeside(reading, i, named, slots)) own *= WEIGHT.apart;
    weight += own;
  }
  return weight;
}

/** True where a telling word of the name stands directly before or after, in the same clause. */
function isBesideName(
  { tokens, matches }: Reading,
  token: number,
  named: ReadonlySet<number>,
  { isLight }: Understanding,
): boolean {
  const tells = (i: number): boolean =>
    named.has(i) && matches[i]?.some(({ word, strength }) => strength >= FORM && !isLight(word)) === true;
  return (
    (tells(token - 1) && tokens[token]?.pause === '') || (tells(token + 1) && tokens[token + 1]?.pause === '')
  );
}

/** True where a word of the name or a code stands directly beside: what stands apart is less likely to change what they mean. */
function explainedBeside(
  { tokens }: Reading,
  token: number,
  named: ReadonlySet<number>,
  { codes, breakdowns, missing, wholeSystem }: Slots,
): boolean {
  const spans = [...[...codes, ...breakdowns, ...missing].map(({ span }) => span), ...wholeSystem];
  const speaks = (i: number): boolean => named.has(i) || spans.some(({ from, to }) => from <= i && i < to);
  return (
    (speaks(token - 1) && tokens[token]?.pause === '') ||
    (speaks(token + 1) && tokens[token + 1]?.pause === '')
  );
}

const FEW = 3;

/** Tokens that resemble a word which says nothing, with a typing error. */
function almostFillers(spans: readonly Span[]): ReadonlySet<number> {
  const almost = spans.filter(
    ({ strength, concepts }) =>
      strength <= CORRECTED && concepts.every((one) => one.kind === 'cue' && one.cue === 'filler'),
  );
  return new Set(almost.flatMap(tokensOf));
}

/** No word comes nearer than by two typing errors: it is sooner another word. */
function isDistant(token: number, { matches }: Reading): boolean {
  return (matches[token]?.[0]?.strength ?? 0) < ONE_SLIP;
}

function isFar(token: number, explained: ReadonlySet<number>, named: ReadonlySet<number>): boolean {
  const anchors = named.size > 0 ? named : explained;
  for (const anchor of anchors) if (Math.abs(anchor - token) <= FAR) return false;
  return true;
}
