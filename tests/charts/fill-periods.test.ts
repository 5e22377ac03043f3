import { expect, test } from 'vitest';
import { fillPeriods } from '../../src/charts/fill-periods.ts';

test.each([
  [
    ['2019', '2021'],
    ['2019', '2020', '2021'],
  ],
  [
    ['2022-Q3', '2023-Q2'],
    ['2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2'],
  ],
  [
    ['2022-11', '2023-01'],
    ['2022-11', '2022-12', '2023-01'],
  ],
  [
    ['2022-S2', '2023-S2'],
    ['2022-S2', '2023-S1', '2023-S2'],
  ],
  [['2023'], ['2023']],
])('a period without a value keeps its place: %j', (held, filled) => {
  expect(fillPeriods(held)).toEqual(filled);
});

test('days, and periods of different lengths, are left as they are', () => {
  expect(fillPeriods(['2023-01-01', '2023-01-09'])).toEqual(['2023-01-01', '2023-01-09']);
  expect(fillPeriods(['2022', '2023-Q1'])).toEqual(['2022', '2023-Q1']);
});
