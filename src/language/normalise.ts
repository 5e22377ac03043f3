import { abbreviate } from './abbreviate.ts';

/** Telegram's own limit for a message; what is longer, or becomes longer (one sign may stand for eighteen letters), is not read further. */
const MAX_LENGTH = 4096;
/**
 * No word is longer. What is cut off one makes it no other word that is known; left whole, a message of one letter four thousand times would be looked up for seconds.
 */
const LONGER_WORDS = /([\p{L}\p{N}][\p{L}\p{N}']{99})[\p{L}\p{N}']+/gu;

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\p{Cn}]/gu;
const LEFTOVER_MARKS = /\p{M}/gu;
const DASHES = /[\u2010-\u2015\u2212\u2190-\u21ff]|->/g;
/** Letters and common signs with single blanks between: nothing but capitals can have to be changed, as in most wordings of a catalogue. */
const PLAIN =
  /^[a-zA-Zа-яА-ЯёЁәӘғҒқҚңҢөӨұҰүҮһҺіІ,.:;?!%()"-]{1,100}(?: [a-zA-Zа-яА-ЯёЁәӘғҒқҚңҢөӨұҰүҮһҺіІ,.:;?!%()"-]{1,100})*$/;
/** A year in which the letter o stands for a nought. */
const YEAR_WITH_LETTERS = /(?<![\p{L}\p{N}])[12](?=[0-9oо]*\d)[0-9oо]{3}(?![\p{L}\p{N}])/gu;
/** A Latin word of three letters or more in which 4 stands for "ch" and 6 for "sh", as in Russian typed by its looks. */
const LOOKS_LIKE_LETTER =
  /(?<![\p{L}\p{N}])(?!\d+(?:th|g)(?![\p{L}\p{N}]))(?=[a-z']*[46][a-z'])[a-z46']{3,}(?![\p{L}\p{N}])/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u0060\u00b4\u2032]/g;

/**
 * Brings a text to one form: compatibility composition (Unicode NFKC), lower case, plain dashes (arrows too) and apostrophes,
 * no invisible characters, no combining marks left over from decomposition or stacked for show. Line breaks
 * become full stops, since people write one thought a line, and long names that have well-known letters those letters. Idempotent; linear in the text's length.
 */
export function normalise(text: string): string {
  if (text.length <= MAX_LENGTH && PLAIN.test(text)) return abbreviate(text.toLowerCase());
  const plain = text
    .slice(0, MAX_LENGTH)
    .replace(/[\r\n]+/g, ' . ')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(LEFTOVER_MARKS, '')
    .slice(0, MAX_LENGTH)
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(YEAR_WITH_LETTERS, (year) => year.replace(/[oо]/g, '0'))
    .replace(LOOKS_LIKE_LETTER, (word) => word.replace(/4/g, 'ch').replace(/6/g, 'sh'))
    .replace(LONGER_WORDS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return abbreviate(plain);
}
