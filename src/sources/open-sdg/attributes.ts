import { OBS_STATUS, type ObsStatus } from '../../catalogue/observation.ts';

/** Columns that give a row's unit. */
export const UNIT_COLUMNS = ['UNIT_MEASURE', 'Units', 'Unit'];
/** Columns that give the power of ten by which a row's value is divided. */
export const MULTIPLIER_COLUMNS = ['UNIT_MULT', 'Unit multiplier'];
/** Columns that say what kind of value a row has. */
export const STATUS_COLUMNS = ['OBS_STATUS', 'Observation status'];
/** Columns about a value that the data format has no place for. GeoCode repeats the area for maps. */
export const UNREAD_COLUMNS = [
  'GeoCode',
  'COMMENT_OBS',
  'COMMENT_TS',
  'DATA_LAST_UPDATE',
  'GEO_INFO_TYPE',
  'GEO_INFO_URL',
  'LOWER_BOUND',
  'NATURE',
  'SOURCE_DETAIL',
  'TIME_COVERAGE',
  'TIME_DETAIL',
  'UPPER_BOUND',
];

/** SDMX CL_OBS_STATUS by name, as far as there is a value. */
const STATUSES: Readonly<Record<string, ObsStatus>> = {
  '': 'A',
  normal: 'A',
  'normal value': 'A',
  undefined: 'A',
  'time series break': 'B',
  'definition differs': 'D',
  'estimated value': 'E',
  'forecast value': 'F',
  'experimental value': 'G',
  'imputed value': 'I',
  'provisional value': 'P',
  'low reliability': 'U',
  'unvalidated value': 'V',
};
/** These say that there is no value. */
const ABSENT: ReadonlySet<ObsStatus> = new Set<ObsStatus>(['L', 'M', 'O', 'Q']);

/** The status that a cell names by its SDMX code (E) or name (Estimated value); undefined where it is neither, or does not go with a value. */
export function readStatus(cell: string): ObsStatus | undefined {
  const status = OBS_STATUS.find((one) => one === cell) ?? STATUSES[cell.toLowerCase()];
  return status === undefined || ABSENT.has(status) ? undefined : status;
}
