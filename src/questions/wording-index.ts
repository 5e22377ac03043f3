import type { Vocabulary, WordMatch } from '../language/vocabulary.ts';
import { SparseSet } from '../packed/sparse-set.ts';
import type { StringTable } from '../packed/string-table.ts';
import type { SaidWord } from './compare-words.ts';
import { lettersOf } from './gather-wordings.ts';
import { WordingRanker } from './rank-wordings.ts';
import { CORRECTED, FORM } from './strength.ts';
import { isNeeded, type WordWeights } from './weigh-words.ts';
import type { WordKinds } from './word-kinds.ts';
import type { WordingTable } from './wording-table.ts';

/** How well a thing's wordings meet a message. */
export interface WordingMatch {
  readonly id: string;
  /** How well it meets the message by words and letters, 0-1, compared to the best thing. */
  readonly rank: number;
  /** Weight of the message's words met by the best wording, in units of an average word. */
  readonly mass: number;
  /** Share of that wording's weight that was said, 0-1. */
  readonly coverage: number;
  /** The largest share of a wording's weight that was said, of wordings that are not weak. */
  readonly nameCoverage: number;
  /** One of the wordings was said whole. */
  readonly whole: boolean;
  /** Of one of them, nothing was left unsaid but words that say nothing ("museums", of "number of museums"). */
  readonly telling: boolean;
  /** Evidence of the wordings without the words that fit much else too: mass by the root of coverage. */
  readonly own: number;
  /** Tokens met by the best wording. */
  readonly tokens: ReadonlySet<number>;
  /** Tokens met by any wording that is not weak. */
  readonly met: ReadonlySet<number>;
  /** Tokens met by any wording of which at least half was said. */
  readonly explained: ReadonlySet<number>;
  /** Tokens of wordings that were said whole. */
  readonly wholly: ReadonlySet<number>;
}

/** Where a wording's word stands in a message: the token nearest to it, and others that may be it too. */
interface Met {
  readonly token: number;
  readonly strength: number;
  readonly also: readonly number[];
}

/** How well one wording meets a message. */
interface WordingMet {
  readonly mass: number;
  readonly ownMass: number;
  readonly coverage: number;
  /** Share of its words that were said. */
  readonly counted: number;
  /** Nothing of it was left unsaid but words that say nothing. */
  readonly complete: boolean;
  readonly tokens: readonly number[];
}

/** What a weak wording weighs beside others. */
const WEAK = 0.6;
/** At least this share of a wording has to be said before its words count as explained by it. */
const HALF_SAID = 0.5;
/** So much of a wording's words may be left unsaid beside what its weight allows. */
const UNSAID = 0.25;
/** A wording counts as said whole from this coverage on: forms of its words weigh a little less than the words. */
const WHOLE = 0.85;
/** A word said by another that means the same is at most this sure. */
const OTHER_WORD = 0.9;

/** What a wording index is made of. */
export interface WordingIndexParts {
  readonly vocabulary: Vocabulary;
  readonly kinds: WordKinds;
  /** Ids of the things, in the order of the table. */
  readonly ids: StringTable;
  readonly table: WordingTable;
  readonly weights: WordWeights;
}

/** Finds things by the words of their wordings. */
export class WordingIndex {
  readonly #parts: WordingIndexParts;
  readonly #ranker: WordingRanker;
  /** Words of the message that is looked for, and where each of them stands. */
  readonly #metWords: SparseSet;
  readonly #met: Met[] = [];

  constructor(parts: WordingIndexParts) {
    this.#parts = parts;
    this.#ranker = new WordingRanker(parts.table);
    this.#metWords = new SparseSet(parts.vocabulary.size);
  }

  /** The `most` things that the message's words speak of, best first. */
  search(matches: readonly (readonly WordMatch[])[], most = MOST): readonly WordingMatch[] {
    const { vocabulary, kinds } = this.#parts;
    const said = matches.map((words) => this.#telling(words));
    const spoken = matches.flatMap(([best]) =>
      best === undefined || kinds.has(best.word, 'silent') ? [] : [vocabulary.foldOf(best.word)],
    );
    this.#meet(matches);
    return this.#ranker
      .rank(said, lettersOf(spoken), most)
      .map(({ thing, rank }) => this.#matchOf(thing, rank));
  }

  /** How much a word tells of which thing is meant, 0-1; undefined for a word that no wording holds. */
  weightOf(word: number): number | undefined {
    const { kinds, weights } = this.#parts;
    return weights.weights[kinds.sameMeaning(word)] || undefined;
  }

  /** True for a word that names no subject by itself. */
  saysLittle(word: number): boolean {
    const { kinds } = this.#parts;
    return kinds.has(word, 'light') || kinds.has(word, 'general');
  }

  /** What a token may stand for, by which things are ranked. */
  #telling(words: readonly WordMatch[]): readonly SaidWord[] {
    const { kinds } = this.#parts;
    return words
      .filter(({ word }) => !kinds.has(word, 'silent'))
      .map(({ word, strength }) => ({ word: kinds.sameMeaning(word), strength: certainty(strength) }));
  }

  #meet(matches: readonly (readonly WordMatch[])[]): void {
    const { kinds } = this.#parts;
    this.#metWords.clear();
    for (const [token, words] of matches.entries()) {
      for (const match of words) {
        const word = kinds.sameMeaning(match.word);
        const strength = word === match.word ? match.strength : Math.min(OTHER_WORD, match.strength);
        const known = this.#metWords.find(word);
        const place = this.#metWords.add(word);
        const before = known < 0 ? undefined : this.#met[place];
        if (before === undefined) this.#met[place] = { token, strength, also: [] };
        else if (before.strength < strength)
          this.#met[place] = { token, strength, also: [before.token, ...before.also] };
        else this.#met[place] = { ...before, also: [...before.also, token] };
      }
    }
  }

  /** How well one thing's wordings meet what was said. */
  #matchOf(thing: number, rank: number): WordingMatch {
    const { ids, table } = this.#parts;
    let best: Pick<WordingMet, 'mass' | 'coverage' | 'tokens'> = { mass: 0, coverage: 0, tokens: [] };
    let own = 0;
    let nameCoverage = 0;
    let whole = false;
    let telling = false;
    const explained = new Set<number>();
    const anywhere = new Set<number>();
    const wholly = new Set<number>();
    const end = table.wordingsFrom[thing + 1] ?? 0;
    for (let wording = table.wordingsFrom[thing] ?? 0; wording < end; wording++) {
      const one = this.#meetWording(wording);
      if (one === undefined) continue;
      if (one.coverage >= HALF_SAID) for (const token of one.tokens) explained.add(token);
      if (table.weak[wording] !== 1) {
        for (const token of one.tokens) anywhere.add(token);
        own = Math.max(own, one.ownMass * Math.sqrt(one.coverage));
        // One telling word of a phrase ("life" of "take their own life") is not the phrase.
        nameCoverage = Math.max(nameCoverage, Math.min(one.coverage, one.counted + UNSAID));
        const isWhole = one.coverage >= WHOLE && one.complete;
        if (isWhole) for (const token of one.tokens) wholly.add(token);
        whole ||= isWhole;
        telling ||= one.complete;
      }
      const mass = one.mass * (table.weak[wording] === 1 ? WEAK : 1);
      if (mass * one.coverage > best.mass * best.coverage) best = { ...one, mass };
    }
    return {
      id: ids.at(thing),
      rank,
      mass: best.mass,
      coverage: best.coverage,
      tokens: new Set(best.tokens),
      own,
      nameCoverage,
      whole,
      telling,
      met: anywhere,
      explained,
      wholly,
    };
  }

  /** Undefined where no word of the wording was said. */
  #meetWording(wording: number): WordingMet | undefined {
    const { kinds, table, weights } = this.#parts;
    const { words, wordsFrom, weakWords } = table;
    const from = wordsFrom[wording] ?? 0;
    const end = wordsFrom[wording + 1] ?? 0;
    let tokens: number[] | undefined;
    let mass = 0;
    let ownMass = 0;
    let counted = 0;
    let needed = weights.needed[wording] ?? 0;
    for (let at = from; at < end; at++) {
      const word = words[at] ?? 0;
      const place = this.#metWords.find(word);
      const said = place < 0 ? undefined : this.#met[place];
      if (said === undefined) continue;
      counted += 1;
      if (isNeeded(word, kinds)) needed -= 1;
      if (tokens === undefined) tokens = [];
      else if (tokens.includes(said.token)) continue;
      const sure = (weights.weights[word] ?? 0) * certainty(said.strength);
      mass += sure;
      if (weakWords[at] !== 1) ownMass += sure;
      tokens.push(said.token);
      for (const token of said.also) if (!tokens.includes(token)) tokens.push(token);
    }
    if (tokens === undefined) return undefined;
    return {
      mass,
      ownMass,
      coverage: Math.min(1, mass / (weights.totals[wording] ?? 0)),
      counted: counted / (end - from),
      complete: needed === 0,
      tokens,
    };
  }
}

/** So many things are told of where a caller does not say how many. */
const MOST = 30;

/** Words met only by correcting a typing error are less sure than forms of the very word; long ones, which are like no other, little less. */
function certainty(strength: number): number {
  if (strength > CORRECTED) return strength;
  return strength === CORRECTED ? FORM : strength * strength;
}
