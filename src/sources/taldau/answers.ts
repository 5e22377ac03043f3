import * as z from 'zod';

/** Numbers and yes or no come as texts, or do not. */
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const words = text.nullish().transform((value) => value ?? '');
/** An answer that is sometimes one of a list. */
const oneOf = <T extends z.ZodType>(schema: T) =>
  z.union([
    schema,
    z
      .array(schema)
      .min(1)
      .transform(([first]) => first as z.output<T>),
  ]);

/** GetPeriodList: how often an index is published. */
export const periodList = z.array(z.looseObject({ id: text, name: words })).min(1);

/** GetSegmentList: by which dictionaries an index is broken down, and the usual term of each. */
export const segmentList = z
  .array(
    z.looseObject({
      dicId: text,
      names: words,
      termIds: text,
      idx: words,
      maxDate: words,
    }),
  )
  .min(1);
export type Segment = z.output<typeof segmentList>[number];

/** GetIndexPeriods: the dates that have values; `dateList` is MMYYYY, `datesToDraw` DD.MM.YYYY. */
export const indexPeriods = oneOf(
  z.looseObject({
    dateList: z.array(text),
    datesToDraw: z.array(text),
    datesIds: z.array(text),
  }),
);
export type IndexPeriods = z.output<typeof indexPeriods>;

/** GetIndexAttributes: what an index is called, and its unit. */
export const indexAttributes = oneOf(z.looseObject({ name: words, measureName: words }));

/** GetIndexData: a series for each combination of terms. */
export const indexData = z.array(
  z.looseObject({
    terms: z.array(text).min(1),
    termNames: z.array(words),
    periods: z.array(z.looseObject({ name: words, date: text, value: words })),
  }),
);

/** GetIndexTreeData: a term with its values, `y` and MMYYYY being the key of each. */
export const treeNodes = z.array(
  z.looseObject({ id: text, text: words, leaf: text.transform((value) => value === 'true') }),
);
export type TreeNode = z.output<typeof treeNodes>[number];
