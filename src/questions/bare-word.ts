import { tokensOf } from './concept.ts';
import { DECISION } from './decision.ts';
import type { Candidate } from './find-indicator.ts';
import type { Reading } from './reading.ts';
import { CORRECTED } from './strength.ts';
import type { Understanding } from './understanding.ts';

/**
 * "Teenagers", "defence", "in dollars": one word, which is no name of the indicator but a part of one or a code, is no question; of a code, where `isAsked` for a figure, it is one.
 */
export function isBareWord(
  reading: Reading,
  { nameCoverage, named, slots }: Candidate,
  { isLight }: Understanding,
  isAsked: boolean,
): boolean {
  const inCodes = new Set([
    ...slots.codes.flatMap(({ span }) => tokensOf(span)),
    ...slots.partly.flatMap(({ tokens }) => [...tokens]),
  ]);
  const isTelling = (token: number): boolean =>
    inCodes.has(token) ||
    (named.has(token) && reading.matches[token]?.some(({ word }) => !isLight(word)) === true);
  const [only, ...more] = reading.tokens.flatMap((_, token) => (isTelling(token) ? [token] : []));
  const strength = Math.max(0, ...(reading.matches[only ?? -1] ?? []).map((match) => match.strength));
  const least = strength > CORRECTED ? DECISION.bareWord : DECISION.bareWordCorrected;
  const isCounted = inCodes.size > 0 && isAsked;
  return more.length === 0 && nameCoverage < least && !isCounted && slots.wholeSystem.length === 0;
}
