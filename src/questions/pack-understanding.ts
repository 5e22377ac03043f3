import type { Catalogue } from '../catalogue/catalogue.ts';
import { LANGUAGES } from '../language/language.ts';
import { CUES, type Words } from '../language/lexicon.ts';
import { normalise } from '../language/normalise.ts';
import { type PackedVocabulary, Vocabulary } from '../language/vocabulary.ts';
import { VocabularyBuilder } from '../language/vocabulary-builder.ts';
import { type PackedStrings, packStrings } from '../packed/string-table.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { gatherCodeNames, tellingWords } from './code-names.ts';
import { gatherWordings, type Named } from './gather-wordings.ts';
import { type PackedHolders, packHolders } from './holders.ts';
import type { CodeWords } from './partly-named-codes.ts';
import { type PhraseTable, PhraseTableBuilder } from './phrase-table.ts';
import { unitNames, unitWords } from './units.ts';
import { type WordWeights, weighWords } from './weigh-words.ts';
import { type PackedWordKinds, WordKinds } from './word-kinds.ts';
import { WordKindsBuilder } from './word-kinds-builder.ts';
import { packWordings, type WordingTable } from './wording-table.ts';

/** An index of things by their wordings, as typed arrays. */
export interface PackedWordings {
  /** Ids of the things, by number. */
  readonly ids: PackedStrings;
  readonly table: WordingTable;
  readonly weights: WordWeights;
}

/** What understanding looks things up in, as data that crosses threads. */
export interface PackedUnderstanding {
  readonly arrays: {
    readonly vocabulary: PackedVocabulary;
    readonly kinds: PackedWordKinds;
    readonly phrases: PhraseTable;
    readonly indicators: PackedWordings;
    readonly terms: PackedWordings;
    readonly links: PackedWordings;
    readonly holders: PackedHolders;
  };
  /** Small ones, that stand as they are in an `Understanding`. */
  readonly unitWords: ReadonlyMap<number, ReadonlySet<string>>;
  readonly unitNames: ReadonlyMap<string, ReadonlySet<number>>;
  readonly codeNames: CodeWords['names'];
}

/** Builds the indexes of a catalogue. Work and memory grow with the number of wordings. */
export function packUnderstanding(catalogue: Catalogue, { lexicons, synonyms }: Words): PackedUnderstanding {
  const builder = new VocabularyBuilder();
  const phrases = new PhraseTableBuilder(builder);
  const gathered = new WordKindsBuilder(builder);
  for (const language of LANGUAGES) {
    for (const cue of CUES) {
      if (cue === 'general') continue;
      for (const text of lexicons[language][cue]) phrases.add(text, { kind: 'cue', cue }, language);
    }
    gathered.addCues(lexicons[language], language);
  }
  for (const language of LANGUAGES) gathered.addGeneral(lexicons[language], language);
  const totals = new Set(LANGUAGES.flatMap((language) => lexicons[language].total.map(normalise)));
  for (const [text, concept, language] of catalogueTexts(catalogue)) {
    // A code that is called "total" is no code that people name.
    if (concept.kind !== 'code' || !totals.has(normalise(text))) phrases.add(text, concept, language);
  }
  const units = unitWords(catalogue, builder, (word) => gathered.isFiller(word));
  gathered.addUnits(catalogue);
  gathered.addSynonyms(synonyms);
  const pack = (things: readonly Named[]) => ({
    ids: packStrings(things.map(({ id }) => id)),
    table: packWordings(things.length, gatherWordings(things, builder, gathered)),
  });
  const indicators = indicatorsIn(catalogue);
  const things = {
    indicators: pack(indicators),
    terms: pack(termsIn(catalogue)),
    links: pack(linksIn(catalogue)),
  };
  const names = unitNames(catalogue, builder);
  const codeNames = gatherCodeNames(catalogue, builder);
  const vocabulary = builder.pack();
  const packedKinds = gathered.pack(new Vocabulary(vocabulary), units.keys());
  const kinds = new WordKinds(packedKinds);
  const weigh = (one: Omit<PackedWordings, 'weights'>): PackedWordings => ({
    ...one,
    weights: weighWords(one.table, kinds),
  });
  return {
    arrays: {
      vocabulary,
      kinds: packedKinds,
      phrases: phrases.pack(),
      indicators: weigh(things.indicators),
      terms: weigh(things.terms),
      links: weigh(things.links),
      holders: packHolders(
        catalogue,
        indicators.map(({ id }) => id),
      ),
    },
    unitWords: units,
    unitNames: names,
    codeNames: tellingWords(codeNames, kinds),
  };
}

/** Shares of another indicator are found through that one's words. */
function indicatorsIn({ indicators }: Catalogue): readonly Named[] {
  return [...indicators.values()]
    .filter(({ indicator }) => indicator.shareOf === undefined)
    .map(({ id, indicator: { title, shortTitle, wordings, weakWordings } }) => ({
      id,
      names: [title, ...(shortTitle ? [shortTitle] : [])],
      wordings,
      weakWordings,
    }));
}

function termsIn({ terms }: Catalogue): readonly Named[] {
  return [...terms.values()].map(({ id, term: { name, wordings } }) => ({ id, names: [name], wordings }));
}

function linksIn({ links }: Catalogue): readonly Named[] {
  return [...links.values()].map(({ id, link: { title, wordings } }) => ({ id, names: [title], wordings }));
}
