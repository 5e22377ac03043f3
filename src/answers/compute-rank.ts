import type { Figure } from './answer.ts';
import { asRole, type Computed, lastOfEach, type Table } from './compute.ts';
import { computed, type Value } from './values.ts';

/** Fewer values make no ranking. */
const FEWEST = 3;

/**
 * The place of one code among all that have a value, the highest first. Equal values share the first of their places; these, the first and the last of
 * all stand beside it.
 */
export function rankOf(table: Table, dimension: string, of: string): Computed {
  const newest = lastOfEach(table);
  const period = newest.reduce((last, { figure }) => (figure.period > last ? figure.period : last), '');
  const values = newest.filter(({ figure }) => figure.period === period).sort((a, b) => b.exact - a.exact);
  const own = values.find(({ figure }) => figure.slice[dimension] === of);
  if (own === undefined || values.length < FEWEST) return 'not_ranked';
  const place = 1 + values.filter(({ exact }) => exact > own.exact).length;
  const beside = values.filter((value) => value !== own && isTelling(value, own, values));
  return [
    { ...computed(own.figure, place, 'RANK', 0), of: values.length },
    asRole(own.figure, 'operand'),
    ...beside.map(({ figure }): Figure => asRole(figure, 'context')),
  ];
}

/** The same as the one that is placed, or the highest or lowest of all. */
function isTelling({ exact }: Value, own: Value, inOrder: readonly Value[]): boolean {
  return [own, inOrder[0], inOrder.at(-1)].some((value) => value?.exact === exact);
}
