import type { Reading } from './reading.ts';
import { FORM, SURE } from './strength.ts';
import type { Understanding } from './understanding.ts';

/** Shorter words are prepositions. */
export const SHORTEST_TELLING = 3;

/** True for a word that names no subject by itself, met as it is written. */
export function saysNothing(reading: Reading, token: number, { isLight }: Understanding): boolean {
  return reading.matches[token]?.some(({ word, strength }) => strength > SURE && isLight(word)) === true;
}

/** How much the word tells of which indicator is meant, 0-1; undefined for a word that no indicator's wordings hold. */
export function tellingOf(
  reading: Reading,
  token: number,
  { indicators }: Understanding,
): number | undefined {
  let most: number | undefined;
  for (const { word, strength } of reading.matches[token] ?? []) {
    const weight = strength >= FORM ? indicators.weightOf(word) : undefined;
    if (weight !== undefined) most = Math.max(most ?? weight, weight);
  }
  return most;
}
