import { LANGUAGES, type Language } from '../language/language.ts';
import type { VocabularyBuilder } from '../language/vocabulary-builder.ts';
import { groupMembers } from '../packed/groups.ts';
import { GrowingArray } from '../packed/growing-array.ts';
import { type PackedStrings, packStrings } from '../packed/string-table.ts';
import type { Concept } from './concept.ts';

/** The phrases of lexicons and catalogue as typed arrays. */
export interface PhraseTable {
  /** Words of phrase `i`, by vocabulary number: from `wordsFrom[i]` to `wordsFrom[i + 1]`; beside each, the number of its spelling. */
  readonly wordsFrom: Uint32Array;
  readonly words: Uint32Array;
  readonly spellings: Uint32Array;
  /** What each phrase means, by its place in `meanings`. */
  readonly concepts: Uint32Array;
  /** The language of each phrase, by its place in `LANGUAGES`. */
  readonly languages: Uint8Array;
  /** Concepts as JSON. */
  readonly meanings: PackedStrings;
  /** Phrases under their rarest word: common words would bring up hundreds of phrases each. */
  readonly rarestFrom: Uint32Array;
  readonly rarest: Uint32Array;
}

/** Gathers phrases; their words come into the vocabulary. */
export class PhraseTableBuilder {
  readonly #vocabulary: VocabularyBuilder;
  readonly #wordsFrom = new GrowingArray();
  readonly #words = new GrowingArray();
  readonly #spellings = new GrowingArray();
  readonly #concepts = new GrowingArray();
  readonly #languages = new GrowingArray();
  readonly #meanings = new Map<string, number>();

  constructor(vocabulary: VocabularyBuilder) {
    this.#vocabulary = vocabulary;
  }

  /** Adds a phrase. A text without words is none. */
  add(text: string, concept: Concept, language: Language): void {
    const spellings = this.#vocabulary.add(text, language);
    if (spellings.length === 0) return;
    this.#wordsFrom.push(this.#words.length);
    for (const spelling of spellings) {
      this.#words.push(this.#vocabulary.wordOf(spelling));
      this.#spellings.push(spelling);
    }
    this.#concepts.push(this.#numberOf(JSON.stringify(concept)));
    this.#languages.push(LANGUAGES.indexOf(language));
  }

  pack(): PhraseTable {
    this.#wordsFrom.push(this.#words.length);
    const wordsFrom = this.#wordsFrom.toArray();
    const words = this.#words.toArray();
    const rarest = groupByRarest(wordsFrom, words);
    return {
      wordsFrom,
      words,
      spellings: this.#spellings.toArray(),
      concepts: this.#concepts.toArray(),
      languages: Uint8Array.from(this.#languages.toArray()),
      meanings: packStrings([...this.#meanings.keys()]),
      rarestFrom: rarest.from,
      rarest: rarest.members,
    };
  }

  #numberOf(meaning: string): number {
    const number = this.#meanings.get(meaning) ?? this.#meanings.size;
    this.#meanings.set(meaning, number);
    return number;
  }
}

function groupByRarest(wordsFrom: Uint32Array, words: Uint32Array) {
  const size = words.reduce((most, word) => Math.max(most, word + 1), 0);
  const frequency = new Uint32Array(size);
  for (const word of words) frequency[word] = (frequency[word] ?? 0) + 1;
  const rarest = Uint32Array.from({ length: wordsFrom.length - 1 }, (_, phrase) =>
    words
      .subarray(wordsFrom[phrase], wordsFrom[phrase + 1])
      .reduce((best, word) => ((frequency[word] ?? 0) < (frequency[best] ?? 0) ? word : best)),
  );
  return groupMembers(
    size,
    rarest,
    rarest.map((_, phrase) => phrase),
  );
}
