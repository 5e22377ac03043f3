import * as z from 'zod';

const category = z.looseObject({
  index: z.union([z.array(z.string()), z.record(z.string(), z.int().nonnegative())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z.record(z.string(), z.looseObject({})).optional(),
});

const dimension = z.looseObject({
  label: z.string().optional(),
  category,
  extension: z
    .looseObject({ elimination: z.boolean().optional(), eliminationValueCode: z.string().optional() })
    .optional(),
});

const cell = z.union([z.number(), z.string(), z.null()]);
const cells = z.union([z.array(cell), z.record(z.string(), cell)]);
const marks = z.union([z.string(), z.array(z.string().nullable()), z.record(z.string(), z.string())]);
const role = z.looseObject({
  time: z.array(z.string()).optional(),
  geo: z.array(z.string()).optional(),
  metric: z.array(z.string()).optional(),
});

/** A dataset of JSON-stat 2.0 (https://json-stat.org/full/), as far as it is read. */
export const datasetSchema = z.looseObject({
  class: z.literal('dataset').optional(),
  label: z.string().optional(),
  source: z.string().optional(),
  updated: z.string().optional(),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().nonnegative()).min(1),
  role: role.optional(),
  dimension: z.record(z.string(), dimension),
  value: cells,
  status: marks.optional(),
  extension: z
    .looseObject({
      px: z
        .looseObject({
          language: z.string().optional(),
          // Beside the point of a dataset: one that is written oddly is as good as none.
          nextUpdate: z.string().optional().catch(undefined),
        })
        .optional(),
    })
    .optional(),
});

/** A dataset of JSON-stat 1.x: its dimensions have id, size and role among them; the first drafts call values measures. */
export const legacySchema = z.looseObject({
  label: z.string().optional(),
  source: z.string().optional(),
  value: cells.optional(),
  measure: cells.optional(),
  status: marks.optional(),
  dimension: z.looseObject({
    id: z.array(z.string()).min(1),
    size: z.array(z.int().nonnegative()).min(1),
    role: role.optional(),
  }),
});

/** A collection of JSON-stat 2.0: datasets in it, or links to them. */
export const collectionSchema = z.looseObject({
  class: z.literal('collection'),
  link: z.looseObject({
    item: z.array(z.looseObject({ class: z.string().optional(), href: z.string().optional() })),
  }),
});

export type Dataset = z.infer<typeof datasetSchema>;
export type DatasetDimension = z.infer<typeof dimension>;
