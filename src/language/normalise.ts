/** Telegram's own limit for a message; what is longer is not read further. */
const MAX_LENGTH = 4096;

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Co}\p{Cn}]/gu;
const LEFTOVER_MARKS = /\p{M}/gu;
const DASHES = /[\u2010-\u2015\u2212\u2190-\u21ff]|->/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u0060\u00b4\u2032]/g;

/**
 * Brings a text to one form: compatibility composition (Unicode NFKC), lower case, plain dashes (arrows too) and apostrophes,
 * no invisible characters, no combining marks left over from decomposition or stacked for show. Line breaks
 * become full stops, since people write one thought a line. Idempotent; linear in the text's length.
 */
export function normalise(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .replace(/[\r\n]+/g, ' . ')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(LEFTOVER_MARKS, '')
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
