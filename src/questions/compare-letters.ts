import { TRIGRAMS, trigramsOf } from './trigrams.ts';
import type { WordingTable } from './wording-table.ts';

/** Room for rounding where a cosine is estimated from above. */
const ROUNDING = 1e-5;

/** Compares the letters of a message with those of wordings: cosine of their trigrams, 0-1. */
export class LetterComparer {
  readonly #table: WordingTable;
  /** By trigram: its squared weight where the message has it, else 0. */
  readonly #weights = new Float32Array(TRIGRAMS);
  #own: readonly number[] = [];
  #norm = 0;

  constructor(table: WordingTable) {
    this.#table = table;
  }

  /** Takes the letters of the next message. */
  read(letters: string): void {
    for (const one of this.#own) this.#weights[one] = 0;
    this.#own = trigramsOf(letters);
    let square = 0;
    for (const one of this.#own) {
      const weight = this.#table.trigramWeight[one] ?? 0;
      this.#weights[one] = weight * weight;
      square += weight * weight;
    }
    this.#norm = Math.sqrt(square);
  }

  /** The likeness of the likest wording of a thing; wordings that cannot be as like as `least` may be passed over. */
  likest(thing: number, least: number): number {
    const { wordingsFrom, trigramNorm } = this.#table;
    const norm = this.#norm;
    let likest = 0;
    const end = wordingsFrom[thing + 1] ?? 0;
    for (let wording = wordingsFrom[thing] ?? 0; wording < end; wording++) {
      const other = trigramNorm[wording] ?? 0;
      // A text is no liker a longer one than all of it standing there would make it.
      const most = (norm < other ? norm / other : other / norm) + ROUNDING;
      if (most < likest || most < least) continue;
      likest = Math.max(likest, this.#inCommon(wording) / (norm * other) || 0);
    }
    return likest;
  }

  #inCommon(wording: number): number {
    const { trigrams, trigramsFrom } = this.#table;
    const weights = this.#weights;
    const end = trigramsFrom[wording + 1] ?? 0;
    let sum = 0;
    for (let at = trigramsFrom[wording] ?? 0; at < end; at++) sum += weights[trigrams[at] ?? 0] ?? 0;
    return sum;
  }
}
