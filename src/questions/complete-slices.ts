import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import { MEASURE } from '../catalogue/concepts.ts';
import { type Slice, shapeOf } from '../catalogue/observation.ts';
import type { PartlyNamed } from './partly-named-codes.ts';
import type { FigureAsk, SliceAsk } from './question.ts';

/** Units of measure that are shares begin so. */
const PERCENT = 'PT';

/** A question whose slices the indicator can hold, or one question for each code of a dimension that has to be chosen. */
export type Completed =
  | { readonly kind: 'complete'; readonly ask: FigureAsk }
  | { readonly kind: 'choose'; readonly asks: readonly FigureAsk[] };

/**
 * Names the codes that a question leaves open in dimensions without a total: the declared default, else the only code there is, else the asker chooses, of
 * those that the message names a part of, where it does, and of units the one "in per cent". No default is taken where words are left over (`certain` is false): one of them may name another code.
 * A question for a combination of dimensions that is not held at all is left as it is.
 */
export function completeSlices(
  ask: FigureAsk,
  indicator: CatalogueIndicator,
  {
    partly = [],
    certain = true,
    inPercent = false,
  }: {
    readonly partly?: readonly PartlyNamed[];
    readonly certain?: boolean;
    readonly inPercent?: boolean;
  } = {},
): Completed {
  const { shapes } = indicator;
  const [first] = ask.slices;
  if (first === undefined || shapes.size === 0 || isHeld(first, indicator)) return { kind: 'complete', ask };
  const open = openDimension(first, indicator);
  if (open === undefined) return { kind: 'complete', ask };
  const held = heldCodes(first, open, indicator);
  const meant = held.filter(
    (code) =>
      partly.some((one) => one.dimension === open && one.codes.includes(code)) ||
      (inPercent && open === MEASURE && code.startsWith(PERCENT)),
  );
  const codes = meant.length > 0 ? meant : held;
  const usual = meant.length > 0 || !certain ? undefined : indicator.indicator.defaults?.[open];
  const chosen = usual ?? (codes.length === 1 ? codes[0] : undefined);
  if (chosen !== undefined)
    return completeSlices(withCode(ask, open, chosen), indicator, { partly, certain, inPercent });
  return { kind: 'choose', asks: codes.map((code) => withCode(ask, open, code)) };
}

/** Codes of the dimension that stand beside those of the slice in some series; all of them where none does. */
function heldCodes({ slice }: SliceAsk, open: string, { codes, openSlices }: CatalogueIndicator): string[] {
  const beside = openSlices.flatMap((held) => {
    const code = held[open];
    const fits = Object.entries(slice).every(([dimension, said]) => held[dimension] === said);
    return fits && code !== undefined ? [code] : [];
  });
  const all = [...(codes.get(open) ?? [])];
  return beside.length > 0 ? all.filter((code) => beside.includes(code)) : all;
}

/** The dimension that, beside those of the slice, makes a combination that is held; one with a default before others. */
function openDimension({ slice }: SliceAsk, { indicator, shapes }: CatalogueIndicator): string | undefined {
  const said = Object.keys(slice);
  const wider = [...shapes]
    .map((shape) => (shape === '' ? [] : shape.split('&')))
    .filter((dimensions) => dimensions.length > said.length && said.every((one) => dimensions.includes(one)))
    .sort((a, b) => a.length - b.length);
  const needed = wider[0]?.filter((dimension) => !said.includes(dimension)) ?? [];
  return needed.find((dimension) => indicator.defaults?.[dimension] !== undefined) ?? needed[0];
}

function isHeld({ slice, without }: SliceAsk, { shapes }: CatalogueIndicator): boolean {
  return without !== undefined || shapes.has(shapeOf(slice));
}

function withCode(ask: FigureAsk, dimension: string, code: string): FigureAsk {
  const add = (slice: Slice): Slice => ({ ...slice, [dimension]: code });
  return { ...ask, slices: ask.slices.map((one) => ({ ...one, slice: add(one.slice) })) };
}
