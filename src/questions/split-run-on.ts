import { fold } from '../language/fold.ts';
import { isMonth } from '../language/months.ts';
import { readNumber } from '../language/number-words.ts';
import type { Token } from '../language/tokens.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { SURE } from './strength.ts';

/** Words shorter than this are not looked into: too many fall apart by chance. */
const SHORTEST_RUN_ON = 8;
const LONGEST_RUN_ON = 60;
/** Pieces from this length on may be any form of a word. */
const SHORTEST_FORM = 5;
/** A run falls into words of at least this length on average, or by chance. */
const AVERAGE_PIECE = 4;
const LONGEST_PIECE = 24;
/** A form of a word counts as two words that are spelled so: "…натын" and "ауыл" are sooner two words than one with a long ending. */
const FORM_COST = 2.01;
/** A piece that is not held costs so much, and one for each of its letters. */
const UNKNOWN_COST = 2;
/** So many words of four letters or more make it likely that a run has fallen apart rightly, though one piece of it is not known, or it begins with a preposition. */
const LONG_BESIDE_UNKNOWN = 3;
const LONG_AFTER_LITTLE = 2;
const SHORTEST_LEADING = 3;
/** The only words of one or two letters that may stand in a run. */
const LITTLE_WORDS = new Set('в на по с из за от до и у к о не да ма ме ше in of at to on by is'.split(' '));

/**
 * Cuts words typed without blanks between them ("сколькоорганизаций") into words of the vocabulary, as few as possible, sooner as they are spelled than in other forms. One piece may be
 * a word that is not held, where several others are. Work is bounded by the word's length.
 */
export function splitRunOns(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  return tokens.flatMap((token) =>
    (piecesOf(token, vocabulary) ?? [token.text]).map((piece, i) => ({
      ...token,
      text: piece,
      fold: fold(piece),
      pause: i === 0 ? token.pause : '',
    })),
  );
}

function piecesOf(token: Token, vocabulary: Vocabulary): readonly string[] | undefined {
  const { text } = token;
  // Months are in no list of words; "желтоқсан" would fall into "wind" and "quarter".
  if (readNumber([token.fold]) !== undefined || isMonth(token.fold)) return undefined;
  if (text.length < SHORTEST_RUN_ON || text.length > LONGEST_RUN_ON) return undefined;
  const strength = Math.max(0, ...vocabulary.match(text, token.fold).map((match) => match.strength));
  if (strength > SURE) return undefined;
  const cut = strength > 0 && text.length < VERY_LONG ? undefined : segment(text, vocabulary);
  return cut !== undefined && isLikely(cut) ? cut.pieces : undefined;
}

/** A very long form of a word is sooner several words: in Kazakh nearly any ending may follow. */
const VERY_LONG = 18;

interface Cut {
  readonly pieces: readonly string[];
  readonly cost: number;
  /** Letters of the one piece that is not held. */
  readonly unknown: number;
}

/** Whether a run falls into these pieces by more than chance. */
function isLikely({ pieces, unknown }: Cut): boolean {
  const words = pieces.filter((piece) => !NUMBER.test(piece));
  if (words.join('').length / words.length < AVERAGE_PIECE) return false;
  const long =
    words.filter(({ length }) => length >= AVERAGE_PIECE).length - (unknown < AVERAGE_PIECE ? 0 : 1);
  // "Участников" is no "у частников".
  const isLed = (words[0]?.length ?? 0) < SHORTEST_LEADING;
  return unknown > 0 ? long >= LONG_BESIDE_UNKNOWN : !isLed || long >= LONG_AFTER_LITTLE;
}

function segment(text: string, vocabulary: Vocabulary): Cut | undefined {
  const whole: (Cut | undefined)[] = [{ pieces: [], cost: 0, unknown: 0 }];
  const broken: (Cut | undefined)[] = [];
  const keep = (cuts: (Cut | undefined)[], end: number, cut: Cut): void => {
    const standing = cuts[end];
    if (standing === undefined || cut.cost < standing.cost) cuts[end] = cut;
  };
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start++) {
      const piece = text.slice(start, end);
      const isHeld = vocabulary.spellingOf(piece) >= 0;
      const isPiece = isWord(piece, vocabulary) || isWholeNumber(text, start, end);
      const cost = isHeld || NUMBER.test(piece) ? 1 : FORM_COST;
      for (const cuts of [whole, broken]) {
        const before = cuts[start];
        if (before === undefined) continue;
        const { pieces, unknown } = before;
        if (isPiece)
          keep(cuts, end, {
            pieces: [...pieces, piece],
            cost: before.cost + cost,
            unknown,
          });
        else if (cuts === whole)
          keep(broken, end, {
            pieces: [...pieces, piece],
            cost: before.cost + UNKNOWN_COST + piece.length,
            unknown: piece.length,
          });
      }
    }
  }
  return whole[text.length] ?? broken[text.length];
}

const NUMBER = /^\d+$/;

/** "15to18in2020": no part of a longer number, and at the beginning none, where "3g" is a word of its own. */
function isWholeNumber(text: string, start: number, end: number): boolean {
  const isDigit = (at: number): boolean => /\d/.test(text[at] ?? '');
  return start > 0 && NUMBER.test(text.slice(start, end)) && !isDigit(start - 1) && !isDigit(end);
}

/** Short pieces have to be words as they are spelled, very short ones prepositions and the like. */
function isWord(piece: string, vocabulary: Vocabulary): boolean {
  if (piece.length < 3) return LITTLE_WORDS.has(piece);
  if (piece.length < SHORTEST_FORM) return vocabulary.spellingOf(piece) >= 0;
  return vocabulary.surelyKnows(piece);
}
