import * as z from 'zod';

/** Ids that become part of addresses and deep links: lower case, digits, `-` and `_`. */
const name = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'must be lower case letters, digits, "-" or "_"');

export const publicationId = name;
/** Offices' own ids of indicators keep their capitals. */
export const indicatorName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/, 'must be letters, digits, "-" or "_"');
/** An indicator, or all those whose ids begin with what stands before the star: `1-*`. */
export const indicatorPattern = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}\*?$/,
    'must be letters, digits, "-" or "_", with or without "*" at its end',
  );
export const themeId = name;
export const termId = name;
export const linkId = name;
export const noteId = name;

/** SDMX concept ids and codes: letters, digits, `_`, `-` and a few signs that agencies use. */
export const dimensionId = z.string().regex(/^[A-Z][A-Z0-9_]{0,49}$/, 'must be capitals, digits or "_"');
export const codeId = z.string().regex(/^[A-Za-z0-9_@$.+-]{1,80}$/, 'must be a code without spaces');

/** A period in SDMX form: year, half-year, quarter, month or day. */
export const period = z
  .string()
  .regex(/^\d{4}(-(S[12]|Q[1-4]|\d{2}(-\d{2})?))?$/, 'must be a period such as 2023, 2023-Q4 or 2023-11');

const text = z.string().trim().min(1).max(4000);

/** A text by language; which languages must be present is checked against the descriptor. */
export const localised = z.strictObject({ kk: text.optional(), ru: text.optional(), en: text.optional() });

const wordingList = z.array(z.string().trim().min(1).max(300)).max(2000).readonly();

export const wordings = z.strictObject({
  kk: wordingList.optional(),
  ru: wordingList.optional(),
  en: wordingList.optional(),
});

export const webAddress = z.url({ protocol: /^https?$/ });
