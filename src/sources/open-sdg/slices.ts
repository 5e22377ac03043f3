import { type Slice, sliceKey } from '../../catalogue/observation.ts';
import { codeIdOf, dimensionIdOf } from '../ids.ts';
import type { Note } from '../oddity.ts';
import type { IndicatorCorrections } from './corrections.ts';
import type { Row } from './read-table.ts';

/** A row with the codes of its dimensions; totals are left out. `unit` is the code of its unit. */
export interface CleanRow extends Row {
  readonly slice: Slice;
}

/** SDMX code of a total: the same as an empty cell. */
const TOTAL = '_T';
/** Stands for the unit in indicators that give one slice in several units. */
export const MEASURE = 'MEASURE';

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
    if (!possible) note({ file, line, rule: 'left out', what: `${value} cannot be: ${range.why}.`, rows: 1 });
    return possible;
  });
}

/** Gives every row its slice. Where one slice has values in several units, the unit is a dimension of its own. */
export function withSlices(rows: readonly Row[]): readonly CleanRow[] {
  const sliced = rows.map((row) => ({ ...row, slice: sliceOf(row) }));
  const units = new Map<string, string>();
  const isMixed = sliced.some(({ slice, unit }) => {
    const key = sliceKey(slice);
    const known = units.get(key) ?? unit;
    units.set(key, known);
    return known !== unit;
  });
  if (!isMixed) return sliced;
  return sliced.map((row) => ({ ...row, slice: { ...row.slice, [MEASURE]: row.unit } }));
}

/** The codes of a row by dimension, without totals. */
export function sliceOf({ cells }: Row): Slice {
  const codes = Object.entries(cells).map(([column, cell]) => [dimensionIdOf(column), codeIdOf(cell)]);
  return Object.fromEntries(codes.filter(([, code]) => code !== TOTAL));
}

/**
 * Leaves one value for each slice and year. The same row twice counts once. Rows that contradict one another are all left out, unless a declared
 * value says which one holds.
 */
export function withoutContradictions(
  file: string,
  rows: readonly CleanRow[],
  declared: IndicatorCorrections['values'] = [],
  note: Note,
): readonly CleanRow[] {
  const groups = new Map<string, CleanRow[]>();
  for (const row of rows) {
    const key = keyOf(row.year, row.slice);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const resolutions = new Map(declared.map((one) => [keyOf(one.period, one.slice), one]));
  const kept = [...groups].flatMap(([key, group]) => {
    const resolved = resolutions.get(key);
    if (!isContradictory(group)) return once(file, group, note);
    const held = group.find(
      ({ value }) => resolved !== undefined && Number(value) === Number(resolved.value),
    );
    if (resolved === undefined || held === undefined) return leaveOut(file, group, note);
    resolutions.delete(key);
    const what = `lines ${linesOf(group)} contradict one another; ${held.value} holds: ${resolved.why}.`;
    note({ file, line: held.line, rule: 'corrected', what, rows: group.length - 1 });
    return [held];
  });
  for (const [key, { value }] of resolutions) {
    const what = `the declared value ${value} for ${key} settles nothing: no contradictory rows there hold it.`;
    note({ file, rule: 'kept', what });
  }
  return kept;
}

function keyOf(year: string, slice: Slice): string {
  return `${year} ${sliceKey(slice) || 'total'}`;
}

function isContradictory([first, ...others]: readonly CleanRow[]): boolean {
  return others.some(({ value }) => Number(value) !== Number(first?.value));
}

function once(file: string, group: readonly CleanRow[], note: Note): readonly CleanRow[] {
  const [first] = group;
  if (first !== undefined && group.length > 1) {
    const what = `stands in lines ${linesOf(group)} alike; it counts once.`;
    note({ file, line: first.line, rule: 'kept', what, rows: group.length - 1 });
  }
  return group.slice(0, 1);
}

function leaveOut(file: string, group: readonly CleanRow[], note: Note): readonly CleanRow[] {
  const values = [...new Set(group.map(({ value }) => value))].join(', ');
  const what = `lines ${linesOf(group)} give different values (${values}) for the same; none is shown.`;
  note({ file, line: group[0]?.line ?? 1, rule: 'left out', what, rows: group.length });
  return [];
}

function linesOf(group: readonly CleanRow[]): string {
  return group.map(({ line }) => line).join(', ');
}
