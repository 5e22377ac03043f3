import { type CsvError, parse } from 'csv-parse/sync';
import type { Note } from '../oddity.ts';
import type { IndicatorCorrections } from './corrections.ts';
import { readUtf8 } from './read-utf8.ts';

/** One record of a table, with the line in which it ends. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Takes a table's file apart, the header being the first record; lines that are declared wrong are read as declared. What cannot be read is noted;
 * undefined where nothing of it can.
 */
export function readRecords(
  file: string,
  bytes: Buffer,
  declared: IndicatorCorrections['lines'] = [],
  note: Note,
): readonly TableRecord[] | undefined {
  if (bytes.subarray(0, 2).toString() === 'PK') {
    note({ file, rule: 'left out', what: 'is a spreadsheet or archive, not a CSV table.' });
    return undefined;
  }
  const text = readUtf8(file, bytes, note);
  if (text === undefined) return undefined;
  const records: TableRecord[] = [];
  let last = 0;
  parse(withDeclared(file, text.replace(/\r\n?/g, '\n'), declared, note), {
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (failure) => {
      tell(file, last + 1, failure, note);
      return undefined;
    },
    on_record: (cells: string[], { lines }) => {
      last = lines;
      records.push({ cells, line: lines });
      return null;
    },
  });
  return records;
}

function withDeclared(
  file: string,
  text: string,
  declared: NonNullable<IndicatorCorrections['lines']>,
  note: Note,
): string {
  if (declared.length === 0) return text;
  const open = new Map(declared.map((one) => [one.is, one]));
  const unmet = new Set(open.keys());
  const lines = text.split('\n').map((line, i) => {
    const found = open.get(line);
    if (found === undefined) return line;
    unmet.delete(line);
    note({
      file,
      line: i + 1,
      rule: 'corrected',
      what: `"${line}" is read as "${found.read}": ${found.why}.`,
    });
    return found.read;
  });
  for (const is of unmet)
    note({ file, rule: 'kept', what: `no line reads "${is}", for which a reading is declared.` });
  return lines.join('\n');
}

function tell(file: string, line: number, failure: CsvError | undefined, note: Note): void {
  const what =
    failure?.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quotation mark that opens here or below is never closed; nothing from here on can be read.'
      : `this cannot be read as CSV: ${failure?.message ?? 'unknown reason'}.`;
  note({ file, line, rule: 'left out', what });
}
