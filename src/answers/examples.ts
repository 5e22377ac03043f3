import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { EditionText } from '../catalogue/edition.ts';
import type { FigureAsk } from '../questions/question.ts';
import { breakdownCodes } from './breakdown-codes.ts';
import { plainAsk } from './nearest-held.ts';

const MOST_EXAMPLES = 5;
/** Of each publication so many indicators are shown. */
const INDICATORS_EACH = 2;

/** Questions to begin with, from every publication in turn: the indicators that can be asked about in most ways, whole and broken down. */
export function exampleAsks(catalogue: Catalogue): readonly FigureAsk[] {
  const lists = catalogue.editions.map((edition) => examplesOf(catalogue, edition));
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat();
  return inTurn.slice(0, MOST_EXAMPLES);
}

function examplesOf(catalogue: Catalogue, edition: EditionText): readonly FigureAsk[] {
  const best = edition.indicators
    .flatMap(({ id }) => catalogue.indicators.get(`${edition.id}/${id}`) ?? [])
    .filter(({ indicator, shapes }) => indicator.shareOf === undefined && shapes.has(''))
    .sort((a, b) => b.shapes.size - a.shapes.size)
    .slice(0, INDICATORS_EACH);
  const [first] = best;
  const breakdown = first && firstBreakdown(catalogue, first);
  const [whole, ...others] = best.map(({ id }) => plainAsk(id, {}));
  return [whole, breakdown, ...others].filter((ask) => ask !== undefined);
}

/** By the first dimension that has at least two codes for the whole. */
function firstBreakdown(catalogue: Catalogue, indicator: CatalogueIndicator): FigureAsk | undefined {
  for (const dimension of indicator.indicator.dimensions) {
    const codes = breakdownCodes(indicator, dimension, catalogue);
    if (codes.length < 2 || !indicator.shapes.has(dimension)) continue;
    const slices = codes.map((code) => ({ slice: { [dimension]: code } }));
    return { ...plainAsk(indicator.id, {}), slices, breakdown: dimension };
  }
  return undefined;
}
