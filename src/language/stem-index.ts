/**
 * Words by their stems, and stems by what is left of them when a letter is taken out: candidates for a word with a typing error share one
 * of these with it (symmetric deletes, after SymSpell by W. Garbe).
 */
export class StemIndex {
  readonly #words = new Map<string, number[]>();
  /** Filled when the first word with an error is looked for: there are many of these, and starting does not wait for them. */
  readonly #byDelete = new Map<string, string[]>();
  #notYetDeleted: string[] = [];
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
    this.#notYetDeleted.push(stem);
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
    this.#fillDeletes();
    if (this.#words.has(form)) yield form;
    yield* this.#byDelete.get(form) ?? [];
    for (const shorter of deletes(form)) {
      if (this.#words.has(shorter)) yield shorter;
      yield* this.#byDelete.get(shorter) ?? [];
    }
  }

  #fillDeletes(): void {
    for (const stem of this.#notYetDeleted.splice(0)) {
      for (const shorter of new Set(deletes(stem))) {
        const near = this.#byDelete.get(shorter);
        if (near === undefined) this.#byDelete.set(shorter, [stem]);
        else near.push(stem);
      }
    }
  }
}

function deletes(word: string): readonly string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
