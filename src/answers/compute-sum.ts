import type { Catalogue, CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Slice } from '../catalogue/observation.ts';
import type { Figure } from './answer.ts';
import { commonSlice } from './common-slice.ts';
import { asRole, type Computed, type Table, valuesOf } from './compute.ts';
import { mayOverlap } from './may-overlap.ts';
import { computed, type Value } from './values.ts';

/** Several slices together, in each period picked; or one slice over several years. Only of counts, and only of what counts nothing twice. */
export function sumOf(
  table: Table,
  slices: readonly Slice[],
  { indicator }: CatalogueIndicator,
  catalogue: Catalogue,
): Computed {
  const [first, ...others] = table;
  if (first === undefined) return 'single_value';
  if (others.length === 0 && first.length < 2) return valuesOf(table);
  if (indicator.additive !== true) return 'rates_added';
  if (others.length === 0)
    return indicator.timing === 'whole_period' ? inOrder([added(first, periodOf(first))]) : 'years_added';
  if (slices.some((one, i) => slices.slice(i + 1).some((other) => mayOverlap(one, other, catalogue))))
    return 'parts_overlap';
  const sums = first.flatMap(({ figure: { period } }) => {
    const values = table.flatMap((row) => row.find(({ figure }) => figure.period === period) ?? []);
    return values.length === table.length ? [added(values, period)] : [];
  });
  return sums.length === 0 ? 'single_value' : inOrder(sums);
}

/** A sum and what it is made up of. */
interface Sum {
  readonly figure: Figure;
  readonly operands: readonly Figure[];
}

function inOrder(sums: readonly Sum[]): readonly Figure[] {
  return [...sums.map(({ figure }) => figure), ...sums.flatMap(({ operands }) => operands)];
}

/** `values`: at least one. */
function added(values: readonly Value[], period: string): Sum {
  const figures = values.map(({ figure }) => figure);
  const [first] = figures;
  if (first === undefined) throw new RangeError('a sum needs values');
  const total = values.reduce((sum, { exact }) => sum + exact, 0);
  const decimals = Math.max(...figures.map((figure) => figure.decimals));
  return {
    figure: { ...computed(first, total, first.unit, decimals), slice: commonSlice(figures), period },
    operands: figures.map((figure) => asRole(figure, 'operand')),
  };
}

function periodOf(values: readonly Value[]): string {
  return `${values[0]?.figure.period}-${values.at(-1)?.figure.period}`;
}
