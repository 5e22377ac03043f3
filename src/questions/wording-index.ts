import { LANGUAGES, type Language, type Localised, type Wordings } from '../language/language.ts';
import type { Vocabulary, WordMatch } from '../language/vocabulary.ts';

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
  /** Tokens met by any wording of which at least half was said. */
  readonly explained: ReadonlySet<number>;
}

/** Where a wording's word stands in a message: the token nearest to it, and others that may be it too. */
interface Met {
  readonly token: number;
  readonly strength: number;
  readonly also: number[];
}

interface Wording {
  readonly thing: number;
  readonly words: readonly number[];
  readonly weak: boolean;
  weight: number;
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

/**
 * Inverted index from words to wordings, weighted by inverse document frequency over things (Spärck Jones 1972): a word that
 * every thing's names hold says little. A word's weight is relative to that of a word which only one thing has.
 */
export class WordingIndex {
  readonly #things: readonly string[];
  readonly #wordings: Wording[] = [];
  readonly #postings = new Map<number, number[]>();
  readonly #frequency = new Map<number, number>();
  /** By thing: words that fit much else too. */
  readonly #weakWords: Set<number>[] = [];
  readonly #light: (word: number) => boolean;
  readonly #counted: (word: number) => boolean;
  readonly #general: (word: number) => boolean;

  /**
   * `light` words ("number of", "the") weigh a tenth: they do not tell one thing from another. `counted` ones among them name what is counted
   * ("people"), so that a wording which has one is not said whole without it. `general` words ("rate", "access") weigh little, however few things
   * have them.
   */
  constructor(
    vocabulary: Vocabulary,
    things: readonly Named[],
    light: (word: number) => boolean,
    counted: (word: number) => boolean,
    general: (word: number) => boolean,
  ) {
    this.#light = light;
    this.#general = general;
    this.#counted = counted;
    this.#things = things.map(({ id }) => id);
    for (const [thing, named] of things.entries()) {
      const seen = new Set<number>();
      const weakWords = new Set<number>();
      this.#weakWords.push(weakWords);
      for (const { text, language, weak } of textsOf(named)) {
        const words = [...new Set(vocabulary.add(text, language).map(({ word }) => word))];
        if (words.length === 0) continue;
        for (const word of words) {
          seen.add(word);
          const standing = this.#postings.get(word);
          if (standing === undefined) this.#postings.set(word, [this.#wordings.length]);
          else standing.push(this.#wordings.length);
        }
        this.#wordings.push({ thing, words, weak, weight: 0 });
        if (weak && words.length === 1) for (const word of words) weakWords.add(word);
      }
      for (const word of seen) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    }
    for (const wording of this.#wordings) {
      wording.weight = wording.words.reduce((sum, word) => sum + this.#weight(word), 0);
    }
  }

  /** Things that the message's words speak of, heaviest first. */
  search(matches: readonly (readonly WordMatch[])[]): readonly WordingMatch[] {
    const met = new Map<number, Map<number, Met>>();
    for (const [token, words] of matches.entries()) {
      for (const { word, strength } of words) {
        for (const wording of this.#postings.get(word) ?? []) {
          const standing = met.get(wording) ?? new Map<number, Met>();
          const before = standing.get(word);
          if (before === undefined || before.strength < strength) {
            standing.set(word, {
              token,
              strength,
              also: before === undefined ? [] : [before.token, ...before.also],
            });
          } else before.also.push(token);
          met.set(wording, standing);
        }
      }
    }
    return this.#bestOfEach(met);
  }

  #bestOfEach(met: ReadonlyMap<number, ReadonlyMap<number, Met>>): readonly WordingMatch[] {
    const best = new Map<
      number,
      {
        mass: number;
        coverage: number;
        score: number;
        own: number;
        nameCoverage: number;
        whole: boolean;
        tokens: ReadonlySet<number>;
        explained: Set<number>;
      }
    >();
    for (const [index, words] of met) {
      const wording = this.#wordings[index];
      if (wording === undefined) continue;
      let mass = 0;
      let ownMass = 0;
      const tokens = new Set<number>();
      for (const [word, { token, strength, also }] of words) {
        if (tokens.has(token)) continue;
        const weight = this.#weight(word) * certainty(strength);
        mass += weight;
        if (!this.#weakWords[wording.thing]?.has(word)) ownMass += weight;
        for (const one of [token, ...also]) tokens.add(one);
      }
      const coverage = Math.min(1, mass / wording.weight);
      const score = mass * coverage;
      const standing = best.get(wording.thing);
      const explained = standing?.explained ?? new Set<number>();
      if (coverage >= HALF_SAID) for (const token of tokens) explained.add(token);
      const own = Math.max(standing?.own ?? 0, wording.weak ? 0 : ownMass * Math.sqrt(coverage));
      const whole =
        (standing?.whole ?? false) ||
        (!wording.weak && coverage >= WHOLE && this.#isComplete(wording, words));
      // One telling word of a phrase ("life" of "take their own life") is not the phrase.
      const counted = words.size / wording.words.length + UNSAID;
      const nameCoverage = Math.max(
        standing?.nameCoverage ?? 0,
        wording.weak ? 0 : Math.min(coverage, counted),
      );
      best.set(
        wording.thing,
        standing === undefined || score > standing.score
          ? { mass, coverage, score, own, nameCoverage, whole, tokens, explained }
          : { ...standing, own, nameCoverage, whole },
      );
    }
    return [...best]
      .sort((a, b) => b[1].score - a[1].score)
      .map(([thing, { mass, coverage, own, nameCoverage, whole, tokens, explained }]) => ({
        id: this.#things[thing] ?? '',
        mass,
        coverage,
        own,
        nameCoverage,
        whole,
        tokens,
        explained,
      }));
  }

  /** True where all words were said but those that say nothing. Units of count ("people") weigh little, but they are said. */
  #isComplete({ words }: Wording, met: ReadonlyMap<number, unknown>): boolean {
    return words.every((word) => met.has(word) || (this.#light(word) && !this.#counted(word)));
  }

  /** How much a word tells of which thing is meant, 0-1; undefined for a word that no wording holds. */
  weightOf(word: number): number | undefined {
    return this.#frequency.has(word) ? this.#weight(word) : undefined;
  }

  #weight(word: number): number {
    if (this.#light(word)) return LIGHT;
    const things = Math.max(1, this.#things.length);
    const telling = Math.log(1 + things / (this.#frequency.get(word) ?? 1)) / Math.log(1 + things);
    return this.#general(word) ? Math.min(GENERAL, telling) : telling;
  }
}

/** Words met only by correcting a typing error are less sure than forms of the very word. */
function certainty(strength: number): number {
  return strength > CORRECTED ? strength : strength * strength;
}

const CORRECTED = 0.8;

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
