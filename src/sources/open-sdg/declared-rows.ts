import type { Slice } from '../../catalogue/observation.ts';
import type { Note } from '../oddity.ts';
import type { IndicatorCorrections } from './corrections.ts';
import type { Row } from './read-table.ts';
import { sliceOf } from './slices.ts';

/** Which rows a declaration is about. */
interface Selection {
  readonly where: Slice;
  readonly periods?: readonly string[] | undefined;
}

/** Leaves out the rows that are declared to be wrong. `rows` have unit codes. */
export function withoutDeclaredRows(
  file: string,
  rows: readonly Row[],
  { leaveOutRows = [] }: IndicatorCorrections,
  note: Note,
): readonly Row[] {
  const find = finder(leaveOutRows);
  const kept = rows.filter((row) => {
    const declared = find(row);
    if (declared === undefined) return true;
    note({ file, line: row.line, rule: 'left out', what: `${row.value}: ${declared.why}.`, rows: 1 });
    return false;
  });
  noteUnused(file, find.unused(), note);
  return kept;
}

/** Gives rows the unit that they are declared to be in. */
export function withDeclaredUnits(
  file: string,
  rows: readonly Row[],
  { unitsOf = [] }: IndicatorCorrections,
  note: Note,
): readonly Row[] {
  const find = finder(unitsOf);
  const corrected = rows.map((row) => {
    const declared = find(row);
    if (declared === undefined) return row;
    const { unit, why } = declared;
    const what = `the unit of ${row.value} is ${unit}, not ${row.unit}: ${why}.`;
    note({ file, line: row.line, rule: 'corrected', what });
    return { ...row, unit };
  });
  noteUnused(file, find.unused(), note);
  return corrected;
}

/** Finds the first declaration that is about a row, and keeps those that are about none. */
function finder<T extends Selection>(
  declared: readonly T[],
): ((row: Row) => T | undefined) & { unused: () => readonly T[] } {
  const unused = new Set(declared);
  const find = (row: Row): T | undefined => {
    const slice: Slice = { ...sliceOf(row), UNIT_MEASURE: row.unit };
    const found = declared.find(
      ({ where, periods }) =>
        (periods?.includes(row.year) ?? true) &&
        Object.entries(where).every(([dimension, code]) => (slice[dimension] ?? '') === code),
    );
    if (found !== undefined) unused.delete(found);
    return found;
  };
  return Object.assign(find, { unused: () => [...unused] });
}

function noteUnused(file: string, unused: readonly Selection[], note: Note): void {
  for (const { where } of unused)
    note({ file, rule: 'kept', what: `no row is as declared: ${JSON.stringify(where)}.` });
}
