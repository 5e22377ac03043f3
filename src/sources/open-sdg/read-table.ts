import { parse } from 'csv-parse/sync';
import type { Note } from '../oddity.ts';

/** A row of an indicator's table that has a value. */
export interface Row {
  readonly line: number;
  readonly year: string;
  /** As the file writes it, exponents resolved. */
  readonly value: string;
  /** Unit code or text; empty where the row names none. */
  readonly unit: string;
  /** Codes by column, without the empty ones, which mean the total. */
  readonly codes: Readonly<Record<string, string>>;
}

const UNIT_COLUMNS = ['UNIT_MEASURE', 'Units', 'Unit'];
/** Columns that are no dimension: GeoCode repeats the area for maps. */
const NO_DIMENSION = new Set([
  'Year',
  'Value',
  'GeoCode',
  'Observation status',
  'Unit multiplier',
  ...UNIT_COLUMNS,
]);
/** No zeros before other digits: such a number has lost its decimal point. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const EXPONENT = /^-?\d+(?:\.\d+)?[eE][-+]?\d+$/;
const YEAR = /^\d{4}$/;
/** More digits than a binary number holds exactly are the noise of a spreadsheet. */
const MOST_DIGITS = 15;

/** Reads `data/indicator_<id>.csv` (https://open-sdg.readthedocs.io/en/latest/data-format/): one row a value, an empty cell means the total. */
export function readTable(file: string, bytes: Buffer, note: Note): readonly Row[] {
  if (bytes.subarray(0, 2).toString() === 'PK') {
    note({ file, rule: 'left out', what: 'is a spreadsheet or archive, not a CSV table.' });
    return [];
  }
  const text = decode(file, bytes, note);
  if (text === undefined) return [];
  const records = readRecords(file, text, note);
  const header = records[0]?.cells.map((cell) => cell.trim()) ?? [];
  if (!header.includes('Year') || !header.includes('Value')) {
    note({ file, line: 1, rule: 'left out', what: 'has no columns Year and Value.' });
    return [];
  }
  if (header.includes(''))
    note({ file, line: 1, rule: 'kept', what: 'ends in columns without a name; they are not read.' });
  const rows = records.slice(1).flatMap(({ cells, line }) => readRow(file, header, cells, line, note));
  if (rows.length === 0) note({ file, rule: 'left out', what: 'holds no value.' });
  return rows;
}

function decode(file: string, bytes: Buffer, note: Note): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    note({ file, rule: 'left out', what: 'is not in UTF-8.' });
    return undefined;
  }
  if (text.startsWith('\ufeff'))
    note({ file, line: 1, rule: 'kept', what: 'read without its byte order mark.' });
  return text.replace(/^\ufeff/, '');
}

function readRecords(
  file: string,
  text: string,
  note: Note,
): readonly { cells: readonly string[]; line: number }[] {
  const records: { cells: readonly string[]; line: number }[] = [];
  parse(text, {
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (failure) => {
      note({ file, rule: 'left out', what: `a record cannot be read: ${failure?.message ?? 'not CSV'}.` });
      return undefined;
    },
    on_record: (cells: string[], { lines }) => {
      records.push({ cells, line: lines });
      return null;
    },
  });
  return records;
}

function readRow(
  file: string,
  header: readonly string[],
  cells: readonly string[],
  line: number,
  note: Note,
): readonly Row[] {
  const cell = (name: string): string => (cells[header.indexOf(name)] ?? '').trim();
  const leaveOut = (what: string): readonly Row[] => {
    note({ file, line, rule: 'left out', what });
    return [];
  };
  if (cells.every((one) => one.trim() === '')) return [];
  const beyond = cells.filter((one, i) => (header[i] ?? '') === '' && one.trim() !== '');
  if (beyond.length > 0) return leaveOut(`has "${beyond.join('", "')}" in a column without a name.`);
  const value = cell('Value');
  const year = cell('Year');
  if (value === '') return [];
  if (!YEAR.test(year)) return leaveOut(`"${year}" is not a year.`);
  const written = EXPONENT.test(value) ? plainNumber(value) : value;
  if (!NUMBER.test(written)) return leaveOut(`"${value}" is not a number.`);
  const plain =
    digitsOf(written) > MOST_DIGITS ? plainNumber(Number(written).toPrecision(MOST_DIGITS)) : written;
  if (plain !== value) note({ file, line, rule: 'kept', what: `"${value}" is read as ${plain}.` });
  const unit = UNIT_COLUMNS.map(cell).find((one) => one !== '') ?? '';
  const codes = header.flatMap((name) =>
    NO_DIMENSION.has(name) || name === '' || cell(name) === '' ? [] : [[name, cell(name)] as const],
  );
  return [{ line, year, value: plain, unit, codes: Object.fromEntries(codes) }];
}

/** Digits from the first that is not zero on. */
function digitsOf(value: string): number {
  return value.replace(/[^\d]/g, '').replace(/^0+/, '').length;
}

/** The number without an exponent and without zeros at its end. */
function plainNumber(value: string): string {
  const digits =
    Number(value.toLowerCase().split('e-')[1] ?? 0) + (value.split(/[eE]/)[0]?.split('.')[1]?.length ?? 0);
  return String(Number(Number(value).toFixed(Math.min(20, digits)))).includes('e')
    ? Number(value).toFixed(Math.min(20, digits))
    : String(Number(value));
}
