import { LANGUAGES, type Language, type Localised, type Wordings } from '../language/language.ts';
import type { VocabularyBuilder } from '../language/vocabulary-builder.ts';
import type { WordKindsBuilder } from './word-kinds-builder.ts';
import type { RawWording } from './wording-table.ts';

/** A thing that can be found by words: an indicator, a term, a link. */
export interface Named {
  readonly id: string;
  readonly names: readonly Localised[];
  readonly wordings?: Wordings | undefined;
  /** Wordings that fit much else too. */
  readonly weakWordings?: Wordings | undefined;
}

/** The wordings of things; their words come into the vocabulary. */
export function* gatherWordings(
  things: readonly Named[],
  vocabulary: VocabularyBuilder,
  kinds: WordKindsBuilder,
): Iterable<RawWording> {
  for (const [thing, named] of things.entries()) {
    for (const { text, language, weak } of textsOf(named)) {
      const spelled = vocabulary.words(text, language);
      if (spelled.length === 0) continue;
      const words = [...new Set(spelled.map((word) => kinds.sameMeaning(word)))];
      const telling = spelled.filter((word) => !kinds.isSilent(word));
      yield { thing, words, weak, letters: lettersOf(telling.map((word) => vocabulary.foldOf(word))) };
    }
  }
}

/** Skeletons of words that say something, with blanks around them. */
export function lettersOf(folds: readonly string[]): string {
  return folds.length === 0 ? '' : ` ${folds.join(' ')} `;
}

function* textsOf({
  names,
  wordings,
  weakWordings,
}: Named): Iterable<{ text: string; language: Language; weak: boolean }> {
  for (const language of LANGUAGES) {
    for (const name of names) {
      const text = name[language];
      if (text !== undefined) yield { text, language, weak: false };
    }
    for (const text of wordings?.[language] ?? []) yield { text, language, weak: false };
    for (const text of weakWordings?.[language] ?? []) yield { text, language, weak: true };
  }
}
