import { asRole, type Computed, type Table } from './compute.ts';

/** The values above or below a number, the furthest first; of nothing else is told. */
export function beyondOf(table: Table, side: 'above' | 'below', limit: number): Computed {
  const isBeyond = (exact: number): boolean => (side === 'above' ? exact > limit : exact < limit);
  const found = table
    .flat()
    .filter(({ exact }) => isBeyond(exact))
    .sort((a, b) => (side === 'above' ? b.exact - a.exact : a.exact - b.exact));
  if (found.length === 0) return 'none_beyond';
  return [
    ...found.map(({ figure }) => figure),
    ...found.flatMap(({ figure, operands }) =>
      figure.origin === 'computed' ? operands.map((one) => asRole(one, 'operand')) : [],
    ),
  ];
}
