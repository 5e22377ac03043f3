import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { SHEETS } from './template-sheets.ts';

/** The workbook that a statistician fills in. */
export function writeTemplate(): Promise<Buffer> {
  const sheets = SHEETS.map(({ name, widths, head, hints, example }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      head.map((value) => ({
        value: String(value),
        fontWeight: 'bold' as const,
        backgroundColor: '#DCE6F1',
      })),
      ...[...hints, ...example].map((line) => line.map(cellOf)),
    ] as SheetData,
  }));
  return writeXlsx(sheets).toBuffer();
}

function cellOf(value: string | number): SheetData[number][number] {
  if (typeof value === 'number') return { value, type: Number };
  if (value === '') return null;
  return String(value).startsWith('#')
    ? { value, textColor: '#7F7F7F', fontStyle: 'italic' }
    : { value, wrap: true };
}
