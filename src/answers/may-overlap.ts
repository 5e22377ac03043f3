import { type Catalogue, findCode } from '../catalogue/catalogue.ts';
import { type Slice, shapeOf } from '../catalogue/observation.ts';

/** Parts of different dimensions overlap; so do a whole and its part, and codes of a codelist that says so. */
export function mayOverlap(one: Slice, other: Slice, catalogue: Catalogue): boolean {
  if (shapeOf(one) !== shapeOf(other)) return true;
  const differing = Object.keys(one).filter((dimension) => one[dimension] !== other[dimension]);
  return differing.every((dimension) => {
    const [a = '', b = ''] = [one[dimension], other[dimension]];
    return (
      catalogue.codelists.get(dimension)?.overlapping === true ||
      isWithin(catalogue, dimension, a, b) ||
      isWithin(catalogue, dimension, b, a)
    );
  });
}

/** True for a code of a dimension that lies within another, or is that one. */
export function isWithin(catalogue: Catalogue, dimension: string, code: string, whole: string): boolean {
  for (let at: string | undefined = code; at !== undefined; at = findCode(catalogue, dimension, at)?.parent)
    if (at === whole) return true;
  return false;
}
