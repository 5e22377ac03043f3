import type { Language } from './language.ts';

/** Numbers in a language's own form. */
export const numberFormat = madeOnce(Intl.NumberFormat);
/** Which form of a word goes with a number. */
export const pluralRules = madeOnce(Intl.PluralRules);
/** Dates and times in a language's own form. */
export const dateFormat = madeOnce(Intl.DateTimeFormat);
/** Lists with a language's own "and". */
export const listFormat = madeOnce(Intl.ListFormat);

/** Making a format costs far more than using it, and there are few. */
function madeOnce<O, F>(
  Format: new (language: Language, options: O) => F,
): (language: Language, options: O) => F {
  const made = new Map<string, F>();
  return (language, options) => {
    const key = language + JSON.stringify(options);
    const known = made.get(key);
    if (known !== undefined) return known;
    const format = new Format(language, options);
    made.set(key, format);
    return format;
  };
}
