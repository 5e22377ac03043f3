import type { ObsStatus } from '../catalogue/observation.ts';

/** A code with what it is called in the reader's language. */
export interface Named {
  readonly code: string;
  readonly label: string;
}

/** One observation. `value` is null where the office published none; the status says why. */
export interface DataRow {
  readonly indicator: Named;
  /** A code for each of the table's dimensions. */
  readonly codes: ReadonlyMap<string, Named>;
  readonly period: string;
  readonly value: number | null;
  /** Decimals to show; the value itself is not rounded. */
  readonly decimals: number;
  readonly unit: Named;
  readonly origin: 'published' | 'computed';
  /** SDMX CL_OBS_STATUS; a computed value has none. */
  readonly status?: ObsStatus;
  readonly note?: string;
}

/** Where a table comes from: every file says all of it. Texts are in the reader's language. */
export interface Provenance {
  readonly publication: string;
  readonly publisher: string;
  readonly source: string;
  readonly licence: string;
  /** The period that the edition is for. */
  readonly edition: string;
  /** Day of release (ISO 8601), where the office states one. */
  readonly released?: string;
  /** Where the office publishes. */
  readonly address: string;
  /** Where it stands how the indicator is defined and measured; not always with the office itself. */
  readonly metadata?: string;
}

/** What a file holds, ready to be written in any format. At least one row. */
export interface DataTable {
  /** Permanent id (`publication/name`) and full title. */
  readonly indicator: Named;
  /** What of it: "Unemployment rate: by region". */
  readonly slice: string;
  readonly definition?: string;
  readonly dimensions: readonly Named[];
  readonly rows: readonly DataRow[];
  readonly provenance: Provenance;
}

/** First and last period of a table. */
export function periodsOf({ rows }: DataTable): { readonly first: string; readonly last: string } {
  const periods = rows.map(({ period }) => period).sort();
  return { first: periods[0] ?? '', last: periods.at(-1) ?? '' };
}
