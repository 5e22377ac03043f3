import { expect, test } from 'vitest';
import { ownDecimals, roundHalfAway } from '../../src/answers/rounding.ts';

test.each([
  [2.25, 1, 2.3],
  [-2.25, 1, -2.3],
  [1.005, 2, 1.01],
  [0.1 + 0.2, 1, 0.3],
  [30.147058823529413, 1, 30.1],
  [-0.04, 1, 0],
  [143.3092783505155, 1, 143.3],
  [1e-9, 1, 0],
  [123456789012, 0, 123456789012],
])('%d to %i decimals is %d', (value, decimals, rounded) => {
  expect(roundHalfAway(value, decimals)).toBe(rounded);
});

test('a published value keeps its own decimals', () => {
  expect([291, 34.1, 0.03].map(ownDecimals)).toEqual([0, 1, 2]);
});
