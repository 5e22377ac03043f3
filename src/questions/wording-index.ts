import { LANGUAGES, type Language, type Localised, type Wordings } from '../language/language.ts';
import type { Vocabulary, WordMatch } from '../language/vocabulary.ts';
import { rankWordings, type SaidWord } from './rank-wordings.ts';
import { CORRECTED } from './strength.ts';
import { packWordings, type RawWording, type WordingTable } from './wording-table.ts';

/** A thing that can be found by words: an indicator, a term, a link. */
export interface Named {
  readonly id: string;
  readonly names: readonly Localised[];
  readonly wordings?: Wordings | undefined;
  /** Wordings that fit much else too. */
  readonly weakWordings?: Wordings | undefined;
}

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
  /** Evidence of the wordings without the words that fit much else too: mass by the root of coverage. */
  readonly own: number;
  /** Tokens met by the best wording. */
  readonly tokens: ReadonlySet<number>;
  /** Tokens met by any wording. */
  readonly met: ReadonlySet<number>;
  /** Tokens met by any wording of which at least half was said. */
  readonly explained: ReadonlySet<number>;
}

/** Where a wording's word stands in a message: the token nearest to it, and others that may be it too. */
interface Met {
  readonly token: number;
  readonly strength: number;
  readonly also: readonly number[];
}

/** What is known of the words that wordings are made of. */
export interface WordKinds {
  /** Words that say nothing ("number of", "the"): they do not tell one thing from another. */
  readonly light: (word: number) => boolean;
  /** The short ones among them: things are not even ranked by them. */
  readonly silent: (word: number) => boolean;
  /** Words among them that name what is counted ("people"): a wording which has one is not said whole without it. */
  readonly counted: (word: number) => boolean;
  /** Words that name no subject by themselves ("rate", "access"), however few things have them. */
  readonly general: (word: number) => boolean;
  /** The word that stands for all that mean the same. */
  readonly sameMeaning: (word: number) => number;
}

/** At least this share of a wording has to be said before its words count as explained by it. */
const HALF_SAID = 0.5;
/** Weight of words that say nothing, and the most that words weigh which name no subject by themselves. */
const LIGHT = 0.1;
const GENERAL = 0.15;
/** So much of a wording's words may be left unsaid beside what its weight allows. */
const UNSAID = 0.25;
/** A wording counts as said whole from this coverage on: forms of its words weigh a little less than the words. */
const WHOLE = 0.85;
/** A word said by another that means the same is at most this sure. */
const OTHER_WORD = 0.9;

/**
 * Finds things by the words of their wordings. Words are weighted by inverse document frequency over things (Spärck Jones 1972), relative to that of a
 * word which only one thing has: a word that every thing's names hold says little.
 */
export class WordingIndex {
  readonly #vocabulary: Vocabulary;
  readonly #things: readonly string[];
  readonly #table: WordingTable;
  readonly #kinds: WordKinds;
  /** By thing: words that fit much else too. */
  readonly #weakWords = new Map<number, ReadonlySet<number>>();

  constructor(vocabulary: Vocabulary, things: readonly Named[], kinds: WordKinds) {
    this.#vocabulary = vocabulary;
    this.#kinds = kinds;
    this.#things = things.map(({ id }) => id);
    const raw = things.flatMap((named, thing) => this.#wordingsOf(named, thing));
    this.#table = packWordings(things.length, vocabulary.size, raw);
  }

  /** The `most` things that the message's words speak of, best first. */
  search(matches: readonly (readonly WordMatch[])[], most = MOST): readonly WordingMatch[] {
    const said = matches.map((words) => this.#telling(words));
    const letters = this.#lettersOf(matches.flatMap(([best]) => (best === undefined ? [] : [best.word])));
    const met = this.#meet(matches);
    return rankWordings(this.#table, said, letters, this.#things.length)
      .slice(0, most)
      .map(({ thing, rank }) => this.#matchOf(thing, rank, met));
  }

  /** How much a word tells of which thing is meant, 0-1; undefined for a word that no wording holds. */
  weightOf(word: number): number | undefined {
    const same = this.#kinds.sameMeaning(word);
    return (this.#table.frequency[same] ?? 0) > 0 ? this.#weight(same) : undefined;
  }

  /** True for a word that names no subject by itself. */
  saysLittle(word: number): boolean {
    return this.#kinds.light(word) || this.#kinds.general(word);
  }

  #wordingsOf(named: Named, thing: number): readonly RawWording[] {
    const weakWords = new Set<number>();
    const strongWords = new Set<number>();
    const raw: RawWording[] = [];
    for (const { text, language, weak } of textsOf(named)) {
      const spelled = this.#vocabulary.add(text, language).map(({ word }) => word);
      const words = [...new Set(spelled.map(this.#kinds.sameMeaning))];
      if (words.length === 0) continue;
      raw.push({ thing, words, weak, letters: this.#lettersOf(spelled) });
      if (words.length === 1) for (const word of words) (weak ? weakWords : strongWords).add(word);
    }
    for (const word of strongWords) weakWords.delete(word);
    this.#weakWords.set(thing, weakWords);
    return raw;
  }

  /** Skeletons of the words that say something, with blanks around them. */
  #lettersOf(words: readonly number[]): string {
    const telling = words
      .filter((word) => !this.#kinds.silent(word))
      .map((word) => this.#vocabulary.foldOf(word));
    return telling.length === 0 ? '' : ` ${telling.join(' ')} `;
  }

  /** What a token may stand for, by which things are ranked. */
  #telling(words: readonly WordMatch[]): readonly SaidWord[] {
    return words
      .filter(({ word }) => !this.#kinds.silent(word))
      .map(({ word, strength }) => ({ word: this.#kinds.sameMeaning(word), strength: certainty(strength) }));
  }

  #meet(matches: readonly (readonly WordMatch[])[]): ReadonlyMap<number, Met> {
    const met = new Map<number, Met>();
    for (const [token, words] of matches.entries()) {
      for (const match of words) {
        const word = this.#kinds.sameMeaning(match.word);
        const strength = word === match.word ? match.strength : Math.min(OTHER_WORD, match.strength);
        const before = met.get(word);
        if (before === undefined) met.set(word, { token, strength, also: [] });
        else if (before.strength < strength)
          met.set(word, { token, strength, also: [before.token, ...before.also] });
        else met.set(word, { ...before, also: [...before.also, token] });
      }
    }
    return met;
  }

  /** How well one thing's wordings meet what was said. */
  #matchOf(thing: number, rank: number, met: ReadonlyMap<number, Met>): WordingMatch {
    const { wordingsFrom } = this.#table;
    let best = { mass: 0, coverage: 0, tokens: new Set<number>() as ReadonlySet<number> };
    let own = 0;
    let nameCoverage = 0;
    let whole = false;
    const explained = new Set<number>();
    const anywhere = new Set<number>();
    const end = wordingsFrom[thing + 1] ?? 0;
    for (let wording = wordingsFrom[thing] ?? 0; wording < end; wording++) {
      const one = this.#meetWording(thing, wording, met);
      if (one === undefined) continue;
      for (const token of one.tokens) anywhere.add(token);
      if (one.coverage >= HALF_SAID) for (const token of one.tokens) explained.add(token);
      if (!one.weak) {
        own = Math.max(own, one.ownMass * Math.sqrt(one.coverage));
        // One telling word of a phrase ("life" of "take their own life") is not the phrase.
        nameCoverage = Math.max(nameCoverage, Math.min(one.coverage, one.counted + UNSAID));
        whole ||= one.coverage >= WHOLE && one.complete;
      }
      if (one.mass * one.coverage > best.mass * best.coverage) best = one;
    }
    return {
      id: this.#things[thing] ?? '',
      rank,
      ...best,
      own,
      nameCoverage,
      whole,
      met: anywhere,
      explained,
    };
  }

  #meetWording(thing: number, wording: number, met: ReadonlyMap<number, Met>) {
    const { words, wordsFrom, weak } = this.#table;
    const weakWords = this.#weakWords.get(thing);
    const from = wordsFrom[wording] ?? 0;
    const end = wordsFrom[wording + 1] ?? 0;
    const tokens = new Set<number>();
    let weight = 0;
    let mass = 0;
    let ownMass = 0;
    let counted = 0;
    let complete = true;
    for (let at = from; at < end; at++) {
      const word = words[at] ?? 0;
      const telling = this.#weight(word);
      weight += telling;
      const said = met.get(word);
      if (said === undefined) {
        complete &&= this.#kinds.light(word) && !this.#kinds.counted(word);
        continue;
      }
      counted += 1;
      if (tokens.has(said.token)) continue;
      const sure = telling * certainty(said.strength);
      mass += sure;
      if (weakWords?.has(word) !== true) ownMass += sure;
      for (const token of [said.token, ...said.also]) tokens.add(token);
    }
    if (tokens.size === 0) return undefined;
    return {
      weak: weak[wording] === 1,
      mass,
      ownMass,
      coverage: Math.min(1, mass / weight),
      counted: counted / (end - from),
      complete,
      tokens,
    };
  }

  #weight(word: number): number {
    if (this.#kinds.light(word)) return LIGHT;
    const things = Math.max(1, this.#things.length);
    const telling =
      Math.log(1 + things / Math.max(1, this.#table.frequency[word] ?? 0)) / Math.log(1 + things);
    return this.#kinds.general(word) ? Math.min(GENERAL, telling) : telling;
  }
}

/** So many things are told of where a caller does not say how many. */
const MOST = 30;

/** Words met only by correcting a typing error are less sure than forms of the very word. */
function certainty(strength: number): number {
  return strength > CORRECTED ? strength : strength * strength;
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
