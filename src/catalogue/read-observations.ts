import type { Codebook } from './codebook.ts';
import type { Indicator } from './indicator.ts';
import { type Row, rowKey, type Table } from './observation-table.ts';
import { frequencyOf } from './period.ts';
import { error, type Report } from './problem.ts';
import { type Complain, checkCode, checkNote, readPeriod, readValue } from './read-cells.ts';
import { readCsv } from './read-csv.ts';

/** Columns that every table has beside the dimensions, and those that it may have (names of SDMX-CSV). */
const REQUIRED_COLUMNS = ['TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS'];
const OPTIONAL_COLUMNS = ['UNIT_MEASURE', 'NOTE'];

/** Names that a dimension cannot have. */
export const OWN_COLUMNS: ReadonlySet<string> = new Set([...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS]);

/** What a table is read by. `notes` is undefined where the publication cannot be read. */
export interface TableRules {
  readonly file: string;
  readonly indicator: Indicator;
  readonly codebook: Codebook;
  readonly notes: ReadonlySet<string> | undefined;
}

/** A table, and its columns as they stand in the file. */
export interface ReadTable {
  readonly columns: readonly string[];
  readonly table: Table;
}

/**
 * Reads `observations/<indicator>.csv`. Lines with a fault are reported and left out; undefined where the columns are not
 * those of the indicator.
 */
export function readObservations(text: string, rules: TableRules, report: Report): ReadTable | undefined {
  const { file } = rules;
  const records = readCsv(text, (line, message) => report(error({ file, line }, 'csv_syntax', message)));
  const [header, ...lines] = records;
  const columns = header?.cells ?? [];
  if (!areUsable(columns, rules, report)) return undefined;
  const positions = new Map(columns.map((name, position) => [name, position]));
  const table = new Map<string, Row>();
  let first: Row | undefined;
  for (const { cells, line } of lines) {
    const complain: Complain = (code, message) => report(error({ file, line }, code, message));
    if (cells.length !== columns.length) {
      const message = `There are ${cells.length} cells under ${columns.length} columns. Correct the line.`;
      complain('wrong_cell_count', message);
      continue;
    }
    const row = readRow((name) => cells[positions.get(name) ?? -1] ?? '', line, rules, complain);
    if (row === undefined) continue;
    first ??= row;
    addRow(table, row, first, complain);
  }
  return { columns, table };
}

function areUsable(columns: readonly string[], { file, indicator }: TableRules, report: Report): boolean {
  const required = [...indicator.dimensions, ...REQUIRED_COLUMNS];
  const known = new Set([...required, ...OPTIONAL_COLUMNS]);
  const held = new Set(columns);
  const place = { file, line: 1 };
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? '')) {
    const message = 'Columns are separated by something else. Save the file as CSV with commas.';
    report(error(place, 'csv_syntax', message));
    return false;
  }
  const missing = required.filter((name) => !held.has(name));
  const unknown = [...held].filter((name) => !known.has(name));
  const twice = [...held].filter((name) => columns.indexOf(name) !== columns.lastIndexOf(name));
  for (const name of missing)
    report(error(place, 'missing_column', `The column ${name} is missing. Add it.`));
  for (const name of unknown) {
    const message = `The column "${name}" is not known. Columns are ${[...known].join(', ')}; another one has to be a dimension of the indicator.`;
    report(error(place, 'unknown_column', message));
  }
  for (const name of twice) {
    report(error(place, 'duplicate_column', `The column "${name}" stands here twice. Take one of them out.`));
  }
  return missing.length + unknown.length + twice.length === 0;
}

function readRow(
  cell: (name: string) => string,
  line: number,
  { file, indicator, codebook, notes }: TableRules,
  complain: Complain,
): Row | undefined {
  let isSound = true;
  const fail: Complain = (code, message) => {
    isSound = false;
    complain(code, message);
  };
  const slice: Record<string, string> = {};
  for (const dimension of indicator.dimensions) {
    const code = cell(dimension);
    if (code === '') continue;
    checkCode(dimension, code, codebook.get(dimension), fail);
    slice[dimension] = code;
  }
  const unit = cell('UNIT_MEASURE');
  if (unit !== '') checkCode('UNIT_MEASURE', unit, codebook.get('UNIT_MEASURE'), fail);
  const note = cell('NOTE');
  if (note !== '') checkNote(note, notes, fail);
  const period = readPeriod(cell('TIME_PERIOD'), fail);
  const read = readValue(cell('OBS_VALUE'), cell('OBS_STATUS'), indicator.decimals, fail);
  if (!isSound || period === undefined || read === undefined) return undefined;
  const { value, status, decimals } = read;
  const observation = {
    period,
    value,
    status,
    ...(note !== '' && { note }),
    ...(unit !== '' && unit !== indicator.unit && { unit }),
  };
  return { place: { file, line }, slice, observation, decimals };
}

function addRow(table: Map<string, Row>, row: Row, first: Row, complain: Complain): void {
  const { period } = row.observation;
  const key = rowKey(row.slice, period);
  const twin = table.get(key);
  if (twin !== undefined) {
    const message = `Line ${twin.place.line} has an observation of the same slice and period. Take one of them out.`;
    complain('duplicate_observation', message);
  } else if (frequencyOf(period) !== frequencyOf(first.observation.period)) {
    const message = `${period} is a period of another length than ${first.observation.period} in line ${first.place.line}. They belong to different indicators.`;
    complain('bad_period', message);
  } else table.set(key, row);
}
