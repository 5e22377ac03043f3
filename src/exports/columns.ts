import type { Words } from '../answers/words.ts';
import type { DataRow, DataTable, Named } from './data-table.ts';

/** A column of a file: `id` is SDMX's name for it, `label` the reader's. */
export interface Column {
  readonly id: string;
  readonly label: string;
  read(row: DataRow): string | number | null;
}

/** One observation a line, in SDMX-CSV's order: codes with their names, period, value, unit, status and notes. */
export function columnsOf(words: Words, { dimensions }: DataTable): readonly Column[] {
  const text = (name: string): string => words.text(`export-${name}`);
  const labels = [text('indicator'), text('unit'), ...dimensions.map(({ label }) => label)];
  // A dimension may be called what another column is called already.
  const nameOf = (label: string, id: string): string =>
    labels.filter((one) => one === label).length > 1 ? `${label} (${id})` : label;
  const pair = (id: string, label: string, read: (row: DataRow) => Named | undefined): readonly Column[] => [
    { id, label: id, read: (row) => read(row)?.code ?? null },
    { id: nameOf(label, id), label: nameOf(label, id), read: (row) => read(row)?.label ?? null },
  ];
  return [
    ...pair('INDICATOR', text('indicator'), ({ indicator }) => indicator),
    ...dimensions.flatMap(({ code, label }) => pair(code, label, ({ codes }) => codes.get(code))),
    { id: 'TIME_PERIOD', label: text('period'), read: ({ period }) => period },
    { id: 'OBS_VALUE', label: text('value'), read: ({ value }) => value },
    ...pair('UNIT_MEASURE', text('unit'), ({ unit }) => unit),
    { id: 'OBS_STATUS', label: text('status'), read: ({ status }) => status ?? null },
    { id: 'ORIGIN', label: text('origin'), read: ({ origin }) => origin },
    { id: 'NOTE', label: text('note'), read: ({ note }) => note ?? null },
  ];
}
