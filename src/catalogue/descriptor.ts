import * as z from 'zod';
import { period, publicationId, webAddress } from './schema-parts.ts';

const field = z.looseObject({
  name: z.string(),
  type: z.enum(['string', 'number', 'integer', 'year', 'any']),
});

const resource = z.looseObject({
  name: z.string(),
  path: z.string(),
  format: z.literal('csv').optional(),
  encoding: z.literal('utf-8').optional(),
  schema: z.looseObject({ fields: z.array(field).min(2) }),
});

/**
 * `datapackage.json`: Frictionless Data Package v2 descriptor (https://datapackage.org/standard/data-package/)
 * with the fields we use. Each resource is the observations of one indicator, named after it:
 * `observations/<indicator>.csv` with the columns of SDMX-CSV (dimensions, TIME_PERIOD, OBS_VALUE, OBS_STATUS,
 * optionally UNIT_MEASURE and NOTE).
 *
 * `sandar` holds what the standard has no place for: the languages every text must have, the newest period
 * described, how often the publication appears, and when it was released, where the office states it.
 */
export const descriptorSchema = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: publicationId,
  title: z.string().min(1),
  version: z.string().min(1),
  licenses: z
    .array(
      z.looseObject({
        name: z.string().optional(),
        title: z.string().optional(),
        path: z.string().optional(),
      }),
    )
    .min(1),
  sources: z.array(z.looseObject({ title: z.string(), path: webAddress.optional() })).min(1),
  resources: z.array(resource),
  sandar: z.strictObject({
    languages: z.array(z.enum(['kk', 'ru', 'en'])).min(1),
    referencePeriod: period,
    frequency: z.enum(['A', 'S', 'Q', 'M']),
    releaseDate: z.iso.date().optional(),
  }),
});

export type Descriptor = z.infer<typeof descriptorSchema>;
