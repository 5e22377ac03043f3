import type { Edition, OutlinedEdition } from './edition.ts';
import type { Indicator } from './indicator.ts';
import { type Series, type Slice, shapeOf } from './observation.ts';

/** What an indicator's series are of, without their observations. */
export interface SeriesOutline {
  /** Codes that observations use, by dimension (totals have no code). */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Combinations of dimensions for which slices are held: `''` the total, `A`, `A&B` (see `shapeOf`). */
  readonly shapes: ReadonlySet<string>;
  /** The slices of those combinations of which some part is not held by itself, so that a question that names the part leaves something open. */
  readonly openSlices: readonly Slice[];
  /** First and newest period with a value; absent where the indicator is computed from others. */
  readonly periods?: { readonly first: string; readonly last: string };
}

/** An edition with outlines in the place of its series. */
export function outlineEdition({ series, ...text }: Edition): OutlinedEdition {
  const outlines = text.indicators.map(
    (indicator) => [indicator.id, outlineSeries(indicator, series.get(indicator.id) ?? [])] as const,
  );
  return { ...text, outlines: new Map(outlines) };
}

function outlineSeries({ dimensions }: Indicator, series: readonly Series[]): SeriesOutline {
  const codes = new Map<string, Set<string>>(dimensions.map((dimension) => [dimension, new Set()]));
  for (const { slice } of series) {
    for (const [dimension, code] of Object.entries(slice)) codes.get(dimension)?.add(code);
  }
  const shapes = new Set(series.map(({ slice }) => shapeOf(slice)));
  const open = openShapes(shapes);
  const openSlices = series.map(({ slice }) => slice).filter((slice) => open.has(shapeOf(slice)));
  const periods = periodsOf(series);
  return { codes, shapes, openSlices, ...(periods && { periods }) };
}

/** Those of the shapes of which some part is not among them. */
function openShapes(shapes: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Map<string, boolean>([['', false]]);
  const isOpen = (shape: string): boolean => {
    let open = known.get(shape);
    if (open === undefined) {
      const dimensions = shape.split('&');
      const parts = dimensions.map((less) => dimensions.filter((one) => one !== less).join('&'));
      open = parts.some((part) => !shapes.has(part) || isOpen(part));
      known.set(shape, open);
    }
    return open;
  };
  return new Set([...shapes].filter(isOpen));
}

function periodsOf(series: readonly Series[]): SeriesOutline['periods'] {
  let first: string | undefined;
  let last: string | undefined;
  for (const { observations } of series) {
    for (const { period, value } of observations) {
      if (value === null) continue;
      if (first === undefined || period < first) first = period;
      if (last === undefined || period > last) last = period;
    }
  }
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}
