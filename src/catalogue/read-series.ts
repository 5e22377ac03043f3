import type { DataDirectory } from './edition.ts';
import { type Observation, type Slice, sliceKey } from './observation.ts';

/**
 * The one way to observations: those of an indicator (`publication/name`) for exactly one slice, in order of period. Empty where
 * the slice is not held.
 */
export type ReadSeries = (indicator: string, slice: Slice) => Promise<readonly Observation[]>;

/** Serves series from a data directory that was read into memory. */
export function seriesInMemory(directory: DataDirectory): ReadSeries {
  const held = new Map<string, readonly Observation[]>();
  for (const edition of directory.editions) {
    for (const [indicator, series] of edition.series) {
      for (const { slice, observations } of series) {
        held.set(`${edition.id}/${indicator}?${sliceKey(slice)}`, observations);
      }
    }
  }
  return async (indicator, slice) => held.get(`${indicator}?${sliceKey(slice)}`) ?? [];
}
