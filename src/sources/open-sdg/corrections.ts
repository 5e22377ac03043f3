import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { indicatorSchema } from '../../catalogue/indicator.ts';
import { linksSchema, publicationSchema, termsSchema } from '../../catalogue/publication.ts';
import { codeId, dimensionId, localised, period, wordings } from '../../catalogue/schema-parts.ts';
import { SourceFailure } from '../source-failure.ts';

const codeWords = z.strictObject({ name: localised.optional(), wordings: wordings.optional() });
const codeWordsByDimension = z.record(dimensionId, z.record(z.string(), codeWords));

/** A part of the rows: some dimensions of their slices (an empty code is the total), or UNIT_MEASURE; in all periods or in some. */
const selection = {
  where: z.record(dimensionId, codeId.or(z.literal(''))),
  periods: z.array(period).min(1).optional(),
  why: z.string().min(1),
};

/**
 * What is declared about one indicator, by its id in the source.
 *
 * - `title`, `wordings`, `weakWordings`: in place of, and beside, the source's own.
 * - `unit`: the unit that the values are really in; `unitWhy` says how that is known.
 * - `default`: the code that a question means which names none, for dimensions without a total.
 * - `timing`, `additive`, `rateOfChange`, `better`, `appliesTo`: as in the indicator's own file.
 * - `range`: between which values can be; those outside are left out.
 * - `lines`: lines of its table that are to be read otherwise: `is` is what stands there, `read` what is meant.
 * - `leaveOutRows`: rows that are not taken over, and why.
 * - `unitsOf`: the unit that some rows are really in, and how that is known.
 * - `values`: which of several contradictory values holds, and why.
 * - `leaveOut`: why the indicator is not taken over.
 */
const indicatorCorrections = z.strictObject({
  title: localised.optional(),
  shortTitle: localised.optional(),
  wordings: wordings.optional(),
  weakWordings: wordings.optional(),
  codes: codeWordsByDimension.optional(),
  default: z.record(dimensionId, codeId).optional(),
  timing: indicatorSchema.shape.timing,
  additive: indicatorSchema.shape.additive,
  rateOfChange: indicatorSchema.shape.rateOfChange,
  better: indicatorSchema.shape.better,
  appliesTo: indicatorSchema.shape.appliesTo,
  unit: codeId.optional(),
  unitWhy: z.string().min(1).optional(),
  values: z
    .array(
      z.strictObject({
        period: z.string(),
        slice: z.record(dimensionId, codeId),
        value: z.string(),
        why: z.string().min(1),
      }),
    )
    .optional(),
  lines: z
    .array(z.strictObject({ is: z.string().min(1), read: z.string().min(1), why: z.string().min(1) }))
    .optional(),
  range: z.strictObject({ min: z.number(), max: z.number(), why: z.string().min(1) }).optional(),
  leaveOutRows: z.array(z.strictObject(selection)).optional(),
  unitsOf: z.array(z.strictObject({ ...selection, unit: codeId })).optional(),
  leaveOut: z.string().min(1).optional(),
});

const correctionsSchema = z.strictObject({
  publication: publicationSchema.optional(),
  terms: termsSchema.optional(),
  links: linksSchema.optional(),
  /** Unit texts of the source and the codes they stand for. */
  units: z.record(z.string(), codeId).optional(),
  /** Whose data these are: a text of the source, and what it is called in the languages in which the source leaves it as it is. */
  sources: z.record(z.string(), localised).optional(),
  /** Names and other wordings of codes, by dimension. */
  codes: codeWordsByDimension.optional(),
  /** Names and words for breakdowns, by dimension; the order of its codes, where they have one of their own. */
  dimensions: z
    .record(
      dimensionId,
      z.strictObject({
        name: localised,
        by: wordings.optional(),
        order: z.array(codeId).min(1).optional(),
      }),
    )
    .optional(),
  indicators: z.record(z.string(), indicatorCorrections).optional(),
});

/** What people declared about a source: what it has wrong, and how things in it are called. */
export type Corrections = z.infer<typeof correctionsSchema>;
export type IndicatorCorrections = z.infer<typeof indicatorCorrections>;

/** Reads all YAML files of a folder as one declaration. Throws with file and place where one does not fit, or declares what another one has declared. */
export async function readCorrections(folder: string): Promise<Corrections> {
  const names = (await readdir(folder)).filter((one) => /\.ya?ml$/.test(one)).sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const all: Record<string, unknown> = {};
  for (const [i, text] of files.entries()) {
    const file = join(folder, names[i] ?? '');
    const parsed = correctionsSchema.safeParse(parseFile(file, text));
    if (!parsed.success) {
      const places = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
      throw new SourceFailure('wrong_setting', `${file} does not fit:\n${places.join('\n')}`);
    }
    addTo(all, parsed.data, file, []);
  }
  return correctionsSchema.parse(all);
}

function parseFile(file: string, text: string): unknown {
  try {
    return parse(text) ?? {};
  } catch (failure) {
    throw new SourceFailure(
      'wrong_setting',
      `${file} is not valid YAML: ${failure instanceof Error ? failure.message : failure}`,
    );
  }
}

/** Puts one declaration into another. What stands in both is put together where it has keys; lists and texts hold only once. */
function addTo(all: Record<string, unknown>, more: object, file: string, path: readonly string[]): void {
  for (const [key, value] of Object.entries(more)) {
    const known = all[key];
    if (known === undefined) all[key] = structuredClone(value);
    else if (isObject(known) && isObject(value)) addTo(known, value, file, [...path, key]);
    else
      throw new SourceFailure(
        'wrong_setting',
        `${file} declares ${[...path, key].join('.')}, which another file declares already.`,
      );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
