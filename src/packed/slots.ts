import { GrowingArray } from './growing-array.ts';
import { placeOf } from './hash.ts';

/**
 * A hash table (open addressing, linear probing) of the numbers of things which stand elsewhere. Each is held as one more than it is; 0 is a free slot.
 * The size is a power of two.
 */
export type Slots = Uint32Array;

/** The number with that hash for which `is` holds; -1 where there is none. */
export function findInSlots(slots: Slots, hash: number, is: (number: number) => boolean): number {
  for (let slot = placeOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0 || is(number)) return number;
  }
}

/** Slots for things that are numbered as they come. At most half of them are taken. */
export class GrowingSlots {
  #slots: Slots = new Uint32Array(1024);
  readonly #hashes = new GrowingArray();

  /** The number with that hash for which `is` holds; else the next number, which is placed. */
  findOrPlace(hash: number, is: (number: number) => boolean): number {
    const found = findInSlots(this.#slots, hash, is);
    if (found >= 0) return found;
    const number = this.#hashes.length;
    this.#hashes.push(hash);
    if (this.#hashes.length * 2 <= this.#slots.length) this.#place(number);
    else {
      this.#slots = new Uint32Array(this.#slots.length * 2);
      for (let held = 0; held <= number; held++) this.#place(held);
    }
    return number;
  }

  toArray(): Slots {
    return this.#slots;
  }

  #place(number: number): void {
    const slots = this.#slots;
    let slot = placeOf(this.#hashes.at(number), slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  }
}
