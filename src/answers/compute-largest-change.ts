import type { Figure } from './answer.ts';
import { asRole, type Computed, changeBetween, MOST_OTHERS, type Table } from './compute.ts';
import type { Value } from './values.ts';

/** One change with the two values that it lies between. */
interface Change {
  readonly figure: Figure;
  readonly operands: readonly Figure[];
}

/**
 * The largest rise, the largest fall, or the largest of both: among slices, between the first and the last period; among periods, from each to the next. Those that
 * are printed alike share it.
 */
export function largestChangeOf(
  table: Table,
  way: 'up' | 'down' | 'either',
  among: 'periods' | 'slices',
  expressed: 'units' | 'percent',
): Computed {
  const changes = table.flatMap((values) =>
    pairs(values, among).flatMap((pair) => changeOf(pair, expressed)),
  );
  const size = ({ figure: { value } }: Change): number =>
    way === 'either' ? Math.abs(value) : way === 'up' ? value : -value;
  const inOrder = changes.toSorted((a, b) => size(b) - size(a));
  const [largest] = inOrder;
  if (largest === undefined) return 'single_value';
  if (size(largest) <= 0) return 'none_changed';
  const answers = inOrder.filter((one) => size(one) === size(largest));
  const others = inOrder.slice(answers.length, answers.length + MOST_OTHERS).filter((one) => size(one) > 0);
  return [
    ...answers.map(({ figure }) => figure),
    ...others.map(({ figure }) => asRole(figure, 'context')),
    ...answers.flatMap(({ operands }) => operands),
  ];
}

function pairs(values: readonly Value[], among: 'periods' | 'slices'): readonly (readonly [Value, Value])[] {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  if (among === 'slices') return [[first, last]];
  return values.slice(1).flatMap((value, i) => {
    const before = values[i];
    return before === undefined ? [] : [[before, value] as const];
  });
}

function changeOf(
  [before, after]: readonly [Value, Value],
  expressed: 'units' | 'percent',
): readonly Change[] {
  const figure = changeBetween(before, after, expressed);
  return figure === undefined
    ? []
    : [{ figure, operands: [asRole(before.figure, 'operand'), asRole(after.figure, 'operand')] }];
}
