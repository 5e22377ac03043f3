import type { Localised, Wordings } from '../../language/language.ts';
import { LANGUAGES } from '../../language/language.ts';
import { addressOf, type Cell, type Sheet, textOf } from './workbook.ts';

/** Takes note of what is wrong at a cell. */
export type Fault = (place: string, what: string) => void;

/** A row of a sheet, read by the titles of its columns. */
export interface SheetRow {
  /** The text of a column; empty where there is none. */
  text(column: string): string;
  /** The texts of the columns `title kk`, `title ru`, `title en`. */
  localised(column: string): Localised;
  /** The same, several separated by semicolons. */
  wordings(column: string): Wordings | undefined;
  cell(place: number): Cell;
  /** `Sheet!A1`; of a column by title, or by place from 0. */
  at(column: string | number): string;
}

/** The titles of a sheet's columns and its rows. */
export interface ReadSheet {
  readonly titles: readonly string[];
  readonly rows: readonly SheetRow[];
  /** The place of a title. */
  titleAt(place: number): string;
  readonly titleCells: readonly Cell[];
}

/** Reads a sheet whose first row has the titles of its columns. A title that is needed and missing, or there twice, is a fault. */
export function readSheet(sheet: Sheet | undefined, needed: readonly string[], fault: Fault): ReadSheet {
  const [head, ...rows] = sheet?.rows ?? [];
  const name = sheet?.name ?? '';
  const titleCells = head?.cells ?? [];
  const titles = titleCells.map(textOf);
  const headRow = head?.number ?? 1;
  const titleAt = (place: number): string => `${name}!${addressOf(headRow, place)}`;
  for (const title of needed)
    if (sheet !== undefined && !titles.includes(title))
      fault(titleAt(0), `has no column "${title}" in this row.`);
  titles.forEach((title, place) => {
    if (title !== '' && titles.indexOf(title) !== place) fault(titleAt(place), `"${title}" is there twice.`);
  });
  return {
    titles,
    titleCells,
    titleAt,
    rows: rows.map(({ number, cells }): SheetRow => {
      const text = (column: string): string => textOf(cells[titles.indexOf(column)]);
      const byLanguage = <T>(column: string, read: (text: string) => T): { readonly [language: string]: T } =>
        Object.fromEntries(
          LANGUAGES.flatMap((language) => {
            const found = text(`${column} ${language}`);
            return found === '' ? [] : [[language, read(found)]];
          }),
        );
      return {
        text,
        localised: (column) => byLanguage(column, (found) => found),
        wordings(column) {
          const found = byLanguage(column, (list) =>
            list
              .split(';')
              .map((one) => one.trim())
              .filter((one) => one !== ''),
          );
          return Object.keys(found).length === 0 ? undefined : found;
        },
        cell: (place) => cells[place] ?? { kind: 'empty' },
        at(column) {
          const place = typeof column === 'number' ? column : Math.max(0, titles.indexOf(column));
          return `${name}!${addressOf(number, place)}`;
        },
      };
    }),
  };
}

/** Gives a value the shape of a schema; what does not fit is a fault at a place. */
export function shape<T>(
  schema: {
    safeParse(
      value: unknown,
    ):
      | { success: true; data: T }
      | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
  },
  value: unknown,
  place: (key: string) => string,
  fault: Fault,
): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    fault(place(String(path[0] ?? '')), `${path.map(String).join(' ') || 'this'}: ${message}.`);
  return undefined;
}
