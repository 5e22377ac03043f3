import { SparseSet } from '../packed/sparse-set.ts';
import type { SaidWord } from './compare-words.ts';
import { frequencyOf, type WordingTable } from './wording-table.ts';

/** Words that more than this share of the things have bring up no things by themselves: they only rank those that others brought up. */
const TOO_COMMON = 0.05;
/** So many things are compared by all their words and letters. */
const COMPARED = 200;
/** With fewer things than this found by telling words, common ones bring up things too. */
const TOO_FEW = 40;

/** Finds the things whose wordings say most of a message's words. */
export class CandidateFinder {
  readonly #table: WordingTable;
  readonly #things: number;
  readonly #found: SparseSet;
  /** By thing found: the sum of the weights of its words, and the last token that it says. */
  readonly #scores: Float32Array;
  readonly #lastTokens: Uint32Array;

  constructor(table: WordingTable) {
    this.#table = table;
    this.#things = table.wordingsFrom.length - 1;
    this.#found = new SparseSet(this.#things);
    this.#scores = new Float32Array(this.#things);
    this.#lastTokens = new Uint32Array(this.#things);
  }

  /** The things that say most, first those of the highest score; `said` holds, for each token, the words that it may stand for. */
  find(said: readonly (readonly SaidWord[])[]): readonly number[] {
    this.#collect(said, TOO_COMMON * this.#things);
    if (this.#found.size < TOO_FEW) this.#collect(said, this.#things);
    return this.#best();
  }

  /** Collects the things that have one of the words that at most `most` things have. */
  #collect(said: readonly (readonly SaidWord[])[], most: number): void {
    const { postings, postingsFrom } = this.#table;
    this.#found.clear();
    for (const [token, words] of said.entries()) {
      for (const { word, strength } of words) {
        const held = frequencyOf(this.#table, word);
        if (held === 0 || held > most) continue;
        const weight = Math.log(1 + this.#things / held) * strength;
        const end = postingsFrom[word + 1] ?? 0;
        for (let at = postingsFrom[word] ?? 0; at < end; at++) this.#add(postings[at] ?? 0, token, weight);
      }
    }
  }

  #add(thing: number, token: number, weight: number): void {
    const known = this.#found.find(thing);
    if (known < 0) {
      this.#found.add(thing);
      this.#scores[thing] = 0;
    } else if (this.#lastTokens[thing] === token) return;
    this.#lastTokens[thing] = token;
    this.#scores[thing] = (this.#scores[thing] ?? 0) + weight;
  }

  #best(): readonly number[] {
    const { members } = this.#found;
    const scores = this.#scores;
    const ranked = Float32Array.from(members, (thing) => scores[thing] ?? 0).sort();
    const least = ranked[Math.max(0, ranked.length - COMPARED)] ?? 0;
    return members
      .filter((thing) => (scores[thing] ?? 0) >= least)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .slice(0, COMPARED);
  }
}
