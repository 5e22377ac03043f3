import type { ObsStatus } from '../../catalogue/observation.ts';
import { readDecimal } from '../decimal.ts';
import { dimensionIdOf } from '../ids.ts';
import type { Note } from '../oddity.ts';
import { readMultiplier } from '../unit-multiplier.ts';
import {
  MULTIPLIER_COLUMNS,
  readStatus,
  STATUS_COLUMNS,
  UNIT_COLUMNS,
  UNREAD_COLUMNS,
} from './attributes.ts';
import type { IndicatorCorrections } from './corrections.ts';
import { readRecords, type TableRecord } from './read-records.ts';

/** A row of an indicator's table that has a value. */
export interface Row {
  readonly line: number;
  readonly year: string;
  /** Digits with a decimal point. */
  readonly value: string;
  readonly status: ObsStatus;
  /** Unit code or text; empty where the row names none. */
  readonly unit: string;
  /** Cells by column, without the empty ones, which mean the total. */
  readonly cells: Readonly<Record<string, string>>;
}

const NO_DIMENSION = new Set([
  'Year',
  'Value',
  ...UNIT_COLUMNS,
  ...MULTIPLIER_COLUMNS,
  ...STATUS_COLUMNS,
  ...UNREAD_COLUMNS,
]);
const YEAR = /^\d{4}$/;

/**
 * Reads `data/indicator_<id>.csv` (https://open-sdg.readthedocs.io/en/latest/data-format/): one row a value, an empty cell means the total.
 * Rows with an empty Value are placeholders and passed over; every other row that is not read is noted.
 */
export function readTable(
  file: string,
  bytes: Buffer,
  declared: IndicatorCorrections['lines'],
  note: Note,
): readonly Row[] {
  const records = readRecords(file, bytes, declared, note);
  if (records === undefined) return [];
  const header = records[0]?.cells.map((cell) => cell.trim()) ?? [];
  const fault = faultOf(header);
  if (fault !== undefined) {
    note({ file, line: 1, rule: 'left out', what: fault });
    return [];
  }
  if (header.includes(''))
    note({ file, line: 1, rule: 'kept', what: 'has columns without a name; they are not read.' });
  const unread = header.filter((name) => UNREAD_COLUMNS.includes(name) && name !== 'GeoCode');
  if (unread.length > 0)
    note({ file, line: 1, rule: 'kept', what: `the columns ${unread.join(', ')} are not read.` });
  const read = rowReader(file, header, note);
  const rows = records.slice(1).flatMap(read);
  if (rows.length === 0) note({ file, rule: 'left out', what: 'holds no value.' });
  return rows;
}

/** Why a table with such a header cannot be read. */
function faultOf(header: readonly string[]): string | undefined {
  if (!header.includes('Year') || !header.includes('Value'))
    return 'has no columns Year and Value, separated by commas.';
  const named = new Map<string, string>();
  for (const name of header.filter((one) => one !== '')) {
    const id = NO_DIMENSION.has(name) ? name : dimensionIdOf(name);
    const other = named.get(id);
    if (other !== undefined) return `the columns "${other}" and "${name}" would be one.`;
    named.set(id, name);
  }
  return undefined;
}

function rowReader(
  file: string,
  header: readonly string[],
  note: Note,
): (record: TableRecord) => readonly Row[] {
  const places = new Map(header.map((name, i) => [name, i]));
  const dimensions = header.filter((name) => name !== '' && !NO_DIMENSION.has(name));
  return ({ cells, line }) => {
    const cell = (name: string): string => (cells[places.get(name) ?? -1] ?? '').trim();
    const first = (names: readonly string[]): string => names.map(cell).find((one) => one !== '') ?? '';
    const leaveOut = (what: string): readonly Row[] => {
      note({ file, line, rule: 'left out', what, rows: 1 });
      return [];
    };
    if (cells.every((one) => one.trim() === '')) return [];
    const beyond = cells.filter((one, i) => (header[i] ?? '') === '' && one.trim() !== '');
    if (beyond.length > 0) return leaveOut(`has "${beyond.join('", "')}" in a column without a name.`);
    if (cells.length <= (places.get('Value') ?? 0)) return leaveOut('ends before the column Value.');
    const value = cell('Value');
    const year = cell('Year');
    if (value === '') return [];
    if (!YEAR.test(year)) return leaveOut(`"${year}" is not a year.`);
    const multiplier = readMultiplier(first(MULTIPLIER_COLUMNS));
    if (multiplier === undefined)
      return leaveOut(`"${first(MULTIPLIER_COLUMNS)}" is not known as a unit multiplier.`);
    const status = readStatus(first(STATUS_COLUMNS));
    if (status === undefined)
      return leaveOut(`"${first(STATUS_COLUMNS)}" is not known as the status of a value.`);
    const plain = readDecimal(value, multiplier);
    if (plain === undefined) return leaveOut(`"${value}" is not a number that can be kept exactly.`);
    if (plain !== value) note({ file, line, rule: 'kept', what: `"${value}" is read as ${plain}.` });
    const held = dimensions.flatMap((name) => (cell(name) === '' ? [] : [[name, cell(name)] as const]));
    return [{ line, year, value: plain, status, unit: first(UNIT_COLUMNS), cells: Object.fromEntries(held) }];
  };
}
