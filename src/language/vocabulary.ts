import { type PackedStrings, StringTable } from '../packed/string-table.ts';
import { editDistance } from './edit-distance.ts';
import { endingInC, fold } from './fold.ts';
import { LANGUAGES, type Language } from './language.ts';
import { languagesIn } from './language-list.ts';
import { isCyrillic } from './script.ts';
import { stemLengths } from './stem.ts';
import { type PackedStems, StemTable } from './stem-table.ts';

/** All words that the catalogue and the lexicons are written with, as typed arrays. */
export interface PackedVocabulary {
  /** The skeleton of each word. */
  readonly folds: PackedStrings;
  /** Every spelling of every word. */
  readonly spellings: PackedStrings;
  /** Languages in whose texts each word stands: a `LanguageList`. */
  readonly languages: Uint8Array;
  readonly stems: Readonly<Record<Language, PackedStems>>;
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
/** Case endings, as skeletons: what is a form of "қаладағы" is one of "қала" too, though both are held. */
const KAZAKH_CASE = /^(?:n?[dt][ae](?:gi|n)?|n[ae]n|[gk][ae]|n[ae]|[ndt]in|[ndt]i)$/;
/** The same behind the plural, and behind whose they are: "зейнеткерлерінен". */
const KAZAKH_PLURAL = /^[ldt][ae]ri?(?:n?[dt][ae](?:gi|n)?|n[ae]n|[gk][ae]|n[ae]|[ndt]in|[ndt]i|[mbp]en)?$/;
/** One letter wrong of a long word, or two letters swapped. */
const ONE_ERROR = 0.8;
/** The same of a shorter one: it may be another word. */
const ONE_ERROR_IN_SHORT = 0.799;
/** A short stem with a long ending: less sure than a word with one letter wrong. */
const BY_CHANCE = 0.75;
const TWO_ERRORS = 0.7;

const SHORTEST_CORRECTED = 5;
/** Still shorter ones are a letter away from too many. */
export const SHORTEST_SLIP = 4;
const SHORTEST_WITH_TWO_ERRORS = 9;
const CACHE_SIZE = 4096;

const SHORT_ENDING = /^(?:[aeiou]|ah|am|ami|om)$/;

/**
 * Looks typed words up: as typed, by skeleton, by stem, then with typing errors corrected. Forms are recognised within a language: Kazakh
 * endings on Kazakh words. Words in Cyrillic letters are no English, words in Latin letters may be any of the three. Words with digits are matched
 * exactly.
 */
export class Vocabulary {
  readonly #folds: StringTable;
  readonly #spellings: StringTable;
  readonly #languages: Uint8Array;
  readonly #stems: Readonly<Record<Language, StemTable>>;
  readonly #cache = new Map<string, readonly WordMatch[]>();

  constructor({ folds, spellings, languages, stems }: PackedVocabulary) {
    this.#folds = new StringTable(folds);
    this.#spellings = new StringTable(spellings);
    this.#languages = languages;
    this.#stems = {
      kk: new StemTable(this.#folds, stems.kk),
      ru: new StemTable(this.#folds, stems.ru),
      en: new StemTable(this.#folds, stems.en),
    };
  }

  /** Number of different words. */
  get size(): number {
    return this.#folds.size;
  }

  /** The skeleton of a word. */
  foldOf(word: number): string {
    return this.#folds.at(word);
  }

  /** The number of a normalised spelling, -1 where no text has it. */
  spellingOf(text: string): number {
    return this.#spellings.find(text);
  }

  /** Languages in whose texts the word stands. */
  languagesOf(word: number): ReadonlySet<Language> {
    return languagesIn(this.#languages[word] ?? 0);
  }

  /** Words of which the skeleton is a stem in one of the languages: English "intern" has no Russian forms. */
  *formsOf(folded: string, languages: Iterable<Language>): Iterable<number> {
    for (const language of languages) {
      const stem = this.#stems[language].find(folded);
      if (stem >= 0) yield* this.#stems[language].words(stem);
    }
  }

  /** True where the word or a regular form of it is held: no typing errors considered. */
  knows(spelling: string): boolean {
    const folded = fold(spelling);
    return this.holds(folded) || this.#byForm(spelling, folded).size > 0;
  }

  /** True where the word is surely a form of one that is held: they share a long stem, or the stem is a word by itself. */
  surelyKnows(spelling: string): boolean {
    const folded = fold(spelling);
    if (this.holds(folded)) return true;
    return languagesOfScript(spelling).some((language) =>
      stemLengths(folded, language).some(
        (length) =>
          (length > 4 || (length > 3 && this.holds(folded.slice(0, length)))) &&
          this.#stems[language].find(folded, length) >= 0,
      ),
    );
  }

  /** The word with exactly this skeleton, -1 where none is held. */
  wordOf(folded: string): number {
    return this.#folds.find(folded);
  }

  /** True where exactly this skeleton is held. */
  holds(folded: string): boolean {
    return this.wordOf(folded) >= 0;
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
    const exact = this.#folds.find(folded);
    if (exact >= 0) matches.set(exact, this.spellingOf(spelling) >= 0 ? AS_TYPED : SAME_SKELETON);
    for (const [word, strength] of this.#byForm(spelling, folded)) {
      if (!matches.has(word)) matches.set(word, strength);
    }
    const inC = matches.size === 0 ? endingInC(folded) : undefined;
    for (const [word, strength] of inC === undefined ? [] : this.#byForm(spelling, inC))
      matches.set(word, strength);
    if ([...matches.values()].every((strength) => strength <= BY_CHANCE))
      this.#correct(spelling, folded, languagesOfScript(spelling), matches);
    else if (this.#areForeignForms(spelling, matches)) this.#correct(spelling, folded, ['en'], matches);
    if ([...matches.values()].every((strength) => strength <= ONE_ERROR)) this.#swapBack(spelling, matches);
    if (matches.size === 0) this.#respell(spelling, folded, matches);
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
    let longest = 0;
    for (const language of languagesOfScript(spelling)) {
      const table = this.#stems[language];
      for (const length of stemLengths(folded, language)) {
        const stem = table.find(folded, length);
        if (stem < 0) continue;
        for (const word of table.words(stem)) {
          const held = this.#folds.lengthOf(word);
          if (length * 2 < held) continue;
          if (length <= 3 && !isWhole(length, folded, this.#folds.at(word))) continue;
          if (length === 4 && !isNearlyWhole(length, folded.length, held)) continue;
          if (areOfTwoVerbs(folded.slice(length), this.#folds.at(word).slice(length))) continue;
          const sure = isChance(length, folded) ? 0 : length;
          // That the typed word is held itself does not tell of which other word it is a form.
          if (held < folded.length || length < held) longest = Math.max(longest, sure);
          shared.set(word, Math.max(shared.get(word) ?? 0, sure));
        }
      }
    }
    const isLikely = (word: number, length: number): boolean =>
      length >= longest - AN_ENDING ||
      (length === this.#folds.lengthOf(word) &&
        (length >= SHORTEST_SURE
          ? folded.length - length <= LONGEST_CASE || KAZAKH_PLURAL.test(folded.slice(length))
          : length > 2 && KAZAKH_CASE.test(folded.slice(length, longest))));
    return new Map(
      [...shared].map(([word, length]) => [
        word,
        length === 0 ? BY_CHANCE : isLikely(word, length) ? SAME_STEM : SHORTER_STEM,
      ]),
    );
  }

  /** "Rezidents" is sooner English with a slip than a Russian word in Latin letters. */
  #areForeignForms(spelling: string, matches: ReadonlyMap<number, number>): boolean {
    return (
      !isCyrillic(spelling) &&
      [...matches].every(([word, strength]) => strength < SAME_SKELETON && !this.languagesOf(word).has('en'))
    );
  }

  /** "Гарадских": vowels written as they are heard, any number of them. */
  #respell(spelling: string, folded: string, matches: Map<number, number>): void {
    if (folded.length < SHORTEST_CORRECTED || !isCyrillic(spelling)) return;
    const heard = [...folded].flatMap((letter, i) => (HEARD_AS[letter] === undefined ? [] : [i]));
    if (heard.length > MOST_HEARD) return;
    for (let choice = 1; choice < 2 ** heard.length; choice++) {
      const letters = [...folded];
      for (const [bit, i] of heard.entries())
        if ((choice >> bit) % 2 === 1) letters[i] = HEARD_AS[folded[i] ?? ''] ?? '';
      for (const [word, strength] of this.#byForm(spelling, letters.join('')))
        if (strength >= SAME_STEM) matches.set(word, ONE_ERROR_IN_SHORT);
    }
  }

  /** Words, however short, that a text which is none would be were one of its letters another, missing or too much. */
  slipsOf(spelling: string, folded: string): readonly number[] {
    if (spelling.length < SHORTEST_SLIP || /\d/.test(folded)) return [];
    return languagesOfScript(spelling).flatMap((language) => {
      const stems = this.#stems[language];
      const near = [...new Set(stems.near(folded))].filter((stem) => {
        const text = stems.textOf(stem);
        return text.length >= SHORTEST_SLIP && editDistance(folded, text, 1) <= 1;
      });
      return near.flatMap((stem) =>
        [...stems.words(stem)].filter((word) => this.#folds.lengthOf(word) === stems.textOf(stem).length),
      );
    });
  }

  /** "Chnage": a swap may break up letters that are one in the skeleton ("ch", "ng"), which are then further away than an error. */
  #swapBack(spelling: string, matches: Map<number, number>): void {
    if (spelling.length < SHORTEST_CORRECTED || !LATIN.test(spelling)) return;
    for (let i = 1; i < spelling.length; i++) {
      const swapped = `${spelling.slice(0, i - 1)}${spelling[i]}${spelling[i - 1]}${spelling.slice(i + 1)}`;
      const word = this.spellingOf(swapped) < 0 ? -1 : this.wordOf(fold(swapped));
      if (word >= 0) matches.set(word, ONE_ERROR);
    }
  }

  #correct(
    spelling: string,
    folded: string,
    languages: readonly Language[],
    matches: Map<number, number>,
  ): void {
    if (folded.length < SHORTEST_CORRECTED || /\d/.test(folded)) return;
    const limit = folded.length >= SHORTEST_WITH_TWO_ERRORS ? 2 : 1;
    let least = limit + 1;
    let nearest: (readonly [Language, number])[] = [];
    for (const language of languages) {
      for (const length of stemLengths(folded, language)) {
        if (length < SHORTEST_CORRECTED) continue;
        const form = folded.slice(0, length);
        for (const stem of this.#stems[language].near(form)) {
          const distance = editDistance(form, this.#stems[language].textOf(stem), limit);
          if (distance > limit) continue;
          if (distance < least) nearest = [];
          if (distance <= least) nearest.push([language, stem]);
          least = Math.min(least, distance);
        }
      }
    }
    const lengthOf = ([language, stem]: readonly [Language, number]): number =>
      this.#stems[language].textOf(stem).length;
    const longest = Math.max(...nearest.map(lengthOf));
    // "Pensionrs" is "pensioners" rather than a form of "pension".
    for (const [language, stem] of nearest.filter((one) => longest - lengthOf(one) < AN_ENDING)) {
      const text = this.#stems[language].textOf(stem);
      const isLong = text.length >= SHORTEST_WITH_TWO_ERRORS;
      const one = isLong || areSwapped(folded, text) ? ONE_ERROR : ONE_ERROR_IN_SHORT;
      const strength = least <= 1 ? one : TWO_ERRORS;
      for (const word of this.#stems[language].words(stem)) {
        if (!matches.has(word) || languages.length > 1)
          matches.set(word, Math.max(strength, matches.get(word) ?? 0));
        // Of "зейнеткерлр" the nearest is the plural, which is held; it is one of "зейнеткер" too.
        if (!isLong || strength < ONE_ERROR) continue;
        const held = this.#folds.at(word);
        for (const [form, likely] of this.#byForm(spelling, held))
          if (likely >= SAME_STEM && !matches.has(form) && held.startsWith(this.#folds.at(form)))
            matches.set(form, strength);
      }
    }
  }
}

/** Russian vowels that sound alike where they are not stressed, as skeletons. */
const HEARD_AS: Readonly<Record<string, string>> = { a: 'o', o: 'a', i: 'e', e: 'i' };
/** So many vowels give 64 spellings to look up. */
const MOST_HEARD = 6;

const LATIN = /^[a-z]+$/;

function languagesOfScript(spelling: string): readonly Language[] {
  return isCyrillic(spelling) ? ['kk', 'ru'] : LANGUAGES;
}

/** The typed word begins with the stem, but for two neighbouring letters that stand the other way round. */
function areSwapped(typed: string, stem: string): boolean {
  const at = [...stem].findIndex((letter, i) => letter !== typed[i]);
  return at >= 0 && typed.startsWith(`${stem.slice(0, at)}${stem[at + 1]}${stem[at]}${stem.slice(at + 2)}`);
}

/** A stem of four letters that is neither word is shared by chance where long endings are cut off ("алмайтын", "алман"). */
function isNearlyWhole(stem: number, typed: number, held: number): boolean {
  return stem === typed || stem === held || (held - stem <= 2 && typed - stem <= 3);
}

/** No verb has the endings of both Russian conjugations: "интернат" and "интернет" are not two forms of one. */
function areOfTwoVerbs(ending: string, other: string): boolean {
  return (
    (FIRST_CONJUGATION.test(ending) && SECOND_CONJUGATION.test(other)) ||
    (SECOND_CONJUGATION.test(ending) && FIRST_CONJUGATION.test(other))
  );
}

const FIRST_CONJUGATION = /^(?:et|i?ut)$/;
const SECOND_CONJUGATION = /^(?:it|i?at)$/;

/** "Мужщины" is no form of "муж": three letters with an ending as long as they are. `stem` is its length. */
function isChance(stem: number, typed: string): boolean {
  return stem <= 3 && typed.length - stem > stem;
}

/**
 * A stem of three letters is shared by chance too often, unless it is one of the two words itself, or both are it with a
 * short noun ending (село, селе, сёлах). `stem` is its length.
 */
function isWhole(stem: number, typed: string, held: string): boolean {
  if (stem === held.length) return true;
  if (stem === typed.length) return SHORT_ENDING.test(held.slice(stem));
  return SHORT_ENDING.test(typed.slice(stem)) && SHORT_ENDING.test(held.slice(stem));
}
