import { stringify } from 'csv-stringify/sync';
import type { Words } from '../answers/words.ts';
import { columnsOf } from './columns.ts';
import type { DataTable } from './data-table.ts';
import { describeSource } from './describe-source.ts';

/** Said in every line, so that a line that is copied elsewhere still says where it comes from. */
const REPEATED: ReadonlySet<string> = new Set([
  'SLICE',
  'SOURCE',
  'LICENCE',
  'EDITION',
  'RELEASED',
  'ADDRESS',
  'METADATA',
]);

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel takes Cyrillic for something else; numbers with a decimal point. Texts that a
 * spreadsheet would run as a formula are kept from it by an apostrophe.
 */
export function writeCsv(words: Words, table: DataTable): Uint8Array {
  const columns = columnsOf(words, table);
  const source = describeSource(words, table).filter(({ id }) => REPEATED.has(id));
  const lines = [
    [...columns, ...source].map(({ id }) => id),
    ...table.rows.map((row) => [...columns.map(({ read }) => read(row)), ...source.map(({ text }) => text)]),
  ];
  return Buffer.from(stringify(lines, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
}
