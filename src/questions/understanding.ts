import type { Catalogue } from '../catalogue/catalogue.ts';
import { LANGUAGES, type Language, type Localised, type Wordings } from '../language/language.ts';
import { CUES, type Words } from '../language/lexicon.ts';
import { normalise } from '../language/normalise.ts';
import { stems } from '../language/stem.ts';
import { Vocabulary } from '../language/vocabulary.ts';
import type { Concept, Phrase } from './concept.ts';
import { type CodeWords, codeWordsOf } from './partly-named-codes.ts';
import { PhraseIndex } from './phrase-index.ts';
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
  /** Indicators that hold a dimension, or a code of it, by `DIMENSION` and `DIMENSION=code`. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  readonly codeWords: CodeWords;
  /** Words that say nothing of what a figure is about, by vocabulary id. */
  readonly isLight: (word: number) => boolean;
}

/** Cues whose words say nothing of what a figure is about, wherever they stand in a wording. */
const LIGHT_CUES = ['filler', 'howMany', 'total', 'where', 'year', 'newest'] as const;

/** Before a dimension in `holders`: indicators whose total everyday words for its codes mean. */
export const EVERYDAY = 'everyday ';

/** Builds the indexes of a catalogue. Work and memory grow with the number of wordings. */
export function createUnderstanding(catalogue: Catalogue, { lexicons, synonyms }: Words): Understanding {
  const vocabulary = new Vocabulary();
  const light = new Set<number>();
  const between = new Set<number>();
  const general = new Set<number>();
  const silent = new Set<number>();
  const phrases: Phrase[] = [];
  const addPhrase = (text: string, concept: Concept, language: Language): void => {
    const words = vocabulary.add(text, language);
    if (words.length > 0) phrases.push({ words, concept, language });
  };
  for (const language of LANGUAGES) {
    for (const cue of CUES) {
      if (cue === 'general') continue;
      for (const text of lexicons[language][cue]) addPhrase(text, { kind: 'cue', cue }, language);
    }
    for (const cue of LIGHT_CUES) {
      for (const text of lexicons[language][cue]) {
        const words = vocabulary.add(text, language);
        if (words.length !== 1) continue;
        for (const { word } of words) {
          light.add(word);
          if (cue === 'filler') silent.add(word);
          if (cue !== 'howMany') between.add(word);
        }
      }
    }
  }
  for (const language of LANGUAGES) {
    // "Per 1,000 people" is made of words that name nothing.
    for (const text of [...lexicons[language].general, ...lexicons[language].perMany])
      for (const { word } of vocabulary.add(text, language)) general.add(word);
  }
  const totals = new Set(LANGUAGES.flatMap((language) => lexicons[language].total.map(normalise)));
  for (const [text, concept, language] of catalogueTexts(catalogue)) {
    // A code that is called "total" is no code that people name.
    if (concept.kind !== 'code' || !totals.has(normalise(text))) addPhrase(text, concept, language);
  }
  const units = unitWords(catalogue, vocabulary, silent);
  // "People in institutions": what is counted does not tell one indicator from another.
  for (const { wordings } of catalogue.codelists.get('UNIT_MEASURE')?.codes ?? []) {
    for (const language of LANGUAGES) {
      for (const text of wordings?.[language] ?? []) {
        const words = vocabulary.add(text, language);
        if (words.length === 1) for (const { word } of words) light.add(word);
      }
    }
  }
  const lightFolds = foldsOf(light, vocabulary);
  const isLight = (word: number): boolean => light.has(word) || isFormOf(word, lightFolds, vocabulary);
  const isCounted = (word: number): boolean => units.has(word);
  const generalFolds = foldsOf(general, vocabulary);
  const isGeneral = (word: number): boolean => general.has(word) || isFormOf(word, generalFolds, vocabulary);
  const kinds = {
    light: isLight,
    silent: (word: number): boolean => silent.has(word) && vocabulary.foldOf(word).length <= LONGEST_SILENT,
    counted: isCounted,
    general: isGeneral,
    sameMeaning: sameMeaning(synonyms, vocabulary),
  };
  const indicators = [...catalogue.indicators.values()]
    .filter(({ indicator }) => indicator.shareOf === undefined)
    .map(({ id, indicator }) => ({
      id,
      names: [indicator.title, ...(indicator.shortTitle ? [indicator.shortTitle] : [])],
      wordings: indicator.wordings,
      weakWordings: indicator.weakWordings,
    }));
  const terms = [...catalogue.terms.values()].map(({ id, term }) => ({
    id,
    names: [term.name],
    wordings: term.wordings,
  }));
  const links = [...catalogue.links.values()].map(({ id, link }) => ({
    id,
    names: [link.title],
    wordings: link.wordings,
  }));
  return {
    catalogue,
    vocabulary,
    phrases: new PhraseIndex(vocabulary, phrases, (word) => between.has(word)),
    indicators: new WordingIndex(vocabulary, indicators, kinds),
    terms: new WordingIndex(vocabulary, terms, kinds),
    links: new WordingIndex(vocabulary, links, kinds),
    unitWords: units,
    unitNames: unitNames(catalogue, vocabulary),
    holders: holdersOf(catalogue),
    codeWords: codeWordsOf(catalogue, vocabulary, kinds),
    isLight,
  };
}

/** Words that mean the same are one word: the first of their group. Their forms go with them. */
function sameMeaning(synonyms: Words['synonyms'], vocabulary: Vocabulary): (word: number) => number {
  const representative = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const group of synonyms[language]) {
      const words = group.flatMap((text) => {
        const added = vocabulary.add(text, language);
        return added.length === 1 ? added.map(({ word }) => word) : [];
      });
      const [first] = words;
      if (first === undefined) continue;
      for (const word of words)
        for (const stem of stems(vocabulary.foldOf(word), language))
          if (stem.length >= SHORTEST_LIGHT) representative.set(`${language} ${stem}`, first);
    }
  }
  const known = new Map<number, number>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const same = [...vocabulary.languagesOf(word)]
      .flatMap((language) =>
        [...stems(vocabulary.foldOf(word), language)].map((stem) =>
          representative.get(`${language} ${stem}`),
        ),
      )
      .find((one) => one !== undefined);
    known.set(word, same ?? word);
    return same ?? word;
  };
}

function foldsOf(words: ReadonlySet<number>, vocabulary: Vocabulary): ReadonlySet<string> {
  return new Set([...words].map((word) => vocabulary.foldOf(word)));
}

/** Forms of words that say nothing say nothing either. */
function isFormOf(word: number, folds: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  const folded = vocabulary.foldOf(word);
  return [...vocabulary.languagesOf(word)].some((language) =>
    [...stems(folded, language)].some((stem) => stem.length >= SHORTEST_LIGHT && folds.has(stem)),
  );
}

/** Longer words that say nothing in a question may tell one title from another. */
const LONGEST_SILENT = 4;

/** Shorter stems are shared by chance. */
const SHORTEST_LIGHT = 5;

function unitWords(
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  silent: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlySet<string>> {
  const units = new Map<number, Set<string>>();
  for (const { code, name, wordings } of catalogue.codelists.get('UNIT_MEASURE')?.codes ?? []) {
    for (const language of LANGUAGES) {
      for (const text of wordingsIn(language, [name], wordings)) {
        const words = vocabulary.add(text, language);
        if (words.length !== 1) continue;
        // "Units" may be of anything.
        for (const { word } of words.filter((one) => !silent.has(one.word)))
          units.set(word, (units.get(word) ?? new Set()).add(code));
      }
    }
  }
  return units;
}

function unitNames(catalogue: Catalogue, vocabulary: Vocabulary): ReadonlyMap<string, ReadonlySet<number>> {
  const names = new Map<string, Set<number>>();
  for (const { code, name, wordings } of catalogue.codelists.get('UNIT_MEASURE')?.codes ?? []) {
    const words = LANGUAGES.flatMap((language) =>
      wordingsIn(language, [name], wordings).flatMap((text) => vocabulary.add(text, language)),
    );
    names.set(code, new Set(words.map(({ word }) => word)));
  }
  return names;
}

function holdersOf(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  const hold = (key: string, id: string): void => {
    const standing = holders.get(key);
    if (standing === undefined) holders.set(key, [id]);
    else standing.push(id);
  };
  for (const { id, indicator, codes } of catalogue.indicators.values()) {
    if (indicator.shareOf !== undefined) continue;
    for (const dimension of indicator.dimensions) {
      hold(dimension, id);
      for (const code of codes.get(dimension) ?? []) hold(`${dimension}=${code}`, id);
    }
    for (const dimension of indicator.everydayMeansTotal ?? []) hold(`${EVERYDAY}${dimension}`, id);
  }
  return holders;
}

function* catalogueTexts(catalogue: Catalogue): Iterable<readonly [string, Concept, Language]> {
  for (const language of LANGUAGES) {
    for (const codelist of catalogue.codelists.values()) {
      const dimension = codelist.id;
      if (dimension === 'UNIT_MEASURE') continue;
      for (const text of codelist.by?.[language] ?? []) yield [text, { kind: 'by', dimension }, language];
      for (const { code, name, wordings, everyday } of codelist.codes) {
        for (const text of wordingsIn(language, [name], wordings)) {
          yield [text, { kind: 'code', dimension, code, everyday: false }, language];
        }
        for (const text of everyday?.[language] ?? []) {
          yield [text, { kind: 'code', dimension, code, everyday: true }, language];
        }
      }
    }
    for (const { id, term } of catalogue.terms.values()) {
      for (const text of wordingsIn(language, [term.name], term.wordings)) {
        yield [text, { kind: 'term', id }, language];
        // In a question about figures, a term stands for the codes that it explains.
        for (const code of term.codes ?? [])
          yield [text, { kind: 'code', ...code, everyday: false }, language];
      }
    }
    for (const { id, link } of catalogue.links.values()) {
      // Titles of electronic tables repeat the names of indicators: they are looked up only where a table is asked for.
      if (link.kind === 'electronic_table') continue;
      for (const text of wordingsIn(language, [link.title], link.wordings))
        yield [text, { kind: 'link', id }, language];
    }
    for (const { id, publication } of catalogue.editions) {
      const names = [publication.title, ...(publication.shortTitle ? [publication.shortTitle] : [])];
      for (const text of wordingsIn(language, names, publication.wordings)) {
        yield [text, { kind: 'publication', id }, language];
      }
    }
  }
}

function wordingsIn(
  language: Language,
  names: readonly Localised[],
  wordings: Wordings | undefined,
): readonly string[] {
  return [...names.flatMap((name) => name[language] ?? []), ...(wordings?.[language] ?? [])];
}
