import { SparseSet } from '../packed/sparse-set.ts';
import { frequencyOf, type WordingTable } from './wording-table.ts';

/** A word that a message says, with how surely: one of those that a token may stand for. */
export interface SaidWord {
  readonly word: number;
  readonly strength: number;
}

/** Constants of Okapi BM25 (Robertson and Zaragoza 2009); `LENGTH` is lower than usual, since short titles are compared with long descriptions. */
const SATURATION = 1.2;
const LENGTH = 0.5;

/** Compares the words of a message with those of wordings: BM25 over wordings, where each token counts once, with the best of the words that it may stand for. */
export class WordComparer {
  readonly #table: WordingTable;
  readonly #things: number;
  readonly #average: number;
  readonly #said: SparseSet;
  /** Beside each word said: its token, and its inverse document frequency over things times its strength. */
  readonly #tokens: number[] = [];
  readonly #weights: number[] = [];
  /** The tokens that a wording says, with the weight of the best word of each. */
  readonly #met: number[] = [];
  readonly #best: number[] = [];

  constructor(table: WordingTable) {
    this.#table = table;
    this.#things = table.wordingsFrom.length - 1;
    this.#average = table.words.length / Math.max(1, table.weak.length);
    this.#said = new SparseSet(table.postingsFrom.length);
  }

  /** Takes the words of the next message: for each token, those that it may stand for. */
  read(said: readonly (readonly SaidWord[])[]): void {
    this.#said.clear();
    this.#best.length = 0;
    for (const [token, words] of said.entries()) {
      this.#best.push(0);
      for (const { word, strength } of words) {
        const held = frequencyOf(this.#table, word);
        if (held === 0) continue;
        const weight = Math.log(1 + this.#things / held) * strength;
        const known = this.#said.find(word);
        const place = this.#said.add(word);
        if (known >= 0 && (this.#weights[place] ?? 0) >= weight) continue;
        this.#tokens[place] = token;
        this.#weights[place] = weight;
      }
    }
  }

  /** The score of the best wording of a thing. */
  best(thing: number): number {
    const { words, wordsFrom, wordingsFrom } = this.#table;
    const said = this.#said;
    let best = 0;
    let from = wordsFrom[wordingsFrom[thing] ?? 0] ?? 0;
    const last = wordingsFrom[thing + 1] ?? 0;
    for (let wording = wordingsFrom[thing] ?? 0; wording < last; wording++) {
      const end = wordsFrom[wording + 1] ?? 0;
      for (let at = from; at < end; at++) {
        const place = said.find(words[at] ?? 0);
        if (place >= 0) this.#meet(place);
      }
      if (this.#met.length > 0) best = Math.max(best, this.#score(end - from));
      from = end;
    }
    return best;
  }

  /** Each token counts with the best of its words. */
  #meet(place: number): void {
    const token = this.#tokens[place] ?? 0;
    const weight = this.#weights[place] ?? 0;
    const before = this.#best[token] ?? 0;
    if (before === 0) this.#met.push(token);
    if (before < weight) this.#best[token] = weight;
  }

  /** The score of what was met of a wording of so many words; the next one starts anew. */
  #score(words: number): number {
    let sum = 0;
    for (const token of this.#met) {
      sum += this.#best[token] ?? 0;
      this.#best[token] = 0;
    }
    this.#met.length = 0;
    const length = 1 - LENGTH + (LENGTH * words) / this.#average;
    return (sum * (SATURATION + 1)) / (1 + SATURATION * length);
  }
}
