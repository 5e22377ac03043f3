import { type Observation, type Series, type Slice, sliceKey } from './observation.ts';
import type { Place } from './problem.ts';

/** One line of `observations/<indicator>.csv`. */
export interface Row {
  readonly place: Place;
  readonly slice: Slice;
  readonly observation: Observation;
  /** Decimals that the value is printed with: `34.10` has two. */
  readonly decimals: number;
}

/** Rows by `rowKey`: one for each slice and period. */
export type Table = ReadonlyMap<string, Row>;

/** What must be unique in a table. */
export function rowKey(slice: Slice, period: string): string {
  return `${period}?${sliceKey(slice)}`;
}

/** Series in order of slice, each in order of period. */
export function asSeries(table: Table): readonly Series[] {
  const bySlice = new Map<string, { slice: Slice; observations: Observation[] }>();
  for (const { slice, observation } of table.values()) {
    const key = sliceKey(slice);
    const series = bySlice.get(key);
    if (series === undefined) bySlice.set(key, { slice, observations: [observation] });
    else series.observations.push(observation);
  }
  const inOrder = [...bySlice].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, series]) => series);
  for (const { observations } of inOrder) observations.sort((a, b) => (a.period < b.period ? -1 : 1));
  return inOrder;
}
