import { hash } from 'node:crypto';

const LONGEST_DIMENSION = 50;
const LONGEST_CODE = 80;
const LONGEST_INDICATOR = 128;
/** Column names of the data format, and the dimension that units of one slice make. */
const TAKEN = new Set(['TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'NOTE', 'UNIT_MEASURE', 'MEASURE']);

/** A column's name as a dimension id: capitals and `_`. Two names that say different things have two ids. */
export function dimensionIdOf(column: string): string {
  const plain = column.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  const id = plain.replace(/[^A-Z0-9]+/g, '_').replace(/^[^A-Z]+|_+$/g, '');
  const isWhole = /^[A-Z]\p{ASCII}*$/u.test(plain) && id.length <= LONGEST_DIMENSION;
  return isWhole && !TAKEN.has(id) ? id : `${id.slice(0, 40) || 'COLUMN'}_${markOf(column).toUpperCase()}`;
}

/** A cell as a code: kept where it is one, otherwise with its other signs replaced. Two cells that say different things have two codes. */
export function codeIdOf(cell: string): string {
  const spaced = cell.trim().replace(/\s+/g, '_');
  const code = spaced.replace(/[^A-Za-z0-9_@$.+-]+/g, '_');
  if (code === spaced && code.length <= LONGEST_CODE) return code;
  return `${code.slice(0, LONGEST_CODE - 9)}_${markOf(cell)}`.replace(/_+/g, '_').replace(/^_/, '');
}

/** Eight signs that differ where texts differ. */
function markOf(text: string): string {
  return hash('sha1', text).slice(0, 8);
}

/** A source's own id of something measured as an indicator's id; kept where it is one. */
export function indicatorIdOf(text: string): string {
  const id = text
    .trim()
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');
  return id !== '' && id === text && id.length <= LONGEST_INDICATOR
    ? id
    : `${id.slice(0, 100) || 'table'}-${markOf(text)}`;
}
