import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { MEASURE } from '../catalogue/concepts.ts';
import type { Reading } from './reading.ts';
import { FORM } from './strength.ts';

/** Words of the names of codes, by dimension and code, one set for each name. */
export interface CodeWords {
  readonly names: ReadonlyMap<string, ReadonlyMap<string, readonly ReadonlySet<number>[]>>;
  /** The codes of which a name has the word, by dimension and word. */
  readonly codesWith: ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;
  /** The word that stands for all that mean the same. */
  readonly sameMeaning: (word: number) => number;
}

/** The code of a dimension that a message names by some of its words; several where it could be any of them. */
export interface PartlyNamed {
  readonly dimension: string;
  readonly codes: readonly string[];
  readonly tokens: ReadonlySet<number>;
}

/** The words met have to tell at least this much of which code is meant: 1 is a word that only one code has. */
const TELLS_ENOUGH = 0.5;
/** A code that tells this much less than the best is not meant. */
const BEHIND = 0.25;
/** Of codes whose words tell as much, the one of whose name this much more was said is meant: "severe", not "moderate or severe". */
const LESS_SAID = 0.3;
/** Where the dimension may be left open, at least this share of a code's name has to be said. */
const HALF = 0.5;
/** Fewer letters say too little, and meet other words by chance. */
const SHORTEST = 3;

/**
 * "How many dentists per thousand people?": of the codes of an indicator, the one whose name has the word. `said` are dimensions whose code was said whole,
 * `taken` the tokens that say something else, `named` those of the indicator's names. Where a dimension has a total or a default, a word of the name narrows nothing.
 */
export function partlyNamedCodes(
  reading: Reading,
  candidate: CatalogueIndicator,
  catalogue: Catalogue,
  { names, codesWith, sameMeaning }: CodeWords,
  {
    said,
    taken,
    named,
    wholly,
  }: {
    readonly said: ReadonlySet<string>;
    readonly taken: ReadonlySet<number>;
    readonly named: ReadonlySet<number>;
    /** Those of its names that were said whole. */
    readonly wholly: ReadonlySet<number>;
  },
): readonly PartlyNamed[] {
  const { indicator, codes } = candidate;
  return indicator.dimensions.flatMap((dimension) => {
    const byCode = names.get(dimension);
    const byWord = codesWith.get(dimension);
    if (byCode === undefined || byWord === undefined || said.has(dimension)) return [];
    const own = codes.get(dimension) ?? new Set();
    const isHeld = (code: string): boolean =>
      own.has(code) && findCode(catalogue, dimension, code)?.total !== true;
    const optional = mayBeOpen(candidate, dimension, said);
    // "Injuries at work with fatal outcome": a word of a longer name may tell one code from the one that is meant by default.
    const hasDefault = indicator.defaults?.[dimension] !== undefined;
    const ofName = hasDefault && dimension !== MEASURE ? wholly : named;
    const found = new Map<string, { tells: number; share: number; tokens: Set<number> }>();
    // Most indicators have no code that any word names: that is found out first.
    const having = new Map<number, number>();
    const isInNames = (word: number): boolean => {
      const known = having.get(word);
      if (known !== undefined) return known > 0;
      const count = [...(byWord.get(word) ?? [])].filter(isHeld).length;
      having.set(word, count);
      return count > 0;
    };
    /** By token that says something of a code: the words that it may stand for. */
    const meant = reading.tokens.flatMap(({ fold }, token) => {
      if (!reading.focus[token] || taken.has(token) || fold.length < SHORTEST) return [];
      if (optional && ofName.has(token)) return [];
      const words = (reading.matches[token] ?? [])
        .filter(({ strength }) => strength >= FORM)
        .map(({ word }) => sameMeaning(word))
        .filter(isInNames);
      return words.length === 0 ? [] : [{ token, words }];
    });
    if (meant.length === 0) return [];
    const held = [...own].filter(isHeld);
    if (held.length < 2) return [];
    // A word that all of them have tells nothing.
    const telling = new Map(
      [...having]
        .filter(([, count]) => count > 0 && count < held.length)
        .map(([word, count]) => [word, Math.log(1 + held.length / count) / Math.log(1 + held.length)]),
    );
    // Of how much of a name was said, what the indicator's own name says of it counts too.
    const spoken = optional ? wordsSaid(reading, sameMeaning) : undefined;
    const met = new Set<number>();
    for (const code of held) {
      for (const set of byCode.get(code) ?? []) {
        met.clear();
        let tells = 0;
        const tokens = new Set<number>();
        for (const { token, words } of meant) {
          const word = words.find((one) => set.has(one) && !met.has(one) && telling.has(one));
          if (word === undefined) continue;
          met.add(word);
          tokens.add(token);
          tells += telling.get(word) ?? 0;
        }
        if (tells > (found.get(code)?.tells ?? 0)) {
          const share =
            (spoken === undefined ? met.size : [...set].filter((word) => spoken.has(word)).length) / set.size;
          found.set(code, { tells, share, tokens });
        }
      }
    }
    const likely = [...found].filter(([, { share }]) => !optional || share >= HALF);
    const most = Math.max(0, ...likely.map(([, { tells }]) => tells));
    if (most < TELLS_ENOUGH) return [];
    const near = likely.filter(([, { tells }]) => tells >= most - BEHIND);
    const mostSaid = Math.max(...near.map(([, { share }]) => share));
    const whole = near.filter(([, { share }]) => share >= mostSaid - LESS_SAID);
    const best = whole.length === 1 ? whole : near;
    const [[, first] = [undefined, undefined]] = best;
    if (first === undefined || (optional && !hasDefault && best.length > 1)) return [];
    return [{ dimension, codes: best.map(([code]) => code), tokens: first.tokens }];
  });
}

/** What the words of the part that asks may stand for. */
function wordsSaid({ matches, focus }: Reading, sameMeaning: CodeWords['sameMeaning']): ReadonlySet<number> {
  return new Set(
    matches.flatMap((words, token) =>
      focus[token]
        ? words.flatMap(({ word, strength }) => (strength >= FORM ? [sameMeaning(word)] : []))
        : [],
    ),
  );
}

/** True where a slice is held that has the dimensions said and not this one, or where a code of it is meant by default. */
function mayBeOpen(
  { indicator, shapes }: CatalogueIndicator,
  dimension: string,
  said: ReadonlySet<string>,
): boolean {
  if (indicator.defaults?.[dimension] !== undefined) return true;
  return [...shapes].some((shape) => {
    const dimensions = shape.split('&');
    return !dimensions.includes(dimension) && [...said].every((one) => dimensions.includes(one));
  });
}
