import type { CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Figure } from './answer.ts';
import { commonSlice } from './common-slice.ts';
import { asRole, type Computed, lastOfEach, type Table } from './compute.ts';
import { computed, type Value } from './values.ts';

/**
 * The plain mean of each slice over the periods picked; in a single period, of counts, the mean over the slices. Rates of parts have no mean without the
 * size of each part. Means that are ranked come highest first.
 */
export function averageOf(table: Table, { indicator }: CatalogueIndicator, isRanked: boolean): Computed {
  if (table.length > 0 && table.every(({ length }) => length > 1)) {
    const means = table.map((row) => ({ row, mean: { ...meanOf(row), period: periodOf(row) } }));
    const inOrder = isRanked ? means.sort((a, b) => b.mean.value - a.mean.value) : means;
    return [...inOrder.map(({ mean }) => mean), ...inOrder.flatMap(({ row }) => operandsOf(row))];
  }
  if (table.length < 2) return 'single_value';
  if (indicator.additive !== true) return 'rates_averaged';
  const values = lastOfEach(table);
  return [
    { ...meanOf(values), slice: commonSlice(values.map(({ figure }) => figure)) },
    ...operandsOf(values),
  ];
}

/** At least one decimal, and as many as the values have; per cents have one. */
function meanOf(values: readonly Value[]): Figure {
  const last = values.at(-1);
  if (last === undefined) throw new RangeError('a mean needs values');
  const { unit } = last.figure;
  const mean = values.reduce((sum, { exact }) => sum + exact, 0) / values.length;
  const decimals = unit === 'PT' ? 1 : Math.max(1, ...values.map(({ figure }) => figure.decimals));
  return computed(last.figure, mean, unit, decimals);
}

function operandsOf(values: readonly Value[]): readonly Figure[] {
  return values.map(({ figure }) => asRole(figure, 'operand'));
}

function periodOf(values: readonly Value[]): string {
  return `${values[0]?.figure.period}-${values.at(-1)?.figure.period}`;
}
