import type { Catalogue } from '../catalogue/catalogue.ts';
import { LANGUAGES } from '../language/language.ts';
import type { VocabularyBuilder } from '../language/vocabulary-builder.ts';
import { wordingsIn } from './catalogue-texts.ts';

/** Units that a word names ("people"), by vocabulary number. `isFiller` tells words that name nothing: "units" may be of anything. */
export function unitWords(
  catalogue: Catalogue,
  vocabulary: VocabularyBuilder,
  isFiller: (word: number) => boolean,
): ReadonlyMap<number, ReadonlySet<string>> {
  const units = new Map<number, Set<string>>();
  for (const { code, name, wordings } of catalogue.codelists.get('UNIT_MEASURE')?.codes ?? []) {
    for (const language of LANGUAGES) {
      for (const text of wordingsIn(language, [name], wordings)) {
        const [word, ...more] = vocabulary.words(text, language);
        if (word === undefined || more.length > 0 || isFiller(word)) continue;
        units.set(word, (units.get(word) ?? new Set()).add(code));
      }
    }
  }
  return units;
}

/** Words of the names of each unit, by unit code. */
export function unitNames(
  catalogue: Catalogue,
  vocabulary: VocabularyBuilder,
): ReadonlyMap<string, ReadonlySet<number>> {
  const names = new Map<string, Set<number>>();
  for (const { code, name, wordings } of catalogue.codelists.get('UNIT_MEASURE')?.codes ?? []) {
    const words = LANGUAGES.flatMap((language) =>
      wordingsIn(language, [name], wordings).flatMap((text) => vocabulary.words(text, language)),
    );
    names.set(code, new Set(words));
  }
  return names;
}
