import { type CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV file, with the line on which it ends. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Takes a CSV text (RFC 4180, line feeds) apart. A record that cannot be read is told to `complain` and left out. */
export function readCsv(
  text: string,
  complain: (line: number, message: string) => void,
): readonly CsvRecord[] {
  if (!text.includes('"')) return splitPlain(text);
  const records: CsvRecord[] = [];
  let last = 0;
  const tell = (failure: CsvError): undefined => {
    if (failure.code === 'CSV_QUOTE_NOT_CLOSED') {
      complain(last + 1, 'A quotation mark that opens in this line is never closed.');
      return;
    }
    last = typeof failure.lines === 'number' ? failure.lines : last + 1;
    complain(last, `This is not valid CSV: ${failure.message.replace(/\s+/g, ' ')}.`);
  };
  parse(text, {
    record_delimiter: '\n',
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (failure) => (failure === undefined ? undefined : tell(failure)),
    on_record: (cells: string[], { lines }) => {
      last = lines;
      records.push({ cells, line: lines });
      return null;
    },
  });
  return records;
}

/** Without quotation marks every line is a record and every comma ends a cell: nothing can be wrong, and it is much faster. */
function splitPlain(text: string): readonly CsvRecord[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ cells: line.split(','), line: index + 1 }));
}
