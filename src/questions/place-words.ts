import { AREA } from '../catalogue/concepts.ts';
import { tokensOf } from './concept.ts';
import { meanings, type Reading } from './reading.ts';
import { SURE } from './strength.ts';
import type { Understanding } from './understanding.ts';

/** Tokens of places that no name holds as they are written: "в Семее" speaks of no family ("семья"). */
export function placeTokens(reading: Reading, { indicators }: Understanding): ReadonlySet<number> {
  const known = PLACES.get(reading);
  if (known !== undefined) return known;
  const isInName = (token: number): boolean =>
    reading.matches[token]?.some(
      ({ word, strength }) => strength > SURE && indicators.weightOf(word) !== undefined,
    ) === true;
  const places = new Set(
    reading.spans
      .filter(
        (span) => span.strength > SURE && meanings(span, 'code').some(({ dimension }) => dimension === AREA),
      )
      .flatMap(tokensOf)
      .filter((token) => !isInName(token)),
  );
  PLACES.set(reading, places);
  return places;
}

/** Of the messages at hand: the same for each indicator that may be meant. */
const PLACES = new WeakMap<Reading, ReadonlySet<number>>();
