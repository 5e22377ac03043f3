import type { Observation, Slice } from './observation.ts';

/** A value as it was held from a moment (epoch milliseconds) until the next one of the same period, or until now. */
export interface Vintage {
  readonly observation: Observation;
  readonly since: number;
}

/** All that was ever published for a slice of an indicator (`publication/name`), in order of period and then of time. */
export type ReadVintages = (indicator: string, slice: Slice) => Promise<readonly Vintage[]>;

/** That another value was published for a period before the one that holds. */
export interface Revision {
  /** The last that was published before; it has a value. */
  readonly before: Observation;
  /** When the value that holds took its place, epoch milliseconds. */
  readonly at: number;
}

/** An observation as it is held, with what is known of its revision; in editions read from files nothing is. */
export interface HeldObservation extends Observation {
  readonly revised?: Revision;
}
