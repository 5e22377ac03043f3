import { type Catalogue, type CatalogueIndicator, findCode } from '../catalogue/catalogue.ts';
import { AREA } from '../catalogue/concepts.ts';
import { type Slice, shapeOf } from '../catalogue/observation.ts';
import type { About } from './about.ts';
import type { OperationSlot } from './operation-slot.ts';
import type { PartlyNamed } from './partly-named-codes.ts';
import type { SliceAsk } from './question.ts';
import { hasCue, type Reading, spansWithCue } from './reading.ts';
import type { CodeSlot } from './slots.ts';

/** "Of all residents": the whole is everything that the indicator counts. "Of all disabled ones" it is not. */
function ofEverything(reading: Reading, named: ReadonlySet<number>, codes: readonly CodeSlot[]): boolean {
  return spansWithCue(reading, 'total').some(
    ({ to }) =>
      reading.focus[to - 1] &&
      (named.has(to) || named.has(to + 1)) &&
      // "Of all disabled residents" is not of everybody, wherever the group stands.
      !codes.some(({ span }) => span.from === to || span.from === to + 1),
  );
}

/** Which slices a message asks for: alternatives beside one another, or all codes of `breakdown`; `base` is the whole of a share, where it is said. */
export interface SlicesAsked {
  readonly slices: readonly SliceAsk[];
  readonly base?: Slice;
  readonly breakdown?: string;
}

/** Puts the codes that were read into slices of the indicator. */
export function slicesAsked(
  reading: Reading,
  { indicator, slots, named }: About,
  operation: OperationSlot,
  catalogue: Catalogue,
): SlicesAsked {
  const codes = distinct([...slots.codes, ...slots.partly.flatMap(slotOf)]);
  const breakdown = slots.breakdowns[0] ?? rankedDimension(indicator, codes, operation);
  if (breakdown !== undefined && !codes.some(({ dimension }) => dimension === breakdown.dimension)) {
    const rest = combine(codes.filter(({ negated }) => !negated));
    return {
      slices: partsOf(indicator, breakdown.dimension, catalogue).map((code) => ({
        slice: { ...rest, [breakdown.dimension]: code },
      })),
      breakdown: breakdown.dimension,
    };
  }
  if (operation.share) {
    const related = wholeAndPart(codes, catalogue);
    if (related !== undefined && ofEverything(reading, named, codes))
      return { slices: [{ slice: { [related.part.dimension]: related.part.code } }], base: {} };
    if (related !== undefined)
      return {
        slices: [{ slice: { [related.part.dimension]: related.part.code } }],
        base: { [related.whole.dimension]: related.whole.code },
      };
  }
  const everything = operation.share && ofEverything(reading, named, codes) ? { base: {} } : {};
  const narrow = codes.filter(
    (one) => !codes.some((other) => other !== one && !other.negated && isAncestor(one, other, catalogue)),
  );
  const excepted = exceptionsIn(narrow, catalogue);
  if (excepted.length > 0) {
    const slice = combine(narrow.filter((one) => !one.negated));
    const without = excepted.map(({ dimension, code }) => ({ [dimension]: code }));
    return { slices: [{ slice, without }], ...everything };
  }
  const slices = alternatives(
    reading,
    narrow.filter(({ negated }) => !negated),
    indicator,
  );
  if (hasCue(reading, 'rest')) return { slices: [...slices, ...restOf(slices, indicator, catalogue)] };
  return { slices, ...everything };
}

/**
 * What is taken away. "Not stationary but semi-stationary ones" takes nothing away: it names another code of the dimension instead. A part of a code that
 * is named is taken from it.
 */
function exceptionsIn(codes: readonly CodeSlot[], catalogue: Catalogue): readonly CodeSlot[] {
  const isInstead = (one: CodeSlot): boolean =>
    catalogue.codelists.get(one.dimension)?.overlapping !== true &&
    codes.some(
      (other) => !other.negated && other.dimension === one.dimension && !isAncestor(other, one, catalogue),
    );
  return codes.filter((one) => one.negated && !isInstead(one));
}

/** "Where is it highest?", "top 5": by region, where the indicator has regions and none is named. */
function rankedDimension(
  indicator: CatalogueIndicator,
  codes: readonly CodeSlot[],
  { operation }: OperationSlot,
): { readonly dimension: string } | undefined {
  const isAmong = 'among' in operation && operation.among === 'slices';
  const held = (indicator.codes.get(AREA)?.size ?? 0) > 1;
  return isAmong && held && !codes.some(({ dimension }) => dimension === AREA)
    ? { dimension: AREA }
    : undefined;
}

/** Codes of one dimension are alternatives; of several dimensions, they narrow one slice, unless "and" joins them. */
function alternatives(
  reading: Reading,
  codes: readonly CodeSlot[],
  indicator: CatalogueIndicator,
): readonly SliceAsk[] {
  const dimensions = [...new Set(codes.map(({ dimension }) => dimension))];
  if (
    dimensions.length > 1 &&
    dimensions.length === codes.length &&
    areListed(reading, codes) &&
    !indicator.shapes.has([...dimensions].sort().join('&'))
  ) {
    return codes.map(({ dimension, code }) => ({ slice: { [dimension]: code } }));
  }
  let slices: Slice[] = [{}];
  for (const dimension of dimensions) {
    const own = codes.filter((one) => one.dimension === dimension);
    slices = slices.flatMap((slice) => own.map(({ code }) => ({ ...slice, [dimension]: code })));
  }
  return slices.map((slice) => ({ slice }));
}

/** Also what sets one against another: "more of these than of those". */
const JOINING = new Set([
  ...['i', 'and', 'jane', 'men', 'ben', 'pen', 'a', 'vs', 'ili', 'or', 'nemese'],
  ...['cem', 'than'],
]);

/** True where a comma or "and" stands between every two neighbouring codes. */
function areListed({ tokens }: Reading, codes: readonly CodeSlot[]): boolean {
  const spans = codes.map(({ span }) => span).sort((a, b) => a.from - b.from);
  return spans.slice(1).every((span, i) => {
    const before = spans[i];
    if (before === undefined || tokens[span.from]?.pause === ',') return true;
    return tokens.slice(before.to, span.from).some(({ fold }) => JOINING.has(fold));
  });
}

/** The code that a part of its name means; none where several have that part. */
export function slotOf({ dimension, codes, tokens }: PartlyNamed): readonly CodeSlot[] {
  const [code] = codes;
  if (code === undefined || codes.length > 1) return [];
  const span = {
    from: Math.min(...tokens),
    to: Math.max(...tokens) + 1,
    strength: 1,
    concepts: [],
    languages: [],
  };
  return [{ span, dimension, code, negated: false }];
}

/** Each code once, where it is named first. */
export function distinct(codes: readonly CodeSlot[]): readonly CodeSlot[] {
  return codes.filter(
    (one, i) =>
      codes.findIndex((other) => other.dimension === one.dimension && other.code === one.code) === i,
  );
}

/** The slice that codes of several dimensions name together. */
export function combine(codes: readonly CodeSlot[]): Slice {
  return Object.fromEntries(codes.map(({ dimension, code }) => [dimension, code]));
}

/** The codes that make up a dimension's total: those that have no parent and are held. */
export function partsOf(
  indicator: CatalogueIndicator,
  dimension: string,
  catalogue: Catalogue,
): readonly string[] {
  const held = indicator.codes.get(dimension) ?? new Set<string>();
  const codes = catalogue.codelists.get(dimension)?.codes ?? [];
  return codes.filter(({ code, parent }) => held.has(code) && parent === undefined).map(({ code }) => code);
}

/** "The rest": the codes of the dimension that were not named. */
function restOf(
  slices: readonly SliceAsk[],
  indicator: CatalogueIndicator,
  catalogue: Catalogue,
): readonly SliceAsk[] {
  const named = slices.map(({ slice }) => slice);
  const dimension = shapeOf(named[0] ?? {});
  if (dimension === '' || dimension.includes('&')) return [];
  return partsOf(indicator, dimension, catalogue)
    .filter((code) => !named.some((slice) => slice[dimension] === code))
    .map((code) => ({ slice: { [dimension]: code } }));
}

function wholeAndPart(
  codes: readonly CodeSlot[],
  catalogue: Catalogue,
): { whole: CodeSlot; part: CodeSlot } | undefined {
  for (const whole of codes) {
    const part = codes.find((one) => one !== whole && isAncestor(whole, one, catalogue));
    if (part !== undefined) return { whole, part };
  }
  return undefined;
}

function isAncestor(ancestor: CodeSlot, of: CodeSlot, catalogue: Catalogue): boolean {
  if (ancestor.dimension !== of.dimension) return false;
  for (let code = findCode(catalogue, of.dimension, of.code)?.parent; code !== undefined; ) {
    if (code === ancestor.code) return true;
    code = findCode(catalogue, of.dimension, code)?.parent;
  }
  return false;
}
