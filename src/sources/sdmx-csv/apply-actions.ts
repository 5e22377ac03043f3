import type { Note } from '../oddity.ts';
import type { Header } from './read-header.ts';

/** A record of a file, and the line in which it ends. */
export interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Stands for every code in a row that deletes. */
const ANY = new Set(['', '*']);

/**
 * Does what the column ACTION says, row by row: I (information) and A (append) add, R (replace) and M (merge) take the place of what stood before,
 * D (delete) takes away every row that its codes name. Without the column all rows are information.
 */
export function applyActions(
  file: string,
  header: Header,
  lines: readonly Line[],
  note: Note,
): readonly Line[] {
  const { action } = header;
  if (action === undefined) return lines;
  const held = new Map<string, Line[]>();
  const keyOf = ({ cells }: Line): string =>
    header.dimensions.map(({ place }) => cells[place] ?? '').join('\n');
  const actions = new Set<string>();
  for (const line of lines) {
    const what = (line.cells[action.place] ?? '').slice(0, 1).toUpperCase() || 'I';
    const leaveOut = (why: string): void =>
      note({ file, line: line.line, rule: 'left out', what: why, rows: 1 });
    const key = keyOf(line);
    const before = held.get(key) ?? [];
    actions.add(what);
    if (what === 'I' || what === 'A') held.set(key, [...before, line]);
    else if (what === 'R' || what === 'M') {
      if ((line.cells[header.value.place] ?? '') !== '' || what === 'R') held.set(key, [line]);
      else leaveOut('changes attributes only, without a value.');
    } else if (what === 'D') {
      const gone = [...held.keys()].filter((one) => matches(one.split('\n'), key.split('\n')));
      for (const one of gone) held.delete(one);
      if (gone.length === 0)
        note({ file, line: line.line, rule: 'kept', what: 'deletes what is not in this file.' });
    } else leaveOut(`"${line.cells[action.place]}" is not known as an ACTION.`);
  }
  if (!actions.has('I') && !actions.has('A') && !actions.has('R')) {
    const what =
      'holds changes only (ACTION), not the whole; an edition made of it lacks all that did not change.';
    note({ file, rule: 'kept', what });
  }
  return [...held.values()].flat();
}

function matches(codes: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((code, i) => ANY.has(code) || code === codes[i]);
}
