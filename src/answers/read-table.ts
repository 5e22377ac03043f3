import type { FigureAsk, SliceAsk } from '../questions/question.ts';
import type { Table } from './compute.ts';
import type { Picked } from './pick-periods.ts';
import type { Value, Values } from './values.ts';

/** Of the slices of a breakdown that have any value, at least this share has one in the newest period that is shown. */
const MOST_OF_THEM = 0.8;

/** A slice without a value in as many periods as this before those shown is no longer expected in them. */
const LATELY = 3;

/** A table of values for the slices and periods of a question, or what of it is missing. */
export type Tabulated =
  | {
      readonly kind: 'table';
      readonly table: Table;
      readonly periods: readonly string[];
      readonly held: readonly string[];
      /** Slices of a breakdown that have no value in these periods. */
      readonly missing: readonly SliceAsk[];
    }
  | { readonly kind: 'noSlice'; readonly slice: SliceAsk }
  | { readonly kind: 'noPeriod'; readonly period: string };

/** Slices named one by one must all be held, in the same periods. `period`: which ones are meant. */
export function tabulateNamed(
  ask: FigureAsk,
  values: readonly Values[],
  pick: (held: readonly string[]) => Picked,
): Tabulated {
  const missing = ask.slices.find((_, i) => (values[i]?.size ?? 0) === 0);
  if (missing !== undefined) return { kind: 'noSlice', slice: missing };
  const held = commonPeriods(values);
  if (held.length === 0) return { kind: 'noSlice', slice: ask.slices[0] ?? { slice: {} } };
  const picked = pick(held);
  if (picked.kind === 'notHeld') return { kind: 'noPeriod', period: picked.period };
  const table = values.map((of) => picked.periods.flatMap((period) => of.get(period) ?? []));
  return { kind: 'table', table, periods: picked.periods, held, missing: [] };
}

/**
 * The slices of a breakdown are shown as far as they are held. Without a period, the newest is one in which most of them have a value, so that
 * a ranking is not made of a few. `pick`: which periods are meant.
 */
export function tabulateBreakdown(
  ask: FigureAsk,
  values: readonly Values[],
  pick: (held: readonly string[]) => Picked,
): Tabulated {
  const having = values.filter(({ size }) => size > 0);
  const [first] = ask.slices;
  if (having.length === 0) return { kind: 'noSlice', slice: first ?? { slice: {} } };
  const counts = new Map<string, number>();
  for (const of of having) for (const period of of.keys()) counts.set(period, (counts.get(period) ?? 0) + 1);
  const held = [...counts.keys()].sort();
  const complete = held.filter((period) => (counts.get(period) ?? 0) >= MOST_OF_THEM * having.length);
  const picked = pick(ask.period.kind === 'newest' && complete.length > 0 ? complete : held);
  if (picked.kind === 'notHeld') return { kind: 'noPeriod', period: picked.period };
  const rows = values.map((of) => picked.periods.flatMap((period) => of.get(period) ?? []));
  const { kind } = ask.operation;
  // Means of other years than the rest could not be compared with them.
  const changes = kind === 'change' || kind === 'largestChange';
  const needed = kind === 'average' ? picked.periods.length : changes ? 2 : 1;
  const isShown = ({ length }: readonly Value[]): boolean => length >= needed;
  return {
    kind: 'table',
    table: rows.filter(isShown),
    periods: picked.periods,
    held,
    missing: ask.slices.filter(
      (_, i) => isHeldLately(values[i], picked.periods, held) && !isShown(rows[i] ?? []),
    ),
  };
}

/** A region that was dissolved years before is not missing. */
function isHeldLately(
  values: Values | undefined,
  shown: readonly string[],
  held: readonly string[],
): boolean {
  const newest = [...(values?.keys() ?? [])].sort().at(-1);
  return newest !== undefined && held.indexOf(newest) >= held.indexOf(shown[0] ?? '') - LATELY;
}

/** Periods in which every slice has a value, in order. */
export function commonPeriods(values: readonly Values[]): readonly string[] {
  const [first, ...others] = values;
  return [...(first?.keys() ?? [])].filter((period) => others.every((other) => other.has(period))).sort();
}
