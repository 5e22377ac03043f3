import { OBS_STATUS } from '../../catalogue/observation.ts';
import { type Frequency, frequencyOf } from '../../catalogue/period.ts';
import { dimensionId } from '../../catalogue/schema-parts.ts';
import type { DraftRow } from '../edition-draft.ts';
import { readPeriod } from '../tables/read-period.ts';
import { readValue } from '../tables/read-value.ts';
import type { Fault, ReadSheet } from './sheet-reader.ts';
import { type Cell, textOf } from './workbook.ts';

/** A value, then what is said of it: `12.5`, `12.5*` (preliminary), `12.5 (E)` (SDMX status), `12.5 [note]`. */
const VALUE = /^(.*?) ?(?:\((.+?)\))? ?(?:\[([^\]]+)\])?$/;
/** More than a number, a status and a note take; what is cut is no number either. */
const LONGEST_VALUE = 300;
const INDICATOR = 'indicator';

/** The dimensions of an indicator, how many decimals it has, and its rows. */
export type RowsByIndicator = ReadonlyMap<string, DraftRow[]>;

/** What is known of indicators and codes, for reading rows. */
export interface Known {
  readonly indicators: ReadonlyMap<
    string,
    { readonly decimals: number; readonly dimensions: readonly string[] }
  >;
  readonly notes: ReadonlySet<string>;
  hasCode(dimension: string, code: string): boolean;
  isTotal(dimension: string, code: string): boolean;
  readonly frequency: Frequency;
}

/** Reads the sheet Data: a line for each series, the dimensions in columns named in capitals, a column for each period. */
export function readData(sheet: ReadSheet, known: Known, fault: Fault): RowsByIndicator {
  const columns = sheet.titleCells.map((cell, place) =>
    columnOf(cell, known, (what) => fault(sheet.titleAt(place), what)),
  );
  const rows = new Map<string, DraftRow[]>();
  const seen = new Map<string, string>();
  for (const row of sheet.rows) {
    const id = row.text(INDICATOR);
    const indicator = known.indicators.get(id);
    if (indicator === undefined) {
      fault(row.at(INDICATOR), `"${id}" does not stand in the sheet Indicators.`);
      continue;
    }
    const slice: Record<string, string> = {};
    columns.forEach((column, place) => {
      if (column?.kind !== 'dimension') return;
      const code = textOf(row.cell(place));
      if (code === '' || known.isTotal(column.id, code)) return;
      if (!indicator.dimensions.includes(column.id))
        fault(row.at(place), `${id} has no dimension ${column.id} in the sheet Indicators.`);
      else if (!known.hasCode(column.id, code))
        fault(
          row.at(place),
          `"${code}" is no code of ${column.id}, in the sheet Codes or in codelists beside the edition; add it to the sheet.`,
        );
      slice[column.id] = code;
    });
    const key = `${id} ${JSON.stringify(Object.entries(slice).sort())}`;
    const before = seen.get(key);
    if (before !== undefined) fault(row.at(0), `is the same series as ${before}.`);
    seen.set(key, row.at(0));
    columns.forEach((column, place) => {
      if (column?.kind !== 'period') return;
      const read = readCell(row.cell(place), indicator.decimals, known, (what) => fault(row.at(place), what));
      if (read === undefined) return;
      rows.set(id, [...(rows.get(id) ?? []), { slice, period: column.period, ...read }]);
    });
  }
  return rows;
}

type Column =
  | { readonly kind: 'dimension'; readonly id: string }
  | { readonly kind: 'period'; readonly period: string };

function columnOf(cell: Cell, { frequency }: Known, fault: (what: string) => void): Column | undefined {
  const text = textOf(cell);
  if (cell.kind === 'date') {
    fault("is a date: write the period as text, with an apostrophe before it ('2023-11).");
    return undefined;
  }
  if (text === '' || text === INDICATOR) return undefined;
  const period = readPeriod(text);
  if (period !== undefined) {
    if (frequencyOf(period) !== frequency)
      fault(`${text} does not fit the frequency ${frequency} in the sheet Publication.`);
    return { kind: 'period', period };
  }
  if (dimensionId.safeParse(text).success) return { kind: 'dimension', id: text };
  fault(`"${text}" is neither a period nor a dimension (in capitals).`);
  return undefined;
}

function readCell(
  cell: Cell,
  decimals: number,
  { notes }: Known,
  fault: (what: string) => void,
): Omit<DraftRow, 'slice' | 'period'> | undefined {
  if (cell.kind === 'empty') return undefined;
  if (cell.kind === 'date') {
    fault('is a date, not a value.');
    return undefined;
  }
  if (cell.kind === 'number' && cell.shownAs !== undefined) {
    fault(
      `holds ${cell.digits} and shows it as ${cell.shownAs}: set the cell's format to "General" and write the value as it is meant.`,
    );
    return undefined;
  }
  const [, text = '', status = '', note] =
    VALUE.exec(textOf(cell).slice(0, LONGEST_VALUE).replace(/\s+/g, ' ')) ?? [];
  if (note !== undefined && !notes.has(note)) fault(`the note "${note}" does not stand in the sheet Notes.`);
  const isStatus = status === '' || OBS_STATUS.some((one) => one === status);
  if (!isStatus) fault(`"${status}" is no status; these are ${OBS_STATUS.join(', ')}.`);
  const number = cell.kind === 'text' ? text.replace(/^(-?\d+),(\d+)(\*?)$/, '$1.$2$3') : text;
  const read = readValue(number, isStatus ? status : '', 0);
  if (read.kind === 'nothing') return undefined;
  if (read.kind === 'unclear') {
    fault(`${read.why}. Write a number, or one of: x (confidential), - (cannot be), … (no data).`);
    return undefined;
  }
  const held = read.value.split('.')[1]?.length ?? 0;
  if (held > decimals)
    fault(`${read.value} has ${held} decimals; the sheet Indicators says ${decimals}. Round it.`);
  return { value: read.value, status: read.status, ...(note !== undefined && { note }) };
}
