import { hash } from 'node:crypto';
import type { Row } from './read-rows.ts';

/** How many rows, and what they come to, in whatever order they are read. */
export interface RowSum {
  readonly count: number;
  /** Hexadecimal: the rows' digests, added up. */
  readonly sum: string;
}

/** Adds up a table's rows as they pass. */
export function sumRows(): { add(rows: readonly Row[]): void; readonly total: () => RowSum } {
  let count = 0;
  let sum = 0n;
  return {
    add(rows) {
      count += rows.length;
      for (const row of rows) sum += BigInt(`0x${hash('sha256', canonical(row))}`);
    },
    total: () => ({ count, sum: BigInt.asUintN(256, sum).toString(16) }),
  };
}

function canonical(row: Row): string {
  return JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
}
