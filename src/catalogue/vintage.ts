import type { Observation, Slice } from './observation.ts';

/** A value as it was held from a moment (epoch milliseconds) until the next one of the same period, or until now. */
export interface Vintage {
  readonly observation: Observation;
  readonly since: number;
}

/** All that was ever published for a slice of an indicator (`publication/name`), in order of period and then of time. */
export type ReadVintages = (indicator: string, slice: Slice) => Promise<readonly Vintage[]>;
