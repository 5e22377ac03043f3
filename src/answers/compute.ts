import type { NotComputed } from '../questions/question.ts';
import type { Figure } from './answer.ts';
import { roundHalfAway } from './rounding.ts';
import { computed, type Value, type Values } from './values.ts';

/** Values of the slices asked for, each in the periods picked. */
export type Table = readonly (readonly Value[])[];

const TIMES_DECIMALS = 1;

/** Per cent of something fixed, or an index: two of them differ by points, and growth of growth says nothing. */
function isIndex(unit: string): boolean {
  return unit === 'INDEX' || unit.startsWith('PT_');
}

/** What an operation gives: figures, answers first; or why it has no meaning for these values. */
export type Computed = readonly Figure[] | NotComputed;

/** The values themselves, slice by slice, in order of period. */
export function valuesOf(table: Table): readonly Figure[] {
  const answers = table.flat();
  return [
    ...answers.map(({ figure }) => figure),
    ...answers.flatMap(({ figure, operands }) => (figure.origin === 'computed' ? operands : [])),
  ];
}

/**
 * Later minus earlier, signed; in per cent of the earlier one; of shares, in percentage points (their change in per cent where that is asked).
 * One change a slice, between its first and last value; where they are ranked, the highest first.
 */
export function changesOf(table: Table, expressed: 'units' | 'percent', isRanked: boolean): Computed {
  const changes: { readonly change: Figure; readonly operands: readonly Figure[] }[] = [];
  const context: Figure[] = [];
  for (const values of table) {
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined || first === last) return 'single_value';
    const change = changeBetween(first, last, expressed);
    if (change === undefined) return 'zero';
    changes.push({ change, operands: [asRole(first.figure, 'operand'), asRole(last.figure, 'operand')] });
    if (
      expressed === 'units' &&
      table.length === 1 &&
      last.figure.unit !== 'PT' &&
      !isIndex(last.figure.unit)
    ) {
      const growth = changeBetween(first, last, 'percent');
      if (growth !== undefined) context.push(asRole(growth, 'context'));
    }
  }
  if (isRanked) changes.sort((a, b) => b.change.value - a.change.value);
  return [...changes.map(({ change }) => change), ...context, ...changes.flatMap(({ operands }) => operands)];
}

/** The change between two values of one slice; undefined where per cents are asked and the earlier one is not above zero, or the later one below. */
export function changeBetween(first: Value, last: Value, expressed: 'units' | 'percent'): Figure | undefined {
  const period = `${first.figure.period}-${last.figure.period}`;
  if (expressed === 'percent') {
    // Of a deficit that becomes a surplus, no per cent can be told.
    if (first.exact <= 0 || last.exact < 0) return undefined;
    return {
      ...computed(last.figure, ((last.exact - first.exact) / first.exact) * 100, 'PT', 1),
      period,
    };
  }
  return { ...subtract(last, first), period };
}

/** One value less another: of per cents in percentage points, of indexes in points. */
function subtract(from: Value, less: Value): Figure {
  const { unit } = from.figure;
  const inPoints = unit === 'PT' || isIndex(unit);
  const decimals = Math.max(from.figure.decimals, less.figure.decimals, inPoints ? 1 : 0);
  const figure = computed(from.figure, from.exact - less.exact, unit === 'PT' ? 'PP' : unit, decimals);
  return isIndex(unit) ? { ...figure, points: true } : figure;
}

/** Others that are shown for comparison beside an extreme among many slices. */
export const MOST_OTHERS = 3;

/**
 * The highest or lowest of all values, or the first `count` of them; all that are equal to the last of these. With a `place`, those that stand there: equal values share
 * the first of their places.
 */
export function extremesOf(
  table: Table,
  which: 'highest' | 'lowest',
  { count = 1, place }: { readonly count?: number; readonly place?: number } = {},
): Computed {
  const inOrder = sorted(table.flat(), which);
  if (place !== undefined) return atPlace(inOrder, place);
  const last = inOrder[Math.min(count, inOrder.length) - 1]?.exact;
  if (last === undefined) return 'single_value';
  const isAnswer = ({ exact }: Value): boolean => (which === 'highest' ? exact >= last : exact <= last);
  const answers = inOrder.filter(isAnswer);
  const others = table.flat().filter((value) => !isAnswer(value));
  const shown = table.length > MOST_OTHERS + 1 ? sorted(others, which).slice(0, MOST_OTHERS) : others;
  return [...answers.map(({ figure }) => figure), ...shown.map(({ figure }) => asRole(figure, 'context'))];
}

/** What stands at a place, with those before it beside it. */
function atPlace(inOrder: readonly Value[], place: number): Computed {
  const at = inOrder[place - 1];
  if (at === undefined) return 'single_value';
  const same = inOrder.filter(({ exact }) => exact === at.exact);
  const before = inOrder.slice(0, inOrder.indexOf(same[0] ?? at)).slice(0, MOST_OTHERS);
  return [...same.map(({ figure }) => figure), ...before.map(({ figure }) => asRole(figure, 'context'))];
}

/** The slices of a breakdown with the highest last value first. */
export function highestFirst(table: Table): Table {
  const last = (row: readonly Value[]): number => row.at(-1)?.exact ?? Number.NEGATIVE_INFINITY;
  return [...table].sort((a, b) => last(b) - last(a));
}

function sorted(values: readonly Value[], which: 'highest' | 'lowest'): readonly Value[] {
  return [...values].sort((a, b) => (which === 'highest' ? b.exact - a.exact : a.exact - b.exact));
}

/**
 * The larger of two slices minus the smaller, in the newest period picked: "by how many more" and "by how many fewer" are one figure. In per cent, of what has no
 * points of its own, the first less the second as a share of the second.
 */
export function differenceOf(table: Table, expressed: 'units' | 'percent'): Computed {
  const [first, second] = lastOfEach(table);
  if (table.length !== 2 || first === undefined || second === undefined) return valuesOf(table);
  const operands = (values: readonly Value[]): Figure[] =>
    values.map(({ figure }) => asRole(figure, 'operand'));
  if (expressed === 'percent' && first.figure.unit !== 'PT' && !isIndex(first.figure.unit)) {
    if (second.exact <= 0 || first.exact < 0) return 'zero';
    const figure = computed(first.figure, ((first.exact - second.exact) / second.exact) * 100, 'PT', 1);
    return [{ ...figure, without: [second.figure.slice] }, ...operands([first, second])];
  }
  const [a, b] = first.exact >= second.exact ? [first, second] : [second, first];
  return [{ ...subtract(a, b), without: [b.figure.slice] }, ...operands([a, b])];
}

/** How many times the first slice is the second one, or the newest period the earliest; `down`: how many times less, the other way round. */
export function ratioOf(table: Table, way: 'up' | 'down'): Computed {
  const [first, second] = table.length === 2 ? lastOfEach(table) : [table[0]?.at(-1), table[0]?.[0]];
  if (table.length > 2 || first === undefined || second === undefined || first === second)
    return 'single_value';
  const [a, b] = way === 'down' && second.exact > first.exact ? [second, first] : [first, second];
  // Of a deficit, nothing is so many times more.
  if (b.exact <= 0 || a.exact < 0) return 'zero';
  const figure = computed(a.figure, a.exact / b.exact, 'TIMES', timesDecimals(a.exact / b.exact));
  const [from, to] = [first.figure.period, second.figure.period].sort();
  const period = from === to ? a.figure.period : `${from}-${to}`;
  return [{ ...figure, period }, asRole(a.figure, 'operand'), asRole(b.figure, 'operand')];
}

/** "1.0 times" would hide which way it went: where that is printed of what is not equal, one more digit is. */
function timesDecimals(times: number): number {
  const looksEqual = times !== 1 && roundHalfAway(times, TIMES_DECIMALS) === 1;
  return looksEqual ? TIMES_DECIMALS + 1 : TIMES_DECIMALS;
}

/** The change on the period before, beside a single figure. */
export function contextOf(values: Values, figure: Figure): readonly Figure[] {
  const periods = [...values.keys()];
  const before = values.get(periods[periods.indexOf(figure.period) - 1] ?? '');
  const now = values.get(figure.period);
  if (before === undefined || now === undefined) return [];
  return changeFrom(before, now).map((one) => asRole(one, 'context'));
}

/** What changed from one value to another: in its own unit, of shares in percentage points; and in per cent, where that says something. */
export function changeFrom(before: Value, now: Value): readonly Figure[] {
  const change = changeBetween(before, now, 'units');
  const { unit } = now.figure;
  const growth = unit === 'PT' || isIndex(unit) ? undefined : changeBetween(before, now, 'percent');
  return [change, growth].filter((one) => one !== undefined);
}

/** The figure in another part of an answer. */
export function asRole(figure: Figure, role: Figure['role']): Figure {
  return { ...figure, role };
}

/** The newest value of each slice. */
export function lastOfEach(table: Table): readonly Value[] {
  return table.flatMap((values) => values.at(-1) ?? []);
}
