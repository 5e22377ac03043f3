import * as z from 'zod';
import { indicatorSchema } from '../../catalogue/indicator.ts';
import { OBS_STATUS } from '../../catalogue/observation.ts';
import { linksSchema, publicationSchema, termsSchema } from '../../catalogue/publication.ts';
import {
  codeId,
  dimensionId,
  indicatorName,
  localised,
  period,
  wordings,
} from '../../catalogue/schema-parts.ts';

/** Stands for the total in the place of a code (SDMX). */
export const TOTAL = '_T';

const codeWords = z.strictObject({
  name: localised.optional(),
  wordings: wordings.optional(),
  parent: codeId.optional(),
});

/**
 * What a dimension of the source is.
 *
 * - `is`: the periods, the measures (each an indicator of its own), or a breakdown; where it is left out the source has to say it.
 * - `codelist`: the dimension's id in the data format, where it is another one.
 * - `codes`: codes of the source, and what they are in the data format: `_T` is the total.
 * - `only`: the codes of the source that are taken over.
 * - `periods`: codes of the source, and the periods they stand for, where that cannot be read from them.
 */
const dimension = z.strictObject({
  is: z.enum(['period', 'measure', 'breakdown']).optional(),
  codelist: dimensionId.optional(),
  name: localised.optional(),
  by: wordings.optional(),
  codes: z.record(z.string(), codeId).optional(),
  only: z.array(z.string()).min(1).optional(),
  periods: z.record(z.string(), period).optional(),
});

/** How an index of Taldau is read: which kind of period (7 is the year), which dictionaries (`67,915`), which measure (1 is the unit itself). */
const taldau = z.strictObject({
  period: z.int().optional(),
  dictionaries: z.string().optional(),
  measure: z.int().optional(),
});

/**
 * An indicator, by its id in the data format, with what its own file holds (src/catalogue/indicator.ts) and
 *
 * - `table`: the table of the source, where there are several: a file beside others, a PxWeb table, the number of a Taldau index.
 * - `where`: codes of the source that choose its part of the table.
 * - `multiplier`: the power of ten by which its values are multiplied.
 * - `period`: the period of all values of a table that has no periods.
 */
const indicator = indicatorSchema
  .omit({ id: true, dimensions: true, ratio: true })
  .partial()
  .extend({
    table: z.string().min(1).optional(),
    where: z.record(z.string(), z.string()).optional(),
    multiplier: z.int().min(-12).max(12).optional(),
    period: period.optional(),
    taldau: taldau.optional(),
  });

/** What people declare about a source: what it cannot say itself. Everything may be left out. */
export const mappingSchema = z.strictObject({
  publication: publicationSchema.optional(),
  terms: termsSchema.optional(),
  links: linksSchema.optional(),
  languages: z
    .array(z.enum(['kk', 'ru', 'en']))
    .min(1)
    .optional(),
  /** The language that the source's own texts are in. */
  language: z.enum(['kk', 'ru', 'en']).optional(),
  frequency: z.enum(['A', 'S', 'Q', 'M']).optional(),
  releaseDate: z.iso.date().optional(),
  dimensions: z.record(z.string(), dimension).optional(),
  /** Names and other wordings of codes of the data format, by dimension. */
  codes: z.record(dimensionId, z.record(codeId, codeWords)).optional(),
  /** Unit texts of the source, and the codes they stand for. */
  units: z.record(z.string(), codeId).optional(),
  /** Marks of the source, and the status they stand for. */
  statuses: z.record(z.string(), z.enum(OBS_STATUS)).optional(),
  indicators: z.record(indicatorName, indicator).optional(),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type IndicatorMapping = z.infer<typeof indicator>;
