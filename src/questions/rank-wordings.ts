import { LetterComparer } from './compare-letters.ts';
import { type SaidWord, WordComparer } from './compare-words.ts';
import { CandidateFinder } from './find-candidates.ts';
import type { WordingTable } from './wording-table.ts';

/** A thing with how well it meets a message, 0-1, compared to the best one. */
export interface Ranked {
  readonly thing: number;
  readonly rank: number;
}

/** Share of the letters in a rank; the rest is the words'. */
const LETTERS = 0.5;
/** All but the first few are told of only where they rank at least this share of the best: others are not what was meant, and each costs weighing. */
const LEAST_OF_BEST = 0.4;
const ALWAYS = 5;
/** Room for rounding where it is estimated how like a thing would have to be. */
const ROUNDING = 1e-5;

/**
 * Ranks the things whose wordings a message speaks of: by words (BM25 over wordings, the best wording of each thing) and by letters (cosine of trigrams), which
 * sees compounds and spellings that words do not. What it works with is kept from one message to the next.
 */
export class WordingRanker {
  readonly #candidates: CandidateFinder;
  readonly #words: WordComparer;
  readonly #letters: LetterComparer;

  constructor(table: WordingTable) {
    this.#candidates = new CandidateFinder(table);
    this.#words = new WordComparer(table);
    this.#letters = new LetterComparer(table);
  }

  /** The `most` best things, without those far below the best. `said` holds, for each token, the words that it may stand for; `letters` the skeletons of the telling ones. */
  rank(said: readonly (readonly SaidWord[])[], letters: string, most: number): readonly Ranked[] {
    const things = this.#candidates.find(said);
    this.#words.read(said);
    const compared = things.map((thing, place) => ({ thing, place, words: this.#words.best(thing) }));
    const bestWords = compared.reduce((best, { words }) => Math.max(best, words), Number.MIN_VALUE);
    this.#letters.read(letters);
    const ranked: { readonly thing: number; readonly place: number; readonly rank: number }[] = [];
    const top = new Top(most);
    for (const { thing, place, words } of compared) {
      const byWords = (1 - LETTERS) * (words / bestWords);
      const least = (top.least - byWords) / LETTERS - ROUNDING;
      if (least > 1) continue;
      const rank = byWords + LETTERS * this.#letters.likest(thing, least);
      if (rank < top.least) continue;
      top.add(rank);
      ranked.push({ thing, place, rank });
    }
    return ranked
      .filter(({ rank }) => rank >= top.least)
      .sort((a, b) => b.rank - a.rank || a.place - b.place)
      .slice(0, most);
  }
}

/** The highest numbers seen. */
class Top {
  readonly #most: number;
  /** Highest first. */
  readonly #held: number[] = [];
  /** Below this, a number is none of them. */
  least = Number.NEGATIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  add(number: number): void {
    const held = this.#held;
    let place = held.length;
    while (place > 0 && (held[place - 1] ?? 0) < number) place--;
    held.splice(place, 0, number);
    if (held.length > this.#most) held.pop();
    const far = LEAST_OF_BEST * (held[0] ?? 0);
    this.least = Math.max(held[this.#most - 1] ?? this.least, Math.min(held[ALWAYS - 1] ?? this.least, far));
  }
}
