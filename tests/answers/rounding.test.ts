import { expect, test } from 'vitest';
import { roundHalfAway, shownDecimals } from '../../src/answers/rounding.ts';

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

test.each([
  [291, 0],
  [34.1, 1],
  [0.03, 2],
  [0.1234, 4],
  [0.5790315397997776, 3],
  [0.00123456789, 5],
  [15.123456, 2],
  [123456.789123, 2],
  [1e-7, 7],
  [0, 0],
])('%d is printed with %i decimals', (value, decimals) => {
  expect(shownDecimals(value)).toBe(decimals);
});
