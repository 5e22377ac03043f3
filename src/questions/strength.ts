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
