import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import { normalise } from './normalise.ts';
import { stems } from './stem.ts';
import { tokenise } from './tokens.ts';

/** A vocabulary word as one text spells it. */
export interface SpelledWord {
  readonly word: number;
  readonly spelling: string;
}

/** A vocabulary word that a typed word may stand for. `strength` is 1 for the very word, less for forms and typing errors. */
export interface WordMatch {
  readonly word: number;
  readonly strength: number;
}

/** Exactly a spelling that is held. */
export const AS_TYPED = 1;
const SAME_SKELETON = 0.98;
const SAME_STEM = 0.9;
const ONE_ERROR = 0.8;
const TWO_ERRORS = 0.7;

const SHORTEST_CORRECTED = 5;
const SHORTEST_WITH_TWO_ERRORS = 9;
const CACHE_SIZE = 4096;

const SHORT_ENDING = /^(?:[aeiou]|ah|am|ami|om)$/;

/**
 * All words that the catalogue and the lexicons are written with, and the look-up of typed words in it: as typed, by skeleton,
 * by stem, then with typing errors corrected (symmetric deletes, after SymSpell by W. Garbe: candidates share the word or
 * one of its forms with a letter taken out; each is then measured). Words with digits are matched exactly.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #folds: string[] = [];
  readonly #spellings: Set<string>[] = [];
  readonly #byStem = new Map<string, number[]>();
  readonly #byDelete = new Map<string, Set<string>>();
  readonly #cache = new Map<string, readonly WordMatch[]>();

  /** Adds the words of a text, in order; returns their ids. */
  add(text: string): readonly number[] {
    return this.addSpelled(text).map(({ word }) => word);
  }

  /** Adds the words of a text, in order; returns their ids with the normalised spellings. */
  addSpelled(text: string): readonly SpelledWord[] {
    return tokenise(normalise(text)).tokens.map(({ text: spelling, fold: folded }) => ({
      word: this.#addWord(spelling, folded),
      spelling,
    }));
  }

  /** Number of different words. */
  get size(): number {
    return this.#folds.length;
  }

  /** The skeleton of a word. */
  foldOf(word: number): string {
    return this.#folds[word] ?? '';
  }

  /** True where the word or a regular form of it is held: no typing errors considered. */
  knows(spelling: string): boolean {
    const folded = fold(spelling);
    return this.#ids.has(folded) || this.#byForm(folded).length > 0;
  }

  /** True where the word is surely a form of one that is held: they share a long stem, or the stem is a word by itself. */
  surelyKnows(spelling: string): boolean {
    const folded = fold(spelling);
    if (this.#ids.has(folded)) return true;
    return [...stems(folded)].some(
      (stem) => this.#byStem.has(stem) && (stem.length > 4 || (stem.length > 3 && this.#ids.has(stem))),
    );
  }

  /** True where exactly this skeleton is held. */
  holds(folded: string): boolean {
    return this.#ids.has(folded);
  }

  /** Words that the typed one may stand for, best first. Empty where none comes near. */
  match(spelling: string, folded: string): readonly WordMatch[] {
    const known = this.#cache.get(spelling);
    if (known !== undefined) return known;
    const found = this.#find(spelling, folded);
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(spelling, found);
    return found;
  }

  #find(spelling: string, folded: string): readonly WordMatch[] {
    const matches = new Map<number, number>();
    const exact = this.#ids.get(folded);
    if (exact !== undefined)
      matches.set(exact, this.#spellings[exact]?.has(spelling) ? AS_TYPED : SAME_SKELETON);
    for (const word of this.#byForm(folded)) if (!matches.has(word)) matches.set(word, SAME_STEM);
    if (matches.size === 0) this.#correct(folded, matches);
    return [...matches]
      .map(([word, strength]) => ({ word, strength }))
      .sort((a, b) => b.strength - a.strength);
  }

  #byForm(folded: string): readonly number[] {
    const found = new Set<number>();
    for (const stem of stems(folded)) {
      for (const word of this.#byStem.get(stem) ?? []) {
        if (stem.length > 3 || isWhole(stem, folded, this.foldOf(word))) found.add(word);
      }
    }
    return [...found];
  }

  #correct(folded: string, matches: Map<number, number>): void {
    if (folded.length < SHORTEST_CORRECTED || /\d/.test(folded)) return;
    const limit = folded.length >= SHORTEST_WITH_TWO_ERRORS ? 2 : 1;
    let least = limit + 1;
    let nearest: string[] = [];
    for (const form of stems(folded)) {
      if (form.length < SHORTEST_CORRECTED) continue;
      for (const stem of this.#near(form)) {
        const distance = editDistance(form, stem, limit);
        if (distance > limit || (stem.length <= SHORTEST_CORRECTED && stem[0] !== form[0])) continue;
        if (distance < least) nearest = [];
        if (distance <= least) nearest.push(stem);
        least = Math.min(least, distance);
      }
    }
    const strength = least === 1 ? ONE_ERROR : TWO_ERRORS;
    for (const stem of nearest) {
      for (const word of this.#byStem.get(stem) ?? []) matches.set(word, strength);
    }
  }

  *#near(form: string): Iterable<string> {
    if (this.#byStem.has(form)) yield form;
    yield* this.#byDelete.get(form) ?? [];
    for (const shorter of deletes(form)) {
      if (this.#byStem.has(shorter)) yield shorter;
      yield* this.#byDelete.get(shorter) ?? [];
    }
  }

  #addWord(spelling: string, folded: string): number {
    const known = this.#ids.get(folded);
    if (known !== undefined) {
      this.#spellings[known]?.add(spelling);
      return known;
    }
    const word = this.#folds.length;
    this.#ids.set(folded, word);
    this.#folds.push(folded);
    this.#spellings.push(new Set([spelling]));
    for (const stem of stems(folded)) this.#addStem(stem, word);
    return word;
  }

  #addStem(stem: string, word: number): void {
    const words = this.#byStem.get(stem);
    if (words !== undefined) {
      words.push(word);
      return;
    }
    this.#byStem.set(stem, [word]);
    if (stem.length < SHORTEST_CORRECTED || /\d/.test(stem)) return;
    for (const shorter of deletes(stem)) {
      const near = this.#byDelete.get(shorter);
      if (near === undefined) this.#byDelete.set(shorter, new Set([stem]));
      else near.add(stem);
    }
  }
}

/**
 * A stem of three letters is shared by chance too often, unless it is one of the two words itself, or both are it with a
 * short noun ending (село, селе, сёлах).
 */
function isWhole(stem: string, typed: string, held: string): boolean {
  if (stem === typed || stem === held) return true;
  return SHORT_ENDING.test(typed.slice(stem.length)) && SHORT_ENDING.test(held.slice(stem.length));
}

function deletes(word: string): readonly string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
