/** SDMX CL_OBS_STATUS 2.2, the code an observation carries. */
export const OBS_STATUS = [
  'A',
  'B',
  'D',
  'E',
  'F',
  'G',
  'I',
  'J',
  'K',
  'W',
  'L',
  'M',
  'O',
  'H',
  'Q',
  'N',
  'P',
  'S',
  'U',
  'V',
] as const;

export type ObsStatus = (typeof OBS_STATUS)[number];

/** Those that a reader should know of: break, other definition, estimate, forecast, imputed, provisional, unreliable. */
export const TELLING_STATUSES: ReadonlySet<ObsStatus> = new Set(['B', 'D', 'E', 'F', 'I', 'P', 'U']);

/** One code for each dimension that is not at its total: `{ URBANISATION: 'R' }`. `{}` is the grand total. */
export type Slice = Readonly<Record<string, string>>;

/** One point of a series. `value` is null where the status says why there is none (Q, M, O, L). */
export interface Observation {
  readonly period: string;
  readonly value: number | null;
  readonly status: ObsStatus;
  /** Id of a note in the publication's `notes`. */
  readonly note?: string;
  /** Unit code, only where the observation's own unit differs from the indicator's. */
  readonly unit?: string;
}

/** A slice over periods, in order of period. */
export interface Series {
  readonly slice: Slice;
  readonly observations: readonly Observation[];
}

/** Canonical text of a slice, for keys: dimensions in order of name. */
export function sliceKey(slice: Slice): string {
  const dimensions = Object.keys(slice);
  if (dimensions.length > 1) dimensions.sort();
  let key = '';
  for (const dimension of dimensions) key += `${key === '' ? '' : '&'}${dimension}=${slice[dimension]}`;
  return key;
}

/** The slice of a key that `sliceKey` wrote. */
export function readSliceKey(key: string): Slice {
  if (key === '') return {};
  return Object.fromEntries(key.split('&').map((code) => code.split('=', 2) as [string, string]));
}

/** The dimensions that a slice gives a code for, as one text. */
export function shapeOf(slice: Slice): string {
  return Object.keys(slice).sort().join('&');
}
