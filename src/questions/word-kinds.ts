/**
 * What is known of the words that wordings are made of, as typed arrays by vocabulary number.
 */
export interface PackedWordKinds {
  /** Sums of `KIND`. */
  readonly kinds: Uint8Array;
  /** The word that stands for all that mean the same. */
  readonly sameMeaning: Uint32Array;
}

export const KIND = {
  /** Says nothing ("number of", "the"): does not tell one thing from another. */
  light: 1,
  /** A short one among them: things are not even ranked by it. */
  silent: 2,
  /** Names what is counted ("people"): a wording which has one is not said whole without it. */
  counted: 4,
  /** Names no subject by itself ("rate", "access"), however few things have it. */
  general: 8,
  /** May stand between the words of a phrase. */
  between: 16,
} as const;

/** Looks up what is known of a word. */
export class WordKinds {
  readonly #packed: PackedWordKinds;

  constructor(packed: PackedWordKinds) {
    this.#packed = packed;
  }

  has(word: number, kind: keyof typeof KIND): boolean {
    return ((this.#packed.kinds[word] ?? 0) & KIND[kind]) !== 0;
  }

  sameMeaning(word: number): number {
    return this.#packed.sameMeaning[word] ?? word;
  }
}
