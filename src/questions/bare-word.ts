import type { Localised } from '../language/language.ts';
import { normalise } from '../language/normalise.ts';
import { tokenise } from '../language/tokens.ts';
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
  { nameCoverage, named, slots, indicator }: Candidate,
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
  return (
    more.length === 0 &&
    nameCoverage < least &&
    !isCounted &&
    slots.wholeSystem.length === 0 &&
    !(only !== undefined && isNumberOf(indicator.indicator.title, reading.tokens[only]?.fold ?? ''))
  );
}

/** A title of one word, and that it is counted: "Number of museums". */
function isNumberOf(title: Localised, said: string): boolean {
  return Object.values(title).some((text = '') => {
    const [word, ...more] = tokenise(normalise(text)).tokens.filter(({ fold }) => !COUNTED.test(fold));
    return word !== undefined && more.length === 0 && said.startsWith(word.fold.slice(0, STEM));
  });
}

const COUNTED = /^(?:sani|number|of|cislo|cislenost|kolicestvo)$/;
/** Letters that forms of a word share. */
const STEM = 5;
