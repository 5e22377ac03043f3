/**
 * How surely a word or a phrase of a message is the one that was met, 0-1: from the strengths that the vocabulary gives to spellings, forms and corrected
 * typing errors.
 */

/** Met word for word: at least so strong. */
export const SURE = 0.95;
/** Met in another form: at least so strong. */
export const FORM = 0.85;
/** Met only by correcting a typing error: not stronger than this. */
export const CORRECTED = 0.8;
/** Met by correcting one error, in a short word too: at least so strong. */
export const ONE_SLIP = 0.79;

/** Shorter words are forms of others by chance. */
const LONG = 6;

/** True where words are met as they are written, or a long one in another form; `folded` is the first of them. */
export function isSurelyMet(strength: number, folded: string): boolean {
  return strength > SURE || (strength > CORRECTED && folded.length >= LONG);
}
