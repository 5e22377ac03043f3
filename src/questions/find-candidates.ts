import { SparseSet } from '../packed/sparse-set.ts';
import type { SaidWord } from './compare-words.ts';
import { frequencyOf, type WordingTable } from './wording-table.ts';

/** Words that more than this share of the things have bring up no things by themselves: they only rank those that others brought up. */
const TOO_COMMON = 0.05;
/** So many things are compared by all their words and letters. */
const COMPARED = 200;
/** With fewer things than this found by telling words, common ones bring up things too. */
const TOO_FEW = 40;

/** Scores are told apart by so many steps before they are sorted. */
const BINS = 1024;

/** Finds the things whose wordings say most of a message's words. */
export class CandidateFinder {
  readonly #table: WordingTable;
  readonly #things: number;
  readonly #found: SparseSet;
  /** By thing found: the sum of the weights of its words, and the last token that it says. */
  readonly #scores: Float32Array;
  readonly #lastTokens: Uint32Array;
  readonly #bins = new Uint32Array(BINS);

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

  /** The scores are counted in bins, so that only those are sorted that come near the best. */
  #best(): readonly number[] {
    const { members } = this.#found;
    const scores = this.#scores;
    const bins = this.#bins.fill(0);
    let most = 0;
    for (const thing of members) most = Math.max(most, scores[thing] ?? 0);
    const binOf = (thing: number): number => Math.floor(((scores[thing] ?? 0) / most) * (BINS - 1));
    for (const thing of members) {
      const bin = binOf(thing);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    let least = BINS - 1;
    for (let above = bins[least] ?? 0; above < COMPARED && least > 0; above += bins[least] ?? 0) least--;
    return members
      .filter((thing) => binOf(thing) >= least)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      .slice(0, COMPARED);
  }
}
