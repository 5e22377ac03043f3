import type { Reading } from './reading.ts';
import type { Understanding } from './understanding.ts';

/** Tokens of words that say nothing. */
export function lightTokens(reading: Reading, understanding: Understanding): ReadonlySet<number> {
  const known = LIGHT.get(reading);
  if (known !== undefined) return known;
  const tokens = reading.tokens.flatMap((_, token) =>
    saysNothing(reading, token, understanding) ? [token] : [],
  );
  const light = new Set(tokens);
  LIGHT.set(reading, light);
  return light;
}

/** Of the messages at hand: the same for each indicator that may be meant. */
const LIGHT = new WeakMap<Reading, ReadonlySet<number>>();

/** True where the word, as it is written, says nothing in one of the languages. */
function saysNothing({ matches }: Reading, token: number, { isLight }: Understanding): boolean {
  const [best] = matches[token] ?? [];
  return best !== undefined && isLight(best.word);
}

/** True for a word that says nothing, in whichever language it is one. */
export function isLightWord({ matches }: Reading, token: number, { isLight }: Understanding): boolean {
  return matches[token]?.every(({ word }) => isLight(word)) === true;
}
