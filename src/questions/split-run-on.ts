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
/** The only words of one or two letters that may stand in a run. */
const LITTLE_WORDS = new Set('в на по с из за от до и у к о не да ма ме ше in of at to on by is'.split(' '));

/**
 * Cuts words typed without blanks between them ("сколькоорганизаций") into words of the vocabulary, as few as possible, sooner as they are spelled than in other forms. A word that does
 * not fall apart into known words alone stays whole. Work is bounded by the word's length.
 */
export function splitRunOns(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  return tokens.flatMap((token) => {
    const { text } = token;
    // Months are in no list of words; "желтоқсан" would fall into "wind" and "quarter".
    if (readNumber([token.fold]) !== undefined || isMonth(token.fold)) return token;
    if (text.length < SHORTEST_RUN_ON || text.length > LONGEST_RUN_ON || isKnown(token, vocabulary))
      return token;
    const pieces = segment(text, vocabulary);
    if (pieces === undefined) return token;
    return pieces.map((piece, i) => ({
      ...token,
      text: piece,
      fold: fold(piece),
      pause: i === 0 ? token.pause : '',
    }));
  });
}

/** A very long form of a word is sooner several words: in Kazakh nearly any ending may follow. */
function isKnown({ text, fold: folded }: Token, vocabulary: Vocabulary): boolean {
  const least = text.length >= VERY_LONG ? SURE : 0;
  return vocabulary.match(text, folded).some(({ strength }) => strength > least);
}

const VERY_LONG = 18;

function segment(text: string, vocabulary: Vocabulary): readonly string[] | undefined {
  const best: ({ readonly pieces: readonly string[]; readonly cost: number } | undefined)[] = [
    { pieces: [], cost: 0 },
  ];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start++) {
      const before = best[start];
      if (before === undefined) continue;
      const piece = text.slice(start, end);
      if (!isWord(piece, start, vocabulary) && !isWholeNumber(text, start, end)) continue;
      const standing = best[end];
      const cost = before.cost + (vocabulary.spellingOf(piece) >= 0 ? 1 : FORM_COST);
      if (standing === undefined || cost < standing.cost)
        best[end] = { pieces: [...before.pieces, piece], cost };
    }
  }
  const pieces = best[text.length]?.pieces;
  const words = pieces?.filter((piece) => !NUMBER.test(piece)) ?? [];
  return words.join('').length / words.length >= AVERAGE_PIECE ? pieces : undefined;
}

const NUMBER = /^\d+$/;

/** "15to18in2020": no part of a longer number, and at the beginning none, where "3g" is a word of its own. */
function isWholeNumber(text: string, start: number, end: number): boolean {
  const isDigit = (at: number): boolean => /\d/.test(text[at] ?? '');
  return start > 0 && NUMBER.test(text.slice(start, end)) && !isDigit(start - 1) && !isDigit(end);
}

/** Short pieces have to be words as they are spelled and may not begin the run: "в", "на" stand between longer ones. */
function isWord(piece: string, start: number, vocabulary: Vocabulary): boolean {
  if (piece.length < 3) return start > 0 && LITTLE_WORDS.has(piece);
  if (piece.length < SHORTEST_FORM) return vocabulary.spellingOf(piece) >= 0;
  return vocabulary.surelyKnows(piece);
}
