import type { Fetch, Request } from '../fetch.ts';
import type { SourceTable } from '../tables/source-table.ts';

/** How much a PxWeb server answers at once, and how often. */
export interface PxLimits {
  readonly cells: number;
  /** Requests within a time window of so many milliseconds. */
  readonly calls: number;
  readonly window: number;
}

/** For servers that do not tell theirs: what most of them allow at least. */
export const USUAL_LIMITS: PxLimits = { cells: 10_000, calls: 10, window: 10_000 };

/** The codes that are asked for, by variable. */
export type Selection = ReadonlyMap<string, readonly string[]>;

/** What a table says of itself: all its codes, by variable, and when it is to be updated next. */
interface PxMetadata extends Pick<SourceTable, 'nextUpdate'> {
  readonly variables: Selection;
}

/** A version of the PxWeb API. */
export interface Dialect {
  limits(table: string, fetch: Fetch): Promise<PxLimits>;
  metadata(table: string, fetch: Fetch): Promise<PxMetadata>;
  /** Asks for a part of a table as JSON-stat 2.0. */
  ask(table: string, selection: Selection): Request;
  /** When the table last changed, and its last period where that is told. */
  signal(table: string, fetch: Fetch): Promise<string>;
}
