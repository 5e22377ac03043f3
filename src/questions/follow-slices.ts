import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { type Slice, shapeOf } from '../catalogue/observation.ts';
import type { OperationSlot } from './operation-slot.ts';
import type { FigureAsk, SliceAsk } from './question.ts';
import { hasCue, inFocus, meanings, type Reading, spansWithCue } from './reading.ts';
import { partsOf } from './slices-asked.ts';
import type { Slots } from './slots.ts';
import { SURE } from './strength.ts';

/** Dimensions of which the total is named: "the whole country", "both sexes". */
export function totalsNamed(reading: Reading, catalogue: Catalogue): ReadonlySet<string> {
  const named = reading.spans
    .filter((span) => inFocus(reading, span))
    .flatMap((span) => meanings(span, 'code'));
  const totals = named.filter(({ dimension, code }) => findCode(catalogue, dimension, code)?.total === true);
  return new Set(totals.map(({ dimension }) => dimension));
}

/**
 * "And for the whole country?": the last question without what narrowed it in these dimensions; undefined where none is named. After a village, a herd, anything
 * but a region, the whole country is the whole.
 */
export function widen(last: FigureAsk, totals: ReadonlySet<string>): FigureAsk | undefined {
  if (totals.size === 0) return undefined;
  const isNarrowed = last.slices.some(({ slice }) => Object.keys(slice).some((one) => totals.has(one)));
  const all = totals.has(AREA) && !isNarrowed;
  const slices = last.slices.map((one) => ({
    ...one,
    slice: Object.fromEntries(
      Object.entries(one.slice).filter(([dimension]) => !all && !totals.has(dimension)),
    ),
  }));
  return { ...last, slices: distinctSlices(slices) };
}

function distinctSlices(slices: readonly SliceAsk[]): readonly SliceAsk[] {
  const keys = slices.map((one) => JSON.stringify([one.slice, one.without]));
  return slices.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** "Where is it worst?" after one region, "which is the largest?" after one herd: all that stand beside it. */
export function slicesToRank(
  last: FigureAsk,
  { codes, breakdowns, partly }: Slots,
  { operation, said }: OperationSlot,
  indicator: CatalogueIndicator,
  catalogue: Catalogue,
): Required<Pick<FigureAsk, 'slices' | 'breakdown'>> | undefined {
  const [only, ...more] = last.slices;
  const isAmong = said && 'among' in operation && operation.among === 'slices';
  if (!isAmong || codes.length + breakdowns.length + partly.length + more.length > 0) return undefined;
  if (only === undefined || only.without !== undefined) return undefined;
  for (const dimension of [AREA, ...Object.keys(only.slice)]) {
    const { [dimension]: _, ...rest } = only.slice;
    const parts = partsOf(indicator, dimension, catalogue);
    if (parts.length < 2 || !indicator.shapes.has(shapeOf({ ...rest, [dimension]: '' }))) continue;
    return { slices: parts.map((code) => ({ slice: { ...rest, [dimension]: code } })), breakdown: dimension };
  }
  return undefined;
}

/** "And compared with Almaty?", "how much more than women?" set the code named beside the one before; without such words it takes its place. */
export function slicesBesideLast(
  reading: Reading,
  last: FigureAsk,
  wide: FigureAsk,
  { slices: said, breakdown }: FigureAsk,
  operation: OperationSlot,
  catalogue: Catalogue,
): readonly SliceAsk[] {
  const each = breakdown === undefined ? ofEach(wide, said, catalogue) : undefined;
  if (each !== undefined) return each;
  const merged = said.map((one) => ({ ...one, slice: merge(wide, one, catalogue) }));
  const [before, ...others] = last.slices;
  const [only, ...more] = merged;
  const isOne = before !== undefined && only !== undefined && others.length + more.length === 0;
  const isAlike = isOne && (wide !== last || shapeOf(before.slice) === shapeOf(only.slice));
  const compares =
    isAlike &&
    JSON.stringify(before.slice) !== JSON.stringify(only.slice) &&
    (saysCompare(reading) || relatesSlices(operation));
  return compares && before.without === undefined ? [before, only] : merged;
}

/** "Among women?" after a table by region: by region among women, where that is held. */
function ofEach(
  last: FigureAsk,
  said: readonly SliceAsk[],
  catalogue: Catalogue,
): readonly SliceAsk[] | undefined {
  const [only, ...more] = said;
  if (last.slices.length < 2 || only === undefined || more.length > 0 || only.without !== undefined)
    return undefined;
  const shapes = catalogue.indicators.get(last.indicator)?.shapes;
  const slices = last.slices.map(({ slice }) => ({ slice: { ...slice, ...only.slice } }));
  const areHeld = slices.every(({ slice }) => shapes?.has(shapeOf(slice)));
  return areHeld && distinctSlices(slices).length === slices.length ? slices : undefined;
}

/** "The difference?" sets two groups against one another. */
export function relatesSlices({ operation: { kind } }: OperationSlot): boolean {
  return kind === 'difference' || kind === 'ratio' || kind === 'sum';
}

/** "Compared with Almaty", "more than in Almaty". */
function saysCompare(reading: Reading): boolean {
  // "Қарағандыда" is Karaganda, though it resembles "compared".
  const compares = spansWithCue(reading, 'compare').some(
    (span) => inFocus(reading, span) && meanings(span, 'code').length === 0,
  );
  return compares || isComparative(reading);
}

/** "More", "lower": something is set against something else. */
export function isComparative(reading: Reading): boolean {
  return spansWithCue(reading, 'comparative').some((span) => inFocus(reading, span) && span.strength > SURE);
}

/**
 * A new code takes the place of the old one in its dimension. Where both together are not held, one that describes what is counted
 * (the publication's own codelist) takes the old one's place, while one that cuts across (area, sex, urban and rural) narrows it.
 */
function merge(last: FigureAsk, { slice: said, without = [] }: SliceAsk, catalogue: Catalogue): Slice {
  const indicator = catalogue.indicators.get(last.indicator);
  const denied = new Set(without.flatMap((one) => Object.keys(one)));
  const before = Object.fromEntries(
    Object.entries(last.slices.length === 1 ? (last.slices[0]?.slice ?? {}) : {}).filter(
      ([dimension]) => !denied.has(dimension),
    ),
  );
  const together = { ...before, ...said };
  if (indicator === undefined || indicator.shapes.has(shapeOf(together))) return together;
  const own = new Set(indicator.edition.codelists.map(({ id }) => id));
  return Object.keys(said).every((dimension) => own.has(dimension)) ? said : together;
}

/** "Compare both": this slice and the one before it, else the two codes of a dimension that has no more. */
export function bothSlices(
  { indicator, slices, before, period, operation, share }: FigureAsk,
  held: CatalogueIndicator,
  catalogue: Catalogue,
): FigureAsk | undefined {
  const [only, ...others] = slices;
  if (only === undefined || others.length > 0) return undefined;
  const [dimension, ...more] = Object.keys(only.slice);
  const parts = dimension === undefined || more.length > 0 ? [] : partsOf(held, dimension, catalogue);
  const two =
    before !== undefined
      ? [before, only]
      : dimension !== undefined && parts.length === 2
        ? parts.map((code) => ({ slice: { [dimension]: code } }))
        : undefined;
  return two && { indicator, period, operation, slices: two, ...(share && { share }) };
}

/** "And together?", "compare them": the slice before this one, and this one. */
export function withBefore(last: FigureAsk, operation: FigureAsk['operation']): FigureAsk | undefined {
  const { before, breakdown: _, ...rest } = last;
  return before === undefined || last.slices.length > 1
    ? undefined
    : { ...rest, slices: [before, ...last.slices], operation };
}

/** "The rest": all but the slice that was shown; "the other disabled ones": all of that group but it. */
export function restOfLast(
  reading: Reading,
  last: FigureAsk,
  { codes }: Slots,
  catalogue: Catalogue,
): FigureAsk | undefined {
  const [only, ...more] = last.slices;
  if (!hasCue(reading, 'rest') || only === undefined || only.without !== undefined || more.length > 0)
    return undefined;
  const [dimension, ...others] = Object.keys(only.slice);
  if (dimension === undefined || others.length > 0) return undefined;
  const [whole] = codes;
  if (codes.length > 1) return undefined;
  const ofPart = findCode(catalogue, dimension, only.slice[dimension] ?? '')?.parent;
  if (whole !== undefined && (whole.dimension !== dimension || whole.code !== ofPart)) return undefined;
  const slice = whole === undefined ? {} : { [dimension]: whole.code };
  return { ...last, slices: [{ slice, without: [only.slice] }], operation: { kind: 'value' } };
}
