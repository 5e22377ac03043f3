import { SourceFailure } from '../source-failure.ts';

/** A column of an SDMX-CSV file. */
export interface Column {
  readonly id: string;
  /** The name that the header gives beside the id. */
  readonly name: string;
  readonly place: number;
  /** Where the name of its cell stands, in files that have it in a column of its own. */
  readonly namePlace?: number;
}

/** The columns of a file by what they are. */
export interface Header {
  readonly dimensions: readonly Column[];
  readonly attributes: ReadonlyMap<string, Column>;
  readonly value: Column;
  readonly action: Column | undefined;
  /** Whether ids and names stand together: `A: Value A`. */
  readonly hasBoth: boolean;
}

/** Columns that say what a file or row is, before its dimensions. */
const FIRST = new Set([
  'DATAFLOW',
  'STRUCTURE',
  'STRUCTURE_ID',
  'STRUCTURE_NAME',
  'ACTION',
  'SERIES_KEY',
  'OBS_KEY',
]);
const VALUE = 'OBS_VALUE';
const ID = /^[A-Za-z0-9_@$-][A-Za-z0-9_@$.-]*$/;

/** The sign between columns, and the one that numbers have before their decimals: files with `;` may have decimal commas. */
export function delimiterOf(text: string): string {
  const [, , after] = /^"?(?:STRUCTURE|DATAFLOW)(\[.*?\])?"?([,;\t])/.exec(text) ?? [];
  if (after !== undefined) return after;
  const [line = ''] = text.split('\n', 1);
  const counted = [',', ';', '\t'].map((sign) => [sign, line.split(sign).length] as const);
  return counted.sort(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}

/**
 * Reads the header of SDMX-CSV 1.0 or 2.0 (https://github.com/sdmx-twg/sdmx-csv): dimensions stand before OBS_VALUE, attributes after it. Names
 * stand beside ids (`DIM: Name`) or in a column after each.
 */
export function readHeader(file: string, cells: readonly string[]): Header {
  const hasBoth = cells.some((cell) => /^[A-Z0-9_]+(\[.*\])?: /i.test(cell));
  const plain = cells.map((cell, place) => {
    const [id = '', ...name] = cell.split(': ');
    return { id: id.replace(/\[.*\]$/, '').trim(), name: name.join(': ') || id, place };
  });
  const hasNames = plain.some(({ id }) => id === 'STRUCTURE_NAME');
  const columns = hasNames ? withNames(plain) : plain;
  const at = columns.findIndex(({ id }) => id === VALUE);
  const value = columns[at];
  if (value === undefined)
    throw new SourceFailure(
      'layout_changed',
      `${file} has no column ${VALUE}: it is no SDMX-CSV with values.`,
    );
  const twice = columns.find(({ id }, i) => columns.findIndex((one) => one.id === id) !== i);
  if (twice !== undefined)
    throw new SourceFailure('layout_changed', `${file} has the column ${twice.id} twice.`);
  return {
    dimensions: columns.slice(0, at).filter(({ id }) => !FIRST.has(id)),
    attributes: new Map(columns.slice(at + 1).map((column) => [column.id, column])),
    value,
    action: columns.find(({ id }) => id === 'ACTION'),
    hasBoth,
  };
}

/** Columns whose names stand in a column after each: the first ones have none. */
function withNames(columns: readonly Column[]): readonly Column[] {
  const named: Column[] = [];
  for (let i = 0; i < columns.length; i += 1) {
    const [column, next] = [columns[i], columns[i + 1]];
    if (column === undefined) continue;
    const isPair = !FIRST.has(column.id) && next !== undefined && !isId(next.id);
    if (isPair) {
      named.push({ ...column, name: next.id, namePlace: next.place });
      i += 1;
    } else named.push(column);
  }
  return named;
}

function isId(text: string): boolean {
  return ID.test(text) && text === text.toUpperCase();
}
