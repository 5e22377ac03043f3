import * as z from 'zod';
import { codeId, dimensionId, localised, termId, wordings } from './schema-parts.ts';

const forms = z.strictObject({
  one: z.string().min(1).optional(),
  few: z.string().min(1).optional(),
  many: z.string().min(1).optional(),
  other: z.string().min(1),
});

/** The forms of a unit's name after a number, by CLDR plural category: 1 организация, 2 организации, 5 организаций. */
const plural = z.strictObject({ kk: forms.optional(), ru: forms.optional(), en: forms.optional() });

/**
 * One value of a dimension. Shape of a SKOS concept: `name` is the prefLabel, `wordings` the altLabels.
 *
 * - `everyday`: words that name this code in daily speech, although strictly they say less or more
 *   (a nursing home is a residential organisation). An indicator may declare that such words mean its
 *   total (`everydayMeansTotal`), when it has no breakdown by this codelist.
 * - `complement`: this code is everything but that one; computed as total minus it, never published.
 * - `total`: this code names the total itself ("both sexes", "whole country"); it is left out of slices.
 * - `notHeld`: recognised so that it can be refused (a place that no publication holds).
 * - `plural`: of units, their forms after a number.
 */
const code = z.strictObject({
  code: codeId,
  name: localised,
  wordings: wordings.optional(),
  everyday: wordings.optional(),
  parent: codeId.optional(),
  complement: codeId.optional(),
  total: z.boolean().optional(),
  notHeld: z.boolean().optional(),
  plural: plural.optional(),
  term: termId.optional(),
  externalIds: z.record(z.string(), z.string()).optional(),
});

/**
 * `codelists/<ID>.yaml`: what a dimension's values are called. The id is the dimension's id
 * (SDMX concept: REF_AREA, SEX, URBANISATION, UNIT_MEASURE …). `by` holds words that ask for a
 * breakdown by it ("by region", "өңірлер бойынша"). `mixed`: its codes are of many kinds, each for some indicators (SERIES of
 * the SDMX data on sustainable development): that an indicator lacks one of them says nothing about it.
 * `ordered`: its codes have an order of their own, that of the file (from the youngest, from the poorest), in which figures stand; those of other codelists stand
 * with the highest first. `overlapping`: one thing may fall under several of its codes (a pensioner and a veteran), so that they are not added up.
 */
export const codelistSchema = z.strictObject({
  id: dimensionId,
  name: localised,
  by: wordings.optional(),
  mixed: z.boolean().optional(),
  ordered: z.boolean().optional(),
  overlapping: z.boolean().optional(),
  codes: z.array(code).min(1),
});

export type Code = z.infer<typeof code>;
export type Codelist = z.infer<typeof codelistSchema>;
