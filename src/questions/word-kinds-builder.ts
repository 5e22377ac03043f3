import type { Catalogue } from '../catalogue/catalogue.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Cue, Lexicon, Words } from '../language/lexicon.ts';
import { stems } from '../language/stem.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { VocabularyBuilder } from '../language/vocabulary-builder.ts';
import { KIND, type PackedWordKinds } from './word-kinds.ts';

/** Cues whose words say nothing of what a figure is about, wherever they stand in a wording. */
const LIGHT_CUES = [
  'filler',
  'howMany',
  'total',
  'where',
  'year',
  'newest',
] as const satisfies readonly Cue[];

/** Longer words that say nothing in a question may tell one title from another. */
const LONGEST_SILENT = 4;

/** Shorter stems are shared by chance. */
const SHORTEST_STEM = 5;

/** Gathers what is known of words, from the lexicons, the units and the synonyms. */
export class WordKindsBuilder {
  readonly #vocabulary: VocabularyBuilder;
  readonly #light = new Set<number>();
  readonly #silent = new Set<number>();
  readonly #between = new Set<number>();
  readonly #general = new Set<number>();
  /** By language and stem: the first word of a group that means the same. */
  readonly #representatives: Readonly<Record<Language, Map<string, number>>> = {
    kk: new Map(),
    ru: new Map(),
    en: new Map(),
  };
  /** By word: the one that stands for it, where that was asked. */
  readonly #sameMeaning: (number | undefined)[] = [];

  constructor(vocabulary: VocabularyBuilder) {
    this.#vocabulary = vocabulary;
  }

  /** Adds the words of a language's cues that say nothing of what a figure is about. */
  addCues(lexicon: Lexicon, language: Language): void {
    for (const cue of LIGHT_CUES) {
      for (const text of lexicon[cue]) {
        const word = this.#onlyWord(text, language);
        if (word === undefined) continue;
        this.#light.add(word);
        if (cue === 'filler') this.#silent.add(word);
        if (cue !== 'howMany') this.#between.add(word);
      }
    }
  }

  /** Adds words that name no subject by themselves. "Per 1,000 people" is made of such. */
  addGeneral({ general, perMany }: Lexicon, language: Language): void {
    for (const text of [...general, ...perMany])
      for (const word of this.#vocabulary.words(text, language)) this.#general.add(word);
  }

  /** "People in institutions": what is counted does not tell one indicator from another. */
  addUnits({ codelists }: Catalogue): void {
    for (const { wordings } of codelists.get('UNIT_MEASURE')?.codes ?? []) {
      for (const language of LANGUAGES) {
        for (const text of wordings?.[language] ?? []) {
          const word = this.#onlyWord(text, language);
          if (word !== undefined) this.#light.add(word);
        }
      }
    }
  }

  /** Words that mean the same are one word: the first of their group. Their forms go with them. */
  addSynonyms(synonyms: Words['synonyms']): void {
    for (const language of LANGUAGES) {
      for (const group of synonyms[language]) {
        const words = group.flatMap((text) => this.#onlyWord(text, language) ?? []);
        const [first] = words;
        if (first === undefined) continue;
        for (const word of words)
          for (const stem of stems(this.#vocabulary.foldOf(word), language))
            if (stem.length >= SHORTEST_STEM) this.#representatives[language].set(stem, first);
      }
    }
  }

  /** True for a filler. */
  isFiller(word: number): boolean {
    return this.#silent.has(word);
  }

  /** True for a short word that says nothing. */
  isSilent(word: number): boolean {
    return this.#silent.has(word) && this.#vocabulary.foldOf(word).length <= LONGEST_SILENT;
  }

  /** The word that stands for all that mean the same. */
  sameMeaning(word: number): number {
    const known = this.#sameMeaning[word];
    if (known !== undefined) return known;
    const same = this.#representativeOf(word) ?? word;
    this.#sameMeaning[word] = same;
    return same;
  }

  /** `vocabulary` is the whole one, `counted` the words that name a unit. */
  pack(vocabulary: Vocabulary, counted: Iterable<number>): PackedWordKinds {
    const kinds = new Uint8Array(vocabulary.size);
    const mark = (words: Iterable<number>, kind: number): void => {
      for (const word of words) kinds[word] = (kinds[word] ?? 0) | kind;
    };
    mark(this.#light, KIND.light);
    mark(formsOf(this.#light, vocabulary), KIND.light);
    mark(this.#general, KIND.general);
    mark(formsOf(this.#general, vocabulary), KIND.general);
    mark(
      [...this.#silent].filter((word) => this.isSilent(word)),
      KIND.silent,
    );
    mark(this.#between, KIND.between);
    mark(counted, KIND.counted);
    return { kinds, sameMeaning: Uint32Array.from(kinds, (_, word) => this.sameMeaning(word)) };
  }

  #onlyWord(text: string, language: Language): number | undefined {
    const words = this.#vocabulary.words(text, language);
    return words.length === 1 ? words[0] : undefined;
  }

  #representativeOf(word: number): number | undefined {
    const fold = this.#vocabulary.foldOf(word);
    for (const language of this.#vocabulary.languagesOf(word)) {
      for (const stem of stems(fold, language)) {
        const first = this.#representatives[language].get(stem);
        if (first !== undefined) return first;
      }
    }
    return undefined;
  }
}

/** Forms of words that say nothing say nothing either. */
function* formsOf(words: ReadonlySet<number>, vocabulary: Vocabulary): Iterable<number> {
  for (const word of words) {
    const fold = vocabulary.foldOf(word);
    if (fold.length >= SHORTEST_STEM) yield* vocabulary.formsOf(fold, vocabulary.languagesOf(word));
  }
}
