import type { Catalogue } from '../catalogue/catalogue.ts';
import { LANGUAGES } from '../language/language.ts';
import type { VocabularyBuilder } from '../language/vocabulary-builder.ts';
import { wordingsIn } from './catalogue-texts.ts';
import type { CodeWords } from './partly-named-codes.ts';
import type { WordKinds } from './word-kinds.ts';

/** The words of each name of the codes of mixed codelists, by dimension and code. */
type CodeNames = ReadonlyMap<string, ReadonlyMap<string, readonly (readonly number[])[]>>;

/** "Не безопасно" is named by nothing less than all of it. */
const DENIES =
  /(?:^|\s)(?:не|нет|без|кроме|not|no|without|excluding|except|емес|жоқ|қоспа\S+|есептеме\S+|\S{3,}(?:сыз|сіз))(?:\s|$)/iu;

/** Gathers the names of all codes of mixed codelists: long names, of which people say a part. Their words come into the vocabulary. */
export function gatherCodeNames({ codelists }: Catalogue, vocabulary: VocabularyBuilder): CodeNames {
  const mixed = [...codelists.values()].filter((codelist) => codelist.mixed === true);
  return new Map(
    mixed.map(({ id, codes }) => [
      id,
      new Map(
        codes.map(({ code, name, wordings }) => [
          code,
          LANGUAGES.flatMap((language) =>
            wordingsIn(language, [name], wordings)
              .filter((text) => !DENIES.test(text))
              .map((text) => vocabulary.words(text, language)),
          ),
        ]),
      ),
    ]),
  );
}

/** What tells one code from another in their names: words that say nothing are left out. */
export function tellingWords(names: CodeNames, kinds: WordKinds): CodeWords['names'] {
  const telling = (words: readonly number[]): ReadonlySet<number> =>
    new Set(words.map((word) => kinds.sameMeaning(word)).filter((word) => !kinds.has(word, 'light')));
  return new Map(
    [...names].map(([dimension, byCode]) => [
      dimension,
      new Map([...byCode].map(([code, texts]) => [code, texts.map(telling)])),
    ]),
  );
}

/** The codes of which a name has a word, by dimension and word. */
export function codesByWord(names: CodeWords['names']): CodeWords['codesWith'] {
  return new Map([...names].map(([dimension, byCode]) => [dimension, codesByWordOf(byCode)]));
}

function codesByWordOf(
  byCode: ReadonlyMap<string, readonly ReadonlySet<number>[]>,
): ReadonlyMap<number, ReadonlySet<string>> {
  const codes = new Map<number, Set<string>>();
  for (const [code, names] of byCode) {
    for (const word of names.flatMap((words) => [...words])) {
      const having = codes.get(word);
      if (having === undefined) codes.set(word, new Set([code]));
      else having.add(code);
    }
  }
  return codes;
}
