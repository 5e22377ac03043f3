import type { Note } from '../oddity.ts';
import type { IndicatorCorrections } from './corrections.ts';
import type { Row } from './read-table.ts';

/** One value of a table after cleaning: one for each slice, unit and year. */
export interface CleanRow extends Row {
  /** Dimension ids and codes; totals left out. */
  readonly slice: Readonly<Record<string, string>>;
}

/** SDMX code of a total: the same as an empty cell. */
const TOTAL = '_T';
/** Stands for the unit in indicators that give one slice in several units. */
export const MEASURE = 'MEASURE';

/** A column's name as a dimension id. */
export function dimensionIdOf(column: string): string {
  const id = column
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[^A-Z]+|_+$/g, '');
  return id === '' ? 'BREAKDOWN' : id.slice(0, 50);
}

/** A cell as a code: kept where it is one, otherwise with its other signs replaced. */
export function codeIdOf(cell: string): string {
  const code = cell.replace(/[^A-Za-z0-9_@$.+-]+/g, '_').slice(0, 80);
  return /[A-Za-z0-9]/.test(code)
    ? code
    : `C${[...cell].map((sign) => sign.codePointAt(0)?.toString(16)).join('')}`.slice(0, 80);
}

/** Leaves out values that cannot be, by declaration. */
export function withinRange<T extends Row>(
  file: string,
  rows: readonly T[],
  range: IndicatorCorrections['range'],
  note: Note,
): readonly T[] {
  if (range === undefined) return rows;
  return rows.filter(({ line, value }) => {
    const possible = Number(value) >= range.min && Number(value) <= range.max;
    if (!possible) note({ file, line, rule: 'left out', what: `${value} cannot be: ${range.why}.` });
    return possible;
  });
}

/**
 * Gives every row its slice and leaves one value for each slice and year. The same row twice counts once. Rows that contradict one another are all
 * left out, unless a declared value says which one holds.
 */
export function cleanRows(
  file: string,
  rows: readonly Row[],
  declared: IndicatorCorrections['values'] = [],
  note: Note,
): readonly CleanRow[] {
  const sliced = withMeasure(rows.map((row) => ({ ...row, slice: sliceOf(row) })));
  const groups = new Map<string, CleanRow[]>();
  for (const row of sliced) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => pickOne(file, group, declared, note));
}

function sliceOf({ codes }: Row): Readonly<Record<string, string>> {
  const entries = Object.entries(codes).map(
    ([column, cell]) => [dimensionIdOf(column), codeIdOf(cell)] as const,
  );
  return Object.fromEntries(entries.filter(([, code]) => code !== TOTAL));
}

/** Where one slice has values in several units, the unit is a dimension of its own. */
function withMeasure(rows: readonly CleanRow[]): readonly CleanRow[] {
  const units = new Map<string, Set<string>>();
  for (const row of rows) units.set(keyOf(row), (units.get(keyOf(row)) ?? new Set()).add(row.unit));
  if (![...units.values()].some((several) => several.size > 1)) return rows;
  return rows.map((row) => ({ ...row, slice: { ...row.slice, [MEASURE]: codeIdOf(row.unit) } }));
}

function keyOf({ slice, year }: CleanRow): string {
  return `${year} ${JSON.stringify(Object.entries(slice).sort())}`;
}

function pickOne(
  file: string,
  group: readonly CleanRow[],
  declared: NonNullable<IndicatorCorrections['values']>,
  note: Note,
): readonly CleanRow[] {
  const [first] = group;
  if (first === undefined || group.length === 1) return group;
  const lines = group.map(({ line }) => line).join(', ');
  const values = [...new Set(group.map(({ value }) => Number(value)))];
  if (values.length === 1) {
    note({ file, line: first.line, rule: 'kept', what: `stands in lines ${lines} alike; it counts once.` });
    return [first];
  }
  const resolved = declared.find(
    ({ period, slice }) =>
      period === first.year &&
      JSON.stringify(Object.entries(slice).sort()) === JSON.stringify(Object.entries(first.slice).sort()),
  );
  const held = group.find(({ value }) => resolved !== undefined && Number(value) === Number(resolved.value));
  if (resolved !== undefined && held !== undefined) {
    note({
      file,
      line: held.line,
      rule: 'corrected',
      what: `lines ${lines} contradict one another; ${held.value} holds: ${resolved.why}`,
    });
    return [held];
  }
  note({
    file,
    line: first.line,
    rule: 'left out',
    what: `lines ${lines} give different values (${values.join(', ')}) for the same; none is shown.`,
  });
  return [];
}
