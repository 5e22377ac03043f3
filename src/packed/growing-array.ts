/** A list of whole numbers of 32 bits that is written once from front to back, without an object for each entry. */
export class GrowingArray {
  #held = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(place: number): number {
    return this.#held[place] ?? 0;
  }

  push(value: number): void {
    if (this.#length === this.#held.length) {
      const more = new Uint32Array(this.#length * 2);
      more.set(this.#held);
      this.#held = more;
    }
    this.#held[this.#length++] = value;
  }

  /** What has been written, without the room left over. */
  toArray(): Uint32Array {
    return this.#held.slice(0, this.#length);
  }
}
