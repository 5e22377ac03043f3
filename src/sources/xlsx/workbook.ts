import readXlsx from 'read-excel-file/node';
import { LIMITS } from '../limits.ts';
import { readZip } from '../read-zip.ts';
import { SourceFailure } from '../source-failure.ts';
import { misleadingCells } from './misleading-cells.ts';

/** What a cell holds: a text, or a number as its digits. A number whose format shows it otherwise than it is says how. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly digits: string; readonly shownAs?: string }
  | { readonly kind: 'date'; readonly date: Date }
  | { readonly kind: 'empty' };

/** A sheet: rows of cells. Rows whose first cell begins with `#` explain and are passed over, as are empty ones. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
}

/** A number as the file writes it, so that no digit is lost. */
interface Digits {
  readonly digits: string;
}

const PARTS =
  /^xl\/(?:workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/.*|sharedStrings\.xml)$/;

/** Reads a workbook (.xlsx). Throws where it is none, or unpacks to too much. */
export async function readWorkbook(location: string, bytes: Buffer): Promise<ReadonlyMap<string, Sheet>> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    throw new SourceFailure(
      'wrong_format',
      `${location} is no .xlsx workbook. Save it as "Excel Workbook (.xlsx)".`,
    );
  const parts = await readZip(location, bytes, ({ path }) => PARTS.test(path), LIMITS);
  const misleading = misleadingCells(parts);
  let sheets: Awaited<ReturnType<typeof readXlsx<Digits>>>;
  try {
    sheets = await readXlsx<Digits>(bytes, { parseNumber: (digits) => ({ digits }) });
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : String(failure);
    throw new SourceFailure('damaged', `${location} cannot be read as a workbook: ${why}.`);
  }
  return new Map(
    sheets.map(({ sheet, data }) => {
      const rows = data.map((row, i) => ({
        number: i + 1,
        cells: row.map((value, j) => cellOf(value, misleading.get(`${sheet}!${addressOf(i + 1, j)}`))),
      }));
      return [sheet, { name: sheet, rows: rows.filter(({ cells }) => isRead(cells)) }];
    }),
  );
}

/** The address of a cell; the column is counted from 0. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** What a cell says, in one line. */
export function textOf(cell: Cell | undefined): string {
  if (cell?.kind === 'text') return cell.text.replace(/\s+/g, ' ').trim();
  return cell?.kind === 'number' ? cell.digits : '';
}

function isRead(cells: readonly Cell[]): boolean {
  return cells.some(({ kind }) => kind !== 'empty') && !textOf(cells[0]).startsWith('#');
}

function cellOf(value: unknown, shownAs: string | undefined): Cell {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (value instanceof Date) return { kind: 'date', date: value };
  if (typeof value === 'object' && 'digits' in value)
    return { kind: 'number', digits: String(value.digits), ...(shownAs && { shownAs }) };
  return { kind: 'text', text: String(value) };
}
