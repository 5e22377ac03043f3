import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Words } from '../language/lexicon.ts';
import { Vocabulary } from '../language/vocabulary.ts';
import { StringTable } from '../packed/string-table.ts';
import { codesByWord } from './code-names.ts';
import { Holders } from './holders.ts';
import { type PackedUnderstanding, type PackedWordings, packUnderstanding } from './pack-understanding.ts';
import type { CodeWords } from './partly-named-codes.ts';
import { PhraseIndex } from './phrase-index.ts';
import { TitleWords } from './title-words.ts';
import { WordKinds } from './word-kinds.ts';
import { WordingIndex } from './wording-index.ts';

/** Everything that understanding looks things up in, built once for a catalogue. */
export interface Understanding {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly phrases: PhraseIndex;
  readonly indicators: WordingIndex;
  readonly terms: WordingIndex;
  readonly links: WordingIndex;
  /** Units that a word names ("people"), by vocabulary id. */
  readonly unitWords: ReadonlyMap<number, ReadonlySet<string>>;
  /** Words of the names of each unit, by unit code. */
  readonly unitNames: ReadonlyMap<string, ReadonlySet<number>>;
  /** Indicators by the dimensions and codes that they hold. */
  readonly holders: Holders;
  readonly codeWords: CodeWords;
  readonly titleWords: TitleWords;
  /** Words that say nothing of what a figure is about, by vocabulary id. */
  readonly isLight: (word: number) => boolean;
}

/** Builds the indexes of a catalogue in place. */
export function createUnderstanding(catalogue: Catalogue, words: Words): Understanding {
  return openUnderstanding(catalogue, packUnderstanding(catalogue, words));
}

/** Reads packed indexes; `catalogue` is the one that they were built for. */
export function openUnderstanding(
  catalogue: Catalogue,
  { arrays, unitWords, unitNames, codeNames }: PackedUnderstanding,
): Understanding {
  const vocabulary = new Vocabulary(arrays.vocabulary);
  const kinds = new WordKinds(arrays.kinds);
  const indexOf = ({ ids, table, weights }: PackedWordings): WordingIndex =>
    new WordingIndex({ vocabulary, kinds, ids: new StringTable(ids), table, weights });
  return {
    catalogue,
    vocabulary,
    phrases: new PhraseIndex(vocabulary, kinds, arrays.phrases),
    indicators: indexOf(arrays.indicators),
    terms: indexOf(arrays.terms),
    links: indexOf(arrays.links),
    unitWords,
    unitNames,
    holders: new Holders(arrays.holders, new StringTable(arrays.indicators.ids)),
    codeWords: {
      names: codeNames,
      codesWith: codesByWord(codeNames),
      sameMeaning: (word) => kinds.sameMeaning(word),
    },
    titleWords: new TitleWords(vocabulary, kinds),
    isLight: (word) => kinds.has(word, 'light'),
  };
}
