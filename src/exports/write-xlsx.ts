import type { SheetData } from 'write-excel-file/node';
import { formatRange, type Words } from '../answers/words.ts';
import { columnsOf } from './columns.ts';
import { type DataTable, periodsOf } from './data-table.ts';
import { describeSource } from './describe-source.ts';

/** A sheet as plain data, so that it can be built in another thread. */
export interface PlainSheet {
  readonly sheet: string;
  readonly data: SheetData;
  readonly columns: { width: number }[];
  readonly stickyRowsCount: number;
}

/** Widest and narrowest column, in characters. */
const WIDEST = 50;
const NARROWEST = 8;

/** A table as a workbook: a sheet with title, unit and one observation a line, its notes below; and a sheet that says where it comes from. */
export function toSheets(words: Words, table: DataTable): PlainSheet[] {
  const columns = columnsOf(words, table);
  const { first, last } = periodsOf(table);
  const units = [...new Set(table.rows.map(({ unit }) => unit.label))];
  const notes = [...new Set(table.rows.flatMap(({ note }) => note ?? []))];
  const above: SheetData = [
    [{ value: table.indicator.label, fontWeight: 'bold', fontSize: 14 }],
    [`${table.slice}, ${formatRange(words, first, last)}`],
    [`${words.text('export-unit')}: ${units.join('; ')}`],
    [],
    columns.map(({ label }) => ({ value: label, fontWeight: 'bold' as const })),
  ];
  const below: SheetData = [
    [],
    ...notes.map((note) => [`${words.text('export-note')}: ${note}`]),
    [`${words.text('export-source')}: ${table.provenance.source}`],
  ];
  const rows = table.rows.map((row) =>
    columns.map(({ id, read }) => {
      const value = read(row);
      return id === 'OBS_VALUE' && typeof value === 'number'
        ? { value, format: formatOf(row.decimals) }
        : value;
    }),
  );
  const source = describeSource(words, table);
  return [
    {
      sheet: words.text('export-sheet-data'),
      data: [...above, ...rows, ...below],
      columns: columns.map(({ label, read }) => ({
        width: widthOf([label, ...table.rows.map((row) => String(read(row) ?? ''))]),
      })),
      stickyRowsCount: above.length,
    },
    {
      sheet: words.text('export-source'),
      data: source.map(({ label, text }) => [{ value: label, fontWeight: 'bold' as const }, text]),
      columns: [{ width: widthOf(source.map(({ label }) => label)) }, { width: WIDEST * 2 }],
      stickyRowsCount: 0,
    },
  ];
}

/** Excel's own pattern; it is shown with the separators of the reader's system. */
function formatOf(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function widthOf(texts: readonly string[]): number {
  return Math.min(WIDEST, Math.max(NARROWEST, ...texts.map(({ length }) => length)) + 2);
}
