import * as z from 'zod';
import {
  codeId,
  dimensionId,
  indicatorName,
  linkId,
  localised,
  noteId,
  termId,
  webAddress,
  wordings,
} from './schema-parts.ts';

/** More would be a table. */
const MOST_KEY_FIGURES = 12;

/**
 * `publication.yaml`: what an office publishes again and again. `keyFigures` are those shown first, each the newest value of an indicator or of a slice of it;
 * `notes` are texts that observations refer to.
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
  notes: z.record(noteId, localised).optional(),
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
