import { LANGUAGES, type Language } from '../language/language.ts';
import type { Cue } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { AS_TYPED, SAME_STEM, type Vocabulary, type WordMatch } from '../language/vocabulary.ts';
import { StringTable } from '../packed/string-table.ts';
import type { Concept, Span } from './concept.ts';
import type { PhraseTable } from './phrase-table.ts';
import { CORRECTED } from './strength.ts';
import type { WordKinds } from './word-kinds.ts';

/** A word of a phrase, with the number of its spelling there. */
interface SpelledWord {
  readonly word: number;
  readonly spelling: number;
}

interface Phrase {
  readonly words: readonly SpelledWord[];
  readonly concept: Concept;
  readonly language: Language;
}

/** What phrases are looked for in; `spellings` are the numbers of the tokens' spellings. */
interface Message {
  readonly tokens: readonly Token[];
  readonly matches: readonly (readonly WordMatch[])[];
  readonly spellings: readonly number[];
}

/** Number of a spelling that no text has. */
const NOT_HELD = -1;

/** One way in which a phrase stands in a message. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly words: number;
  readonly strength: number;
  readonly concept: Concept;
  readonly language: Language;
}

/**
 * Words of a name may stand in another order, and a word that says nothing may stand between; either makes it a little weaker. "Home care", where it is
 * held, is no "care home".
 */
const OTHER_ORDER = 0.96;
const WORD_BETWEEN = 0.95;
const MOST_BETWEEN = 2;
/** These list two things: no phrase goes on over them unless it has them. */
const JOINING = new Set(['i', 'and', 'jane', 'ili', 'or', 'nemese']);
/** No phrase goes on over one of these; the names of codes not over a comma either, which lists them. */
const PAUSE = new Set([':', '(', ')']);
/** The typed word is one that is held, and the phrase has another with the same skeleton. */
const OTHER_SPELLING = 0.85;
/** Meanings this much weaker than the best one of the same words are kept beside it. */
const NEARLY_AS_STRONG = 0.03;
/** Codes of several dimensions may be called alike: which one is meant, an indicator's own dimensions tell. */
const CODES_AS_STRONG = 0.1;

/** Finds the phrases of lexicons and catalogue in a message. */
export class PhraseIndex {
  readonly #vocabulary: Vocabulary;
  readonly #kinds: WordKinds;
  readonly #table: PhraseTable;
  readonly #meanings: StringTable;
  /** Concepts that were met, by their place in the table. */
  readonly #concepts: Concept[] = [];

  constructor(vocabulary: Vocabulary, kinds: WordKinds, table: PhraseTable) {
    this.#vocabulary = vocabulary;
    this.#kinds = kinds;
    this.#table = table;
    this.#meanings = new StringTable(table.meanings);
  }

  /**
   * Phrases in the message that do not overlap, in order: of more words first, then closer ones, then those of more letters. What stands in
   * the same place with nearly the same strength is kept as several meanings of one span. Tokens that are `taken` (a year in words) are part of no phrase.
   */
  spans(tokens: readonly Token[], taken: ReadonlySet<number> = new Set()): readonly Span[] {
    const matches = tokens.map((token, i) =>
      taken.has(i) ? [] : likeliest(this.#vocabulary.match(token.text, token.fold), token, this.#vocabulary),
    );
    const spellings = tokens.map(({ text }) => this.#vocabulary.spellingOf(text));
    const message = { tokens, matches, spellings };
    const found = tokens.flatMap((_, at) => this.#around(at, message));
    const letters = ({ from, to }: Found): number =>
      tokens.slice(from, to).reduce((sum, { fold }) => sum + fold.length, 0);
    found.sort(
      (a, b) =>
        b.words * b.strength - a.words * a.strength ||
        b.strength - a.strength ||
        letters(b) - letters(a) ||
        a.from - b.from,
    );
    const covered = new Array<boolean>(tokens.length).fill(false);
    const spans: Span[] = [];
    for (const best of found) {
      if (covered.slice(best.from, best.to).some(Boolean)) continue;
      covered.fill(true, best.from, best.to);
      const span = withoutTalk(merge(best, found));
      if (!isGuess(span)) spans.push(span);
    }
    return spans.sort((a, b) => a.from - b.from);
  }

  /** True where a word that is not held would change the figure, were one of its letters a slip: "rual", "shae". */
  mayChange({ text, fold }: Pick<Token, 'text' | 'fold'>): boolean {
    const { rarest, rarestFrom } = this.#table;
    return this.#vocabulary.slipsOf(text, fold).some((word) => {
      const phrases = rarest.subarray(rarestFrom[word], rarestFrom[word + 1]);
      return [...phrases].map((number) => this.#phrase(number)).some(isChange);
    });
  }

  #around(at: number, message: Message): readonly Found[] {
    const { rarest, rarestFrom } = this.#table;
    const found: Found[] = [];
    for (const { word } of message.matches[at] ?? []) {
      const end = rarestFrom[word + 1] ?? 0;
      // A phrase stands under one word only, so that none is tried twice.
      for (let place = rarestFrom[word] ?? 0; place < end; place++) {
        const phrase = this.#phrase(rarest[place] ?? 0);
        // The word may be any of the phrase's, and one more may stand between.
        for (let from = Math.max(0, at - phrase.words.length); from <= at; from++) {
          if (phrase.words.length === 1 && from !== at) continue;
          const standing = this.#align(phrase, from, message);
          if (standing !== undefined && standing.to > at) found.push(standing);
        }
      }
    }
    return found;
  }

  #phrase(number: number): Phrase {
    const { wordsFrom, words, spellings, concepts, languages } = this.#table;
    const from = wordsFrom[number] ?? 0;
    return {
      words: Array.from(words.subarray(from, wordsFrom[number + 1]), (word, i) => ({
        word,
        spelling: spellings[from + i] ?? 0,
      })),
      concept: this.#conceptOf(concepts[number] ?? 0),
      language: LANGUAGES[languages[number] ?? 0] ?? 'kk',
    };
  }

  #conceptOf(number: number): Concept {
    const known = this.#concepts[number];
    if (known !== undefined) return known;
    const concept: Concept = JSON.parse(this.#meanings.at(number));
    this.#concepts[number] = concept;
    return concept;
  }

  /** Places every word of the phrase on its own token from `at` on, with at most two tokens that say nothing left between. */
  #align(phrase: Phrase, at: number, { tokens, matches, spellings }: Message): Found | undefined {
    const left = [...phrase.words];
    let strength = 1;
    let inOrder = true;
    let between = 0;
    let to = at;
    for (; left.length > 0; to++) {
      if (to > at && stops(phrase, tokens[to]?.pause ?? '')) return undefined;
      if (to >= tokens.length || tokens[to]?.sentence !== tokens[at]?.sentence) return undefined;
      const placed = place(left, matches[to] ?? [], spellings[to] ?? NOT_HELD);
      if (placed === undefined) {
        if (JOINING.has(tokens[to]?.fold ?? '')) return undefined;
        if (to === at || phrase.words.length < 2 || ++between > MOST_BETWEEN || !this.#isLight(matches[to]))
          return undefined;
        continue;
      }
      // "How many day-time centres" does not ask how many times.
      if (between > 0 && tokens[to]?.pause === '-') return undefined;
      if (placed.position !== 0) inOrder = false;
      left.splice(placed.position, 1);
      strength = Math.min(strength, placed.strength);
    }
    if (!inOrder && (between > 0 || phrase.concept.kind === 'cue')) return undefined;
    const penalty = (inOrder ? 1 : OTHER_ORDER) * (between > 0 ? WORD_BETWEEN : 1);
    return {
      from: at,
      to,
      words: phrase.words.length,
      strength: strength * penalty,
      concept: phrase.concept,
      language: phrase.language,
    };
  }

  #isLight(matches: readonly WordMatch[] = []): boolean {
    return matches.some(({ word, strength }) => strength > 0.95 && this.#kinds.has(word, 'between'));
  }
}

/**
 * Distant forms of other words are no reading of a word that has a nearer one. Nor are words of other languages of a short English word: "aid" is no form of
 * Kazakh "ай".
 */
function likeliest(
  matches: readonly WordMatch[],
  { text, fold }: Token,
  vocabulary: Vocabulary,
): readonly WordMatch[] {
  const [best] = matches;
  const least = Math.min((best?.strength ?? 0) - A_LITTLE, SAME_STEM);
  const near = matches.filter(({ strength }) => strength >= least);
  if (best?.strength !== AS_TYPED || fold.length > SHORT) return near;
  if (!LATIN.test(text) || !vocabulary.languagesOf(best.word).has('en')) return near;
  return near.filter(({ word }) => vocabulary.languagesOf(word).has('en'));
}

/** Slips in short words are a little less sure than in long ones. */
const A_LITTLE = 0.01;
const SHORT = 4;
const LATIN = /^[a-z]+$/;

function stops({ concept }: Phrase, pause: string): boolean {
  return PAUSE.has(pause) || (pause === ',' && concept.kind === 'code');
}

function place(
  left: readonly SpelledWord[],
  matches: readonly WordMatch[],
  typed: number,
): { position: number; strength: number } | undefined {
  let best: { position: number; strength: number } | undefined;
  for (const match of matches) {
    for (const [position, { word, spelling }] of left.entries()) {
      if (word !== match.word) continue;
      // Two words of different languages may share a skeleton (мен "and", men): the spelling tells them apart.
      const strength = match.strength === AS_TYPED && spelling !== typed ? OTHER_SPELLING : match.strength;
      if (best === undefined || strength > best.strength) best = { position, strength };
    }
  }
  return best;
}

/** A word that is no form of any known one, and a typing error away from several that ask different things, tells nothing. */
function isGuess({ strength, concepts }: Span): boolean {
  return strength <= CORRECTED && new Set(concepts.map(meaningOf)).size > 1;
}

/** "Поцент" is "процент" rather than "доцент": of what a slip may stand for, what changes the figure goes before words around it. */
function withoutTalk(span: Span): Span {
  if (!isGuess(span)) return span;
  const changing = span.concepts.filter((one) => one.kind === 'cue' && CHANGING.has(one.cue));
  const others = span.concepts.filter((one) => one.kind !== 'cue' || !TALK.has(one.cue));
  return changing.length > 0 && changing.length === others.length ? { ...span, concepts: changing } : span;
}

/** One word that names a code, or changes the figure. */
function isChange({ words, concept }: Phrase): boolean {
  const changes = concept.kind === 'code' || (concept.kind === 'cue' && CHANGING.has(concept.cue));
  return words.length === 1 && changes;
}

const CHANGING: ReadonlySet<Cue> = new Set([
  'share',
  'percent',
  'without',
  'lowest',
  'highest',
  'series',
  'comparative',
  'difference',
  'growth',
  'decline',
]);
const TALK: ReadonlySet<Cue> = new Set([
  'filler',
  'asker',
  'hello',
  'thanks',
  'otherSubjects',
  'help',
  'calendar',
]);

function meaningOf(concept: Concept): string {
  return concept.kind === 'cue' ? concept.cue : 'thing';
}

/** Of what a slip may stand for, only what is as near counts. */
function nearTo({ concept, strength }: Found, other: Concept): number {
  if (strength <= CORRECTED) return 0;
  return concept.kind === 'code' && other.kind === 'code' ? CODES_AS_STRONG : NEARLY_AS_STRONG;
}

function merge(best: Found, found: readonly Found[]): Span {
  const same = found.filter(
    ({ from, to, words, strength, concept }) =>
      from === best.from &&
      to === best.to &&
      words === best.words &&
      strength >= best.strength - nearTo(best, concept),
  );
  const concepts = new Map(same.map(({ concept }) => [JSON.stringify(concept), concept]));
  return {
    from: best.from,
    to: best.to,
    strength: best.strength,
    concepts: [...concepts.values()],
    languages: [...new Set(same.map(({ language }) => language))],
  };
}
