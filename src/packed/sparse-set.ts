/**
 * A set of numbers below a limit, with the place at which each came in. Emptied at no cost, so that it is kept from one search to the next
 * (Briggs and Torczon 1993: what `places` says counts only where `members` says the same).
 */
export class SparseSet {
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
    this.#members.length = 0;
  }

  /** The place of a number, -1 where it is not in the set. */
  find(number: number): number {
    const place = this.#places[number] ?? 0;
    return this.#members[place] === number ? place : -1;
  }

  /** The place of a number, which comes in last where it was not in the set. */
  add(number: number): number {
    const found = this.find(number);
    if (found >= 0) return found;
    this.#places[number] = this.#members.length;
    return this.#members.push(number) - 1;
  }
}
