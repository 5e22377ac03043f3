import { normalise } from '../language/normalise.ts';

/** Longer messages are stories, no wordings. In characters. */
const LONGEST = 120;
/** A year, which a wording may well have. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** Signs between the digits of telephone numbers and accounts. */
const BETWEEN_DIGITS = /(?<=\d)[\s().+-]+(?=\d)/g;
/** More digits in a row, years aside, than any figure that is asked for by its size: telephones, accounts, identity numbers. */
const LONG_NUMBER = /\d{5}/;
const ADDRESS = /@|:\/\/|\bwww\.|\bt\.me\b|\p{L}\.(?:kz|ru|com|org|net)\b/u;

/**
 * The form in which a question that was not understood is counted: normalised, without the signs at its ends. Undefined where it may be about a person or
 * leads somewhere: with a number too long for a figure, an address, a user's name; and where it is no wording at all.
 */
export function missForm(text: string): string | undefined {
  const form = normalise(text)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
  if (form.length > LONGEST || !/\p{L}{3}/u.test(form) || ADDRESS.test(form)) return undefined;
  const digits = form.replace(YEAR, 'y').replace(BETWEEN_DIGITS, '');
  return LONG_NUMBER.test(digits) ? undefined : form;
}
