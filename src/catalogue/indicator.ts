import * as z from 'zod';
import {
  codeId,
  dimensionId,
  indicatorName,
  localised,
  termId,
  webAddress,
  wordings,
} from './schema-parts.ts';

/** The parts along one dimension add up to the total, wherever all of them are held. */
const sumIdentity = z.strictObject({ dimension: dimensionId, parts: z.array(codeId).min(2) });

/**
 * `indicators/<name>.yaml`: a measured thing.
 *
 * - `timing`: a stock is counted at the end of the period, a flow over the whole of it.
 * - `additive`: parts may be added and subtracted, and shares computed from them (counts are, rates are not).
 * - `shareOf`: this indicator publishes shares of that one, in per cent of the parent code's value in the
 *   same dimension, of the total where there is no parent. Checked as an identity.
 * - `ratio`: this indicator has no observations; it is computed, numerator by denominator.
 * - `weakWordings`: words that fit much else ("live", "are served"): they speak of this indicator, but not where the whole country is
 *   spoken of without any word of its own.
 * - `namedByCodes`: codes of these dimensions name what is counted ("shelters"), so that they stand for the indicator by themselves even where
 *   the whole country is spoken of; codes of the others describe things that exist elsewhere too ("people with disabilities").
 * - `defaults`: the code that a question means which names none, for dimensions without a total.
 * - `rateOfChange`: its values are growth against the period before, so that a difference of two of them is none.
 * - `better`: which way is good ("higher" of literacy, "lower" of poverty): what "worst" and "best" mean.
 * - `appliesTo`: codes of a dimension that all of its figures are of (abortions of women): no breakdown by it is missing where one of them is named.
 * - `everydayMeansTotal`: everyday words for the codes of these codelists mean this indicator's total.
 */
export const indicatorSchema = z.strictObject({
  id: indicatorName,
  title: localised,
  shortTitle: localised.optional(),
  wordings: wordings.optional(),
  weakWordings: wordings.optional(),
  definition: localised.optional(),
  unit: codeId,
  decimals: z.int().min(0).max(20),
  timing: z.enum(['end_of_period', 'whole_period']).optional(),
  additive: z.boolean().optional(),
  dimensions: z.array(dimensionId).max(20),
  sums: z.array(sumIdentity).optional(),
  shareOf: indicatorName.optional(),
  ratio: z.strictObject({ numerator: indicatorName, denominator: indicatorName }).optional(),
  namedByCodes: z.array(dimensionId).optional(),
  defaults: z.record(dimensionId, codeId).optional(),
  everydayMeansTotal: z.array(dimensionId).optional(),
  rateOfChange: z.boolean().optional(),
  better: z.enum(['higher', 'lower']).optional(),
  appliesTo: z.record(dimensionId, z.array(codeId).min(1)).optional(),
  terms: z.array(termId).optional(),
  source: localised.optional(),
  link: webAddress.optional(),
  externalIds: z.record(z.string(), z.string()).optional(),
});

export type Indicator = z.infer<typeof indicatorSchema>;
