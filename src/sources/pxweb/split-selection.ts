import { SourceFailure } from '../source-failure.ts';
import type { Selection } from './dialect.ts';

/** More parts would keep a server busy for hours: less is to be asked for. */
const MOST_PARTS = 2000;

/** Cuts a selection into parts of at most so many cells each, the longest list of codes first. */
export function splitSelection(selection: Selection, cells: number): readonly Selection[] {
  const whole = cellsOf(selection);
  if (whole / cells > MOST_PARTS)
    throw new SourceFailure(
      'too_large',
      `The table has ${whole} cells and is given ${cells} at a time. Name the codes to take in "only".`,
    );
  if (whole <= cells) return [selection];
  const [name = '', codes = []] = [...selection].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (codes.length < 2) return [selection];
  const half = Math.ceil(codes.length / 2);
  return [codes.slice(0, half), codes.slice(half)].flatMap((part) =>
    splitSelection(new Map([...selection, [name, part]]), cells),
  );
}

/** How many cells of a table a selection has. */
export function cellsOf(selection: Selection): number {
  return [...selection.values()].reduce((product, codes) => product * codes.length, 1);
}
