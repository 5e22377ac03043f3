/** Remembers what was asked for last: at most so many values, of which the one that nobody has asked for longest is forgotten first. */
export class BoundedMemory<K, V> {
  readonly #most: number;
  readonly #values = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    // To the end, so that the first is the one to forget.
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const [oldest] of this.#values) {
      if (this.#values.size <= this.#most) return;
      this.#values.delete(oldest);
    }
  }

  forget(key: K): void {
    this.#values.delete(key);
  }
}
