import type { Button, ButtonRows } from './message.ts';

/** Buttons in rows of two: as many as a telephone shows without cutting short labels. */
export function inPairs(buttons: readonly Button[]): ButtonRows {
  return buttons.flatMap((_, i) => (i % 2 === 0 ? [buttons.slice(i, i + 2)] : []));
}
