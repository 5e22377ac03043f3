import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import { partsOf } from '../questions/slices-asked.ts';

/**
 * The codes that a breakdown by a dimension shows: those without a parent; where there is but one ("with disabilities"), it and what it is made
 * up of.
 */
export function breakdownCodes(
  indicator: CatalogueIndicator,
  dimension: string,
  catalogue: Catalogue,
): readonly string[] {
  const parts = partsOf(indicator, dimension, catalogue);
  if (parts.length !== 1) return parts;
  const codes = catalogue.codelists.get(dimension)?.codes ?? [];
  return codes.filter(({ code }) => indicator.codes.get(dimension)?.has(code)).map(({ code }) => code);
}
