/**
 * Words by their stems, and stems by what is left of them when a letter is taken out: candidates for a word with a typing error share one
 * of these with it (symmetric deletes, after SymSpell by W. Garbe).
 */
export class StemIndex {
  readonly #words = new Map<string, number[]>();
  readonly #byDelete = new Map<string, Set<string>>();
  readonly #shortest: number;

  /** Stems shorter than `shortest` are not looked for with errors. */
  constructor(shortest: number) {
    this.#shortest = shortest;
  }

  /** Adds a word under one of its stems. */
  add(stem: string, word: number): void {
    const words = this.#words.get(stem);
    if (words !== undefined) {
      words.push(word);
      return;
    }
    this.#words.set(stem, [word]);
    if (stem.length < this.#shortest || /\d/.test(stem)) return;
    for (const shorter of deletes(stem)) {
      const near = this.#byDelete.get(shorter);
      if (near === undefined) this.#byDelete.set(shorter, new Set([stem]));
      else near.add(stem);
    }
  }

  has(stem: string): boolean {
    return this.#words.has(stem);
  }

  /** Words that have the stem. */
  words(stem: string): readonly number[] {
    return this.#words.get(stem) ?? [];
  }

  /** Stems that may be the form with one or two errors; to be measured by the caller. */
  *near(form: string): Iterable<string> {
    if (this.#words.has(form)) yield form;
    yield* this.#byDelete.get(form) ?? [];
    for (const shorter of deletes(form)) {
      if (this.#words.has(shorter)) yield shorter;
      yield* this.#byDelete.get(shorter) ?? [];
    }
  }
}

function deletes(word: string): readonly string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
