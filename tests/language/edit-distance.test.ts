import { expect, test } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.ts';

test.each([
  ['uimdar', 'uimdar', 0],
  ['organizacia', 'arganizacia', 1],
  ['servise', 'service', 1],
  ['socail', 'social', 1],
  ['abcd', 'ab', 2],
  ['abcd', 'wxyz', 3],
])('%s and %s are %i apart (3 stands for more than two)', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});
