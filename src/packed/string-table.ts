import { hashOf } from './hash.ts';
import { findInSlots, GrowingSlots, type Slots } from './slots.ts';

/** Different texts one after another, numbered from 0. */
export interface PackedStrings {
  /** UTF-16 code units of all texts. */
  readonly units: Uint16Array;
  /** Text `i`: from `from[i]` to `from[i + 1]`. */
  readonly from: Uint32Array;
  /** By hash of the text. */
  readonly slots: Slots;
}

/** Reads packed texts and finds them back. */
export class StringTable {
  readonly #packed: PackedStrings;

  constructor(packed: PackedStrings) {
    this.#packed = packed;
  }

  get size(): number {
    return this.#packed.from.length - 1;
  }

  /** The text of that number; empty where there is none. */
  at(number: number): string {
    const { units, from } = this.#packed;
    let text = '';
    const end = from[number + 1] ?? 0;
    for (let i = from[number] ?? 0; i < end; i++) text += String.fromCharCode(units[i] ?? 0);
    return text;
  }

  lengthOf(number: number): number {
    const { from } = this.#packed;
    return (from[number + 1] ?? 0) - (from[number] ?? 0);
  }

  /** The number of the text, -1 where it is not held. */
  find(text: string): number {
    return findInSlots(
      this.#packed.slots,
      hashOf(text, text.length),
      (number) => this.lengthOf(number) === text.length && this.begins(number, text, text.length),
    );
  }

  /** True where the two texts have their first `length` letters in common. */
  begins(number: number, text: string, length: number): boolean {
    const { units, from } = this.#packed;
    const start = from[number] ?? 0;
    for (let i = 0; i < length; i++) if (units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }
}

/** Packs texts that are all different, in their order. */
export function packStrings(texts: readonly string[]): PackedStrings {
  const from = new Uint32Array(texts.length + 1);
  for (const [i, { length }] of texts.entries()) from[i + 1] = (from[i] ?? 0) + length;
  const units = new Uint16Array(from[texts.length] ?? 0);
  const slots = new GrowingSlots();
  let at = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
    slots.findOrPlace(hashOf(text, text.length), () => false);
  }
  return { units, from, slots: slots.toArray() };
}
