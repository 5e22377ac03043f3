import * as z from 'zod';
import {
  codeId,
  dimensionId,
  indicatorName,
  indicatorPattern,
  linkId,
  localised,
  noteId,
  termId,
  themeId,
  webAddress,
  wordings,
} from './schema-parts.ts';

/** More would be a table. */
const MOST_KEY_FIGURES = 12;

/** More would not be looked through. */
const MOST_THEMES = 40;

/** More would be told of in the wrong place. */
const MOST_CHANNELS = 6;

const languages = z.array(z.enum(['kk', 'ru', 'en'])).min(1);

/** A channel by its public name, or by its number, with which those of channels begin. https://core.telegram.org/bots/api#sendmessage */
const channelAddress = z
  .string()
  .regex(
    /^(@[A-Za-z]\w{3,31}|-100\d{5,13})$/,
    'must be a channel such as "@statistics", or its number such as "-1001234567890", in quotes',
  );

/**
 * How releases of a publication are announced. `operators`: so many of them have to say yes, to a notice and to an edition that is held; one unless given. `channels`:
 * where notices are posted as well, in each of the languages; in Kazakh unless given.
 */
const announcing = z.strictObject({
  operators: z.int().min(1).max(2).optional(),
  channels: z
    .array(z.strictObject({ channel: channelAddress, languages: languages.optional() }))
    .max(MOST_CHANNELS)
    .optional(),
});

/**
 * `publication.yaml`: what an office publishes again and again. `keyFigures` are those shown first, each the newest value of an indicator or of a slice of it;
 * `themes` are what its indicators are looked through by, each with ids of indicators or beginnings of ids (`1-*`); `notes` are texts that observations refer to; `announcing` is for the bot's operators.
 */
export const publicationSchema = z.strictObject({
  title: localised,
  shortTitle: localised.optional(),
  wordings: wordings.optional(),
  description: localised,
  publisher: z.strictObject({ name: localised, url: webAddress }),
  sourceLine: localised,
  licence: localised,
  keyFigures: z
    .array(z.strictObject({ indicator: indicatorName, slice: z.record(dimensionId, codeId).optional() }))
    .max(MOST_KEY_FIGURES)
    .optional(),
  themes: z
    .array(z.strictObject({ id: themeId, name: localised, indicators: z.array(indicatorPattern).min(1) }))
    .max(MOST_THEMES)
    .optional(),
  notes: z.record(noteId, localised).optional(),
  announcing: announcing.optional(),
});

/**
 * `terms.yaml`: the glossary. `definition` says what the term means, `method` how the office counts it
 * (only where the publication has such a note); `codes` are the codes that the term explains.
 */
export const termsSchema = z.array(
  z.strictObject({
    id: termId,
    name: localised,
    shortName: localised.optional(),
    wordings: wordings.optional(),
    definition: localised,
    method: localised.optional(),
    codes: z.array(z.strictObject({ dimension: dimensionId, code: codeId })).optional(),
    indicators: z.array(indicatorName).optional(),
  }),
);

/**
 * `links.yaml`: what the publication names but does not contain, and where to read more. `url` is left out
 * where the publication gives none; `at` then says where it is published.
 */
export const linksSchema = z.array(
  z.strictObject({
    id: linkId,
    kind: z.enum(['electronic_table', 'dynamic_table', 'quality_report', 'system', 'source']),
    title: localised,
    shortTitle: localised.optional(),
    wordings: wordings.optional(),
    url: webAddress.optional(),
    at: localised.optional(),
  }),
);

export type Publication = z.infer<typeof publicationSchema>;
export type Term = z.infer<typeof termsSchema>[number];
export type Link = z.infer<typeof linksSchema>[number];
