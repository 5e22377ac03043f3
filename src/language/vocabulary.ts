import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';
import { LANGUAGES, type Language } from './language.ts';
import { normalise } from './normalise.ts';
import { stems } from './stem.ts';
import { StemIndex } from './stem-index.ts';
import { tokenise } from './tokens.ts';

/** A vocabulary word as one text spells it. */
export interface SpelledWord {
  readonly word: number;
  readonly spelling: string;
}

/** A vocabulary word that a typed word may stand for. `strength` is 1 for the very word, less for forms and typing errors. */
export interface WordMatch {
  readonly word: number;
  readonly strength: number;
}

/** Exactly a spelling that is held. */
export const AS_TYPED = 1;
const SAME_SKELETON = 0.98;
/** A likely form of a word that is held. */
export const SAME_STEM = 0.9;
const SHORTER_STEM = 0.86;
/** Forms of one word may share stems that differ by a short ending. */
const AN_ENDING = 3;
/** From this length on a word that is held is not part of another by chance; its case endings are at most so long. */
const SHORTEST_SURE = 6;
const LONGEST_CASE = 4;
const ONE_ERROR = 0.8;
/** A short stem with a long ending: less sure than a word with one letter wrong. */
const BY_CHANCE = 0.75;
const TWO_ERRORS = 0.7;

const SHORTEST_CORRECTED = 5;
const SHORTEST_WITH_TWO_ERRORS = 9;
const CACHE_SIZE = 4096;

const CYRILLIC = /\p{Script=Cyrillic}/u;
const SHORT_ENDING = /^(?:[aeiou]|ah|am|ami|om)$/;

/**
 * All words that the catalogue and the lexicons are written with, and the look-up of typed words in it: as typed, by skeleton, by stem,
 * then with typing errors corrected. Forms are recognised within a language: Kazakh endings on Kazakh words. Words in Cyrillic letters are
 * no English, words in Latin letters may be any of the three. Words with digits are matched exactly.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #folds: string[] = [];
  readonly #spellings: Set<string>[] = [];
  readonly #languages: Set<Language>[] = [];
  readonly #stems: Readonly<Record<Language, StemIndex>> = {
    kk: new StemIndex(SHORTEST_CORRECTED),
    ru: new StemIndex(SHORTEST_CORRECTED),
    en: new StemIndex(SHORTEST_CORRECTED),
  };
  readonly #cache = new Map<string, readonly WordMatch[]>();

  /** Adds the words of a text in a language, in order; returns their ids with the normalised spellings. */
  add(text: string, language: Language): readonly SpelledWord[] {
    return tokenise(normalise(text)).tokens.map(({ text: spelling, fold: folded }) => ({
      word: this.#addWord(spelling, folded, language),
      spelling,
    }));
  }

  /** Number of different words. */
  get size(): number {
    return this.#folds.length;
  }

  /** The skeleton of a word. */
  foldOf(word: number): string {
    return this.#folds[word] ?? '';
  }

  /** Languages in whose texts the word stands. */
  languagesOf(word: number): ReadonlySet<Language> {
    return this.#languages[word] ?? new Set();
  }

  /** True where the word or a regular form of it is held: no typing errors considered. */
  knows(spelling: string): boolean {
    const folded = fold(spelling);
    return this.#ids.has(folded) || this.#byForm(spelling, folded).size > 0;
  }

  /** True where the word is surely a form of one that is held: they share a long stem, or the stem is a word by itself. */
  surelyKnows(spelling: string): boolean {
    const folded = fold(spelling);
    if (this.#ids.has(folded)) return true;
    return languagesOfScript(spelling).some((language) =>
      [...stems(folded, language)].some(
        (stem) =>
          this.#stems[language].has(stem) && (stem.length > 4 || (stem.length > 3 && this.#ids.has(stem))),
      ),
    );
  }

  /** True where exactly this skeleton is held. */
  holds(folded: string): boolean {
    return this.#ids.has(folded);
  }

  /** Words that the typed one may stand for, best first. Empty where none comes near. */
  match(spelling: string, folded: string): readonly WordMatch[] {
    const known = this.#cache.get(spelling);
    if (known !== undefined) return known;
    const found = this.#find(spelling, folded);
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(spelling, found);
    return found;
  }

  #find(spelling: string, folded: string): readonly WordMatch[] {
    const matches = new Map<number, number>();
    const exact = this.#ids.get(folded);
    if (exact !== undefined)
      matches.set(exact, this.#spellings[exact]?.has(spelling) ? AS_TYPED : SAME_SKELETON);
    for (const [word, strength] of this.#byForm(spelling, folded)) {
      if (!matches.has(word)) matches.set(word, strength);
    }
    if ([...matches.values()].every((strength) => strength <= BY_CHANCE))
      this.#correct(spelling, folded, matches);
    return [...matches]
      .map(([word, strength]) => ({ word, strength }))
      .sort((a, b) => b.strength - a.strength);
  }

  /**
   * Words that share a stem with the typed one. Those with the longest stem are its likeliest forms: "орталықтар" is sooner one of "орталық"
   * than of "орта". So is a long word that is held as it is with an ending of its case, even where that form is held too.
   */
  #byForm(spelling: string, folded: string): ReadonlyMap<number, number> {
    const shared = new Map<number, number>();
    for (const language of languagesOfScript(spelling)) {
      for (const stem of stems(folded, language)) {
        for (const word of this.#stems[language].words(stem)) {
          const held = this.#folds[word] ?? '';
          if (stem.length * 2 < held.length) continue;
          if (stem.length <= 3 && !isWhole(stem, folded, held)) continue;
          if (stem.length === 4 && !isNearlyWhole(stem, folded, held)) continue;
          const length = isChance(stem, folded) ? 0 : stem.length;
          shared.set(word, Math.max(shared.get(word) ?? 0, length));
        }
      }
    }
    const longest = Math.max(0, ...shared.values());
    const isLikely = (word: number, length: number): boolean =>
      length >= longest - AN_ENDING ||
      (length >= SHORTEST_SURE &&
        length === this.#folds[word]?.length &&
        folded.length - length <= LONGEST_CASE);
    return new Map(
      [...shared].map(([word, length]) => [
        word,
        length === 0 ? BY_CHANCE : isLikely(word, length) ? SAME_STEM : SHORTER_STEM,
      ]),
    );
  }

  #correct(spelling: string, folded: string, matches: Map<number, number>): void {
    if (folded.length < SHORTEST_CORRECTED || /\d/.test(folded)) return;
    const limit = folded.length >= SHORTEST_WITH_TWO_ERRORS ? 2 : 1;
    let least = limit + 1;
    let nearest: (readonly [Language, string])[] = [];
    for (const language of languagesOfScript(spelling)) {
      for (const form of stems(folded, language)) {
        if (form.length < SHORTEST_CORRECTED) continue;
        for (const stem of this.#stems[language].near(form)) {
          const distance = editDistance(form, stem, limit);
          if (distance > limit) continue;
          if (distance < least) nearest = [];
          if (distance <= least) nearest.push([language, stem]);
          least = Math.min(least, distance);
        }
      }
    }
    const strength = least <= 1 ? ONE_ERROR : TWO_ERRORS;
    for (const [language, stem] of nearest) {
      for (const word of this.#stems[language].words(stem)) matches.set(word, strength);
    }
  }

  #addWord(spelling: string, folded: string, language: Language): number {
    let word = this.#ids.get(folded);
    if (word === undefined) {
      word = this.#folds.length;
      this.#ids.set(folded, word);
      this.#folds.push(folded);
      this.#spellings.push(new Set());
      this.#languages.push(new Set());
    }
    this.#spellings[word]?.add(spelling);
    const languages = this.#languages[word];
    if (languages !== undefined && !languages.has(language)) {
      languages.add(language);
      for (const stem of stems(folded, language)) this.#stems[language].add(stem, word);
    }
    return word;
  }
}

function languagesOfScript(spelling: string): readonly Language[] {
  return CYRILLIC.test(spelling) ? ['kk', 'ru'] : LANGUAGES;
}

/** A stem of four letters that is neither word is shared by chance where long endings are cut off ("алмайтын", "алман"). */
function isNearlyWhole(stem: string, typed: string, held: string): boolean {
  if (stem === typed || stem === held) return true;
  return held.length - stem.length <= 2 && typed.length - stem.length <= 3;
}

/** "Мужщины" is no form of "муж": three letters with an ending as long as they are. */
function isChance(stem: string, typed: string): boolean {
  return stem.length <= 3 && typed.length - stem.length > stem.length;
}

/**
 * A stem of three letters is shared by chance too often, unless it is one of the two words itself, or both are it with a
 * short noun ending (село, селе, сёлах).
 */
function isWhole(stem: string, typed: string, held: string): boolean {
  if (stem === held) return true;
  if (stem === typed) return SHORT_ENDING.test(held.slice(stem.length));
  return SHORT_ENDING.test(typed.slice(stem.length)) && SHORT_ENDING.test(held.slice(stem.length));
}
