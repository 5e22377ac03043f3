import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { shapeOf } from '../catalogue/observation.ts';
import type { SliceAsk } from './question.ts';
import { hasCue, inFocus, meanings, type Reading, spansWithCue } from './reading.ts';
import { SURE } from './strength.ts';

/**
 * "Higher in Shymkent than the national average?" sets a region beside the whole country. The slices with the whole behind the one that is named; undefined where
 * none is compared with it, or the indicator has no such whole.
 */
export function besideWhole(
  reading: Reading,
  slices: readonly SliceAsk[],
  { indicator, shapes }: CatalogueIndicator,
  catalogue: Catalogue,
): readonly SliceAsk[] | undefined {
  const [only, ...others] = slices;
  if (only === undefined || only.slice[AREA] === undefined || others.length > 0) return undefined;
  if (!comparesWithWhole(reading, catalogue)) return undefined;
  const { [AREA]: _, ...whole } = only.slice;
  const isHeld = shapes.has(shapeOf(whole)) || indicator.ratio !== undefined;
  return isHeld ? [only, { slice: whole }] : undefined;
}

function comparesWithWhole(reading: Reading, catalogue: Catalogue): boolean {
  const compares =
    hasCue(reading, 'compare', 'difference') ||
    spansWithCue(reading, 'comparative').some((span) => inFocus(reading, span) && span.strength > SURE);
  const whole = reading.spans.some(
    (span) =>
      inFocus(reading, span) &&
      meanings(span, 'code').some(
        ({ dimension, code }) => dimension === AREA && findCode(catalogue, dimension, code)?.total === true,
      ),
  );
  return compares && (whole || hasCue(reading, 'average'));
}
