import type { Indicator } from '../catalogue/indicator.ts';
import { fold } from '../language/fold.ts';
import { normalise } from '../language/normalise.ts';
import { cutWords } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { WordKinds } from './word-kinds.ts';

/** The words of titles that say something, each by the word that stands for all that mean the same. */
export class TitleWords {
  readonly #vocabulary: Vocabulary;
  readonly #kinds: WordKinds;
  /** Of the indicators that were asked about. */
  readonly #known = new WeakMap<Indicator, readonly (readonly number[])[]>();

  constructor(vocabulary: Vocabulary, kinds: WordKinds) {
    this.#vocabulary = vocabulary;
    this.#kinds = kinds;
  }

  /** A list for each title and short title of the indicator. */
  of(indicator: Indicator): readonly (readonly number[])[] {
    const known = this.#known.get(indicator);
    if (known !== undefined) return known;
    const titles = [indicator.title, indicator.shortTitle ?? {}].flatMap((names) => Object.values(names));
    const words = titles.map((title = '') => this.#tellingIn(title));
    this.#known.set(indicator, words);
    return words;
  }

  #tellingIn(title: string): readonly number[] {
    return cutWords(normalise(title))
      .map((text) => this.#vocabulary.wordOf(fold(text)))
      .filter((word) => word >= 0 && !this.#kinds.has(word, 'light'))
      .map((word) => this.#kinds.sameMeaning(word));
  }
}
