import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { FigureAsk } from './question.ts';

/** Fewer parts make no ranking. */
const FEWEST = 3;

/** What of a question says that the place of one code among the others is asked for. */
type RankAsk = Pick<FigureAsk, 'slices' | 'operation'> & Required<Pick<FigureAsk, 'breakdown'>>;

/** The place of a slice among its likes: a region among regions, else a code among those of its dimension; undefined where there are not enough of them. */
export function askForRank(
  slice: Slice,
  indicator: CatalogueIndicator,
  catalogue: Catalogue,
): RankAsk | undefined {
  const dimensions = Object.keys(slice).sort((a, b) => Number(b === AREA) - Number(a === AREA));
  for (const dimension of dimensions) {
    const of = slice[dimension] ?? '';
    const likes = codesLike(of, dimension, indicator, catalogue);
    if (likes.length < FEWEST) continue;
    return {
      slices: likes.map((code) => ({ slice: { ...slice, [dimension]: code } })),
      breakdown: dimension,
      operation: { kind: 'rank', of },
    };
  }
  return undefined;
}

/** The codes that are held and stand beside one: with the same parent. */
function codesLike(
  of: string,
  dimension: string,
  indicator: CatalogueIndicator,
  catalogue: Catalogue,
): readonly string[] {
  const parent = findCode(catalogue, dimension, of)?.parent;
  const held = indicator.codes.get(dimension);
  const codes = (catalogue.codelists.get(dimension)?.codes ?? []).filter((one) => one.parent === parent);
  return codes.filter(({ code }) => code === of || held?.has(code)).map(({ code }) => code);
}
