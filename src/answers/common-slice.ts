import type { Slice } from '../catalogue/observation.ts';
import type { Figure } from './answer.ts';

/** The codes that the slices of all figures have: named once, in a heading. */
export function commonSlice(answers: readonly Figure[]): Slice {
  const [first] = answers;
  if (first === undefined || answers.some(({ without }) => without !== undefined)) return {};
  return Object.fromEntries(
    Object.entries(first.slice).filter(([dimension, code]) =>
      answers.every(({ slice }) => slice[dimension] === code),
    ),
  );
}

/** What is left of a slice when the heading has named some of it. */
export function lessOf(slice: Slice, common: Slice): Slice {
  return Object.fromEntries(Object.entries(slice).filter(([dimension]) => common[dimension] === undefined));
}
