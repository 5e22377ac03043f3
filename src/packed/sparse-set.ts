/** A set of numbers below a limit, with the place at which each came in. It is kept from one search to the next: emptying it costs what is in it. */
export class SparseSet {
  /** By number: one more than its place, 0 where it is not in the set. */
  readonly #places: Uint32Array;
  readonly #members: number[] = [];

  constructor(limit: number) {
    this.#places = new Uint32Array(limit);
  }

  get size(): number {
    return this.#members.length;
  }

  /** The numbers in the order in which they came in. */
  get members(): readonly number[] {
    return this.#members;
  }

  clear(): void {
    for (const number of this.#members) this.#places[number] = 0;
    this.#members.length = 0;
  }

  /** The place of a number, -1 where it is not in the set. */
  find(number: number): number {
    return (this.#places[number] ?? 0) - 1;
  }

  /** The place of a number, which comes in last where it was not in the set. */
  add(number: number): number {
    const found = this.find(number);
    if (found >= 0) return found;
    const place = this.#members.push(number);
    this.#places[number] = place;
    return place - 1;
  }
}
