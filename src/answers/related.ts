import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';

/**
 * Indicators that are read together with one, the nearest first: those that it is computed from or that are computed from it, those that publish
 * its shares, and its neighbours in the office's own numbering (8-5-1 beside 8-5-2).
 */
export function relatedTo(
  { id, indicator, edition }: CatalogueIndicator,
  catalogue: Catalogue,
): readonly string[] {
  const others = edition.indicators.filter((other) => other.id !== indicator.id);
  const ratios = edition.indicators.flatMap(({ id, ratio }) =>
    ratio === undefined ? [] : [[id, ratio.numerator, ratio.denominator]],
  );
  const declared = others.filter(
    (other) =>
      other.shareOf === indicator.id ||
      indicator.shareOf === other.id ||
      ratios.some((parts) => parts.includes(indicator.id) && parts.includes(other.id)),
  );
  const neighbours = others
    .filter((other) => !declared.includes(other) && isNeighbour(indicator.id, other.id))
    .sort((a, b) => sharedParts(indicator.id, b.id) - sharedParts(indicator.id, a.id));
  return [...declared, ...neighbours]
    .map((other) => `${edition.id}/${other.id}`)
    .filter((other) => other !== id && catalogue.indicators.has(other));
}

/** True under the same parent: all parts but the last agree. */
function isNeighbour(one: string, other: string): boolean {
  const shorter = Math.min(one.split('-').length, other.split('-').length);
  return sharedParts(one, other) >= Math.max(1, shorter - 1);
}

function sharedParts(one: string, other: string): number {
  const parts = other.split('-');
  const differing = one.split('-').findIndex((part, i) => part !== parts[i]);
  return differing === -1 ? one.split('-').length : differing;
}
