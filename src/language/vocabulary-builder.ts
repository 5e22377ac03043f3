import { packStrings } from '../packed/string-table.ts';
import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './language.ts';
import { type LanguageList, languagesIn, withLanguage } from './language-list.ts';
import { normalise } from './normalise.ts';
import { packStems } from './pack-stems.ts';
import { cutWords } from './tokens.ts';
import { type PackedVocabulary, SHORTEST_SLIP } from './vocabulary.ts';

/** Gathers the words of all texts. A word is a skeleton; spellings that share it are one word. */
export class VocabularyBuilder {
  readonly #bySpelling = new Map<string, number>();
  readonly #wordOfSpelling: number[] = [];
  readonly #byFold = new Map<string, number>();
  readonly #folds: string[] = [];
  readonly #languages: LanguageList[] = [];
  /** Words in the order in which they were first seen in the language. */
  readonly #seenIn: Readonly<Record<Language, number[]>> = { kk: [], ru: [], en: [] };

  /** Adds the words of a text in a language, in order; returns the numbers of their normalised spellings. */
  add(text: string, language: Language): readonly number[] {
    return cutWords(normalise(text)).map((spelling) => this.#addSpelling(spelling, language));
  }

  /** The word of a spelling. */
  wordOf(spelling: number): number {
    return this.#wordOfSpelling[spelling] ?? 0;
  }

  /** The words of a text in a language, in order, which are added. */
  words(text: string, language: Language): readonly number[] {
    return this.add(text, language).map((spelling) => this.wordOf(spelling));
  }

  /** Number of different words. */
  get size(): number {
    return this.#folds.length;
  }

  /** The skeleton of a word. */
  foldOf(word: number): string {
    return this.#folds[word] ?? '';
  }

  /** Languages in whose texts the word stands, by now. */
  languagesOf(word: number): ReadonlySet<Language> {
    return languagesIn(this.#languages[word] ?? 0);
  }

  pack(): PackedVocabulary {
    const stems = LANGUAGES.map((language) => [
      language,
      packStems(this.#folds, this.#seenIn[language], language, SHORTEST_SLIP),
    ]);
    return {
      folds: packStrings(this.#folds),
      spellings: packStrings([...this.#bySpelling.keys()]),
      languages: Uint8Array.from(this.#languages),
      stems: Object.fromEntries(stems) as PackedVocabulary['stems'],
    };
  }

  #addSpelling(text: string, language: Language): number {
    let spelling = this.#bySpelling.get(text);
    if (spelling === undefined) {
      spelling = this.#bySpelling.size;
      this.#bySpelling.set(text, spelling);
      this.#wordOfSpelling.push(this.#addFold(fold(text)));
    }
    const word = this.wordOf(spelling);
    const before = this.#languages[word] ?? 0;
    const after = withLanguage(before, language);
    if (after !== before) {
      this.#languages[word] = after;
      this.#seenIn[language].push(word);
    }
    return spelling;
  }

  #addFold(folded: string): number {
    let word = this.#byFold.get(folded);
    if (word === undefined) {
      word = this.#folds.length;
      this.#byFold.set(folded, word);
      this.#folds.push(folded);
      this.#languages.push(0);
    }
    return word;
  }
}
