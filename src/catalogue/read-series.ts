import type { DataDirectory } from './edition.ts';
import { type Observation, type Slice, sliceKey } from './observation.ts';
import type { HeldObservation } from './vintage.ts';

/**
 * The one way to observations: those of an indicator (`publication/name`) for exactly one slice, in order of period. Empty where
 * the slice is not held.
 */
export type ReadSeries = (indicator: string, slice: Slice) => Promise<readonly HeldObservation[]>;

/** Serves series from editions that were read into memory. */
export function seriesInMemory({ editions }: Pick<DataDirectory, 'editions'>): ReadSeries {
  const held = new Map(editions.map(({ id, series }) => [id, series]));
  /** Of the indicators that were asked about. */
  const bySlice = new Map<string, ReadonlyMap<string, readonly Observation[]>>();
  return async (indicator, slice) => {
    let series = bySlice.get(indicator);
    if (series === undefined) {
      const [edition = '', name = ''] = indicator.split('/');
      const all = held.get(edition)?.get(name) ?? [];
      series = new Map(all.map(({ slice, observations }) => [sliceKey(slice), observations]));
      bySlice.set(indicator, series);
    }
    return series.get(sliceKey(slice)) ?? [];
  };
}
