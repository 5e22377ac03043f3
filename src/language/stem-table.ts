import { hashOf, placeOf } from '../packed/hash.ts';
import { findInSlots, type Slots } from '../packed/slots.ts';
import type { StringTable } from '../packed/string-table.ts';

/**
 * The stems of a language's words as typed arrays. A stem is no text of its own but the beginning of a word that has it. Beside it stand the
 * words that have it and, under hashes, what is left of it when a letter is taken out: a word with a typing error shares one of these with it
 * (symmetric deletes, after SymSpell by W. Garbe).
 */
export interface PackedStems {
  /** Stem `i`: the first `lengths[i]` letters of the word `firstWords[i]`. */
  readonly firstWords: Uint32Array;
  readonly lengths: Uint32Array;
  /** By hash of the stem. */
  readonly slots: Slots;
  /** Words that have stem `i`: from `wordsFrom[i]` to `wordsFrom[i + 1]`. */
  readonly wordsFrom: Uint32Array;
  readonly words: Uint32Array;
  /** Stems of which something in place `i` of the hashes is left when a letter is taken out: from `longerFrom[i]` to `longerFrom[i + 1]`. */
  readonly longerFrom: Uint32Array;
  readonly longer: Uint32Array;
}

/** Finds words by their stems, and stems by forms with typing errors. */
export class StemTable {
  readonly #folds: StringTable;
  readonly #packed: PackedStems;

  /** `folds` are the skeletons of the words. */
  constructor(folds: StringTable, packed: PackedStems) {
    this.#folds = folds;
    this.#packed = packed;
  }

  /** The number of the stem that is the text's first `length` letters, -1 where no word has it. */
  find(text: string, length: number = text.length): number {
    const { slots, lengths, firstWords } = this.#packed;
    return findInSlots(
      slots,
      hashOf(text, length),
      (stem) => lengths[stem] === length && this.#folds.begins(firstWords[stem] ?? 0, text, length),
    );
  }

  /** Words that have the stem, in the order in which they were added. */
  words(stem: number): Uint32Array {
    const { words, wordsFrom } = this.#packed;
    return words.subarray(wordsFrom[stem], wordsFrom[stem + 1]);
  }

  textOf(stem: number): string {
    const { firstWords, lengths } = this.#packed;
    return this.#folds.at(firstWords[stem] ?? 0).slice(0, lengths[stem]);
  }

  /** Stems that may be the form with one or two errors; to be measured by the caller. */
  *near(form: string): Iterable<number> {
    const whole = this.find(form);
    if (whole >= 0) yield whole;
    yield* this.#oneLonger(form);
    for (let gap = 0; gap < form.length; gap++) {
      const shorter = form.slice(0, gap) + form.slice(gap + 1);
      const stem = this.find(shorter);
      if (stem >= 0) yield stem;
      yield* this.#oneLonger(shorter);
    }
  }

  /** Stems of which the form is left when a letter is taken out. */
  *#oneLonger(form: string): Iterable<number> {
    const { longer, longerFrom, lengths } = this.#packed;
    const place = placeOf(hashOf(form, form.length), longerFrom.length - 1);
    const end = longerFrom[place + 1] ?? 0;
    for (let at = longerFrom[place] ?? 0; at < end; at++) {
      const stem = longer[at] ?? 0;
      if (lengths[stem] === form.length + 1 && isLeftOf(form, this.textOf(stem))) yield stem;
    }
  }
}

function isLeftOf(shorter: string, longer: string): boolean {
  let gap = 0;
  while (gap < shorter.length && shorter[gap] === longer[gap]) gap++;
  return shorter.slice(gap) === longer.slice(gap + 1);
}
