import type { WordKinds } from './word-kinds.ts';
import { frequencyOf, type WordingTable } from './wording-table.ts';

/** How much the words of wordings tell, as typed arrays. */
export interface WordWeights {
  /** By word: how much it tells of which thing is meant, 0-1; 0 for one that no wording has. */
  readonly weights: Float64Array;
  /** By wording: the sum over its words. */
  readonly totals: Float64Array;
  /** By wording: the number of words without which it is not said whole. */
  readonly needed: Uint32Array;
}

/** Weight of words that say nothing, and the most that words weigh which name no subject by themselves. */
const LIGHT = 0.1;
const GENERAL = 0.15;

/** True for a word without which no wording is said whole: one that says something, or that names what is counted. */
export function isNeeded(word: number, kinds: WordKinds): boolean {
  return !kinds.has(word, 'light') || kinds.has(word, 'counted');
}

/**
 * Weighs words by inverse document frequency over things (Spärck Jones 1972), relative to that of a word which only one thing has: a word that
 * every thing's names hold says little.
 */
export function weighWords(table: WordingTable, kinds: WordKinds): WordWeights {
  const { words, wordsFrom, wordingsFrom, postingsFrom, weak } = table;
  const things = Math.max(1, wordingsFrom.length - 1);
  const weights = new Float64Array(Math.max(0, postingsFrom.length - 1));
  for (let word = 0; word < weights.length; word++) {
    const held = frequencyOf(table, word);
    if (held > 0) weights[word] = weigh(word, held, things, kinds);
  }
  const totals = new Float64Array(weak.length);
  const needed = new Uint32Array(weak.length);
  for (let wording = 0; wording < weak.length; wording++) {
    const end = wordsFrom[wording + 1] ?? 0;
    for (let at = wordsFrom[wording] ?? 0; at < end; at++) {
      const word = words[at] ?? 0;
      totals[wording] = (totals[wording] ?? 0) + (weights[word] ?? 0);
      if (isNeeded(word, kinds)) needed[wording] = (needed[wording] ?? 0) + 1;
    }
  }
  return { weights, totals, needed };
}

function weigh(word: number, held: number, things: number, kinds: WordKinds): number {
  if (kinds.has(word, 'light')) return LIGHT;
  const telling = Math.log(1 + things / held) / Math.log(1 + things);
  return kinds.has(word, 'general') ? Math.min(GENERAL, telling) : telling;
}
