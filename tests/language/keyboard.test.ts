import { expect, test } from 'vitest';
import { retype } from '../../src/language/keyboard.ts';

test.each([
  ['crjkmrj jhufybpfwbq', 'latin-russian', 'сколько организаций'],
  ['ghj;bdf.ob[', 'latin-russian', 'проживающих'],
  ['0fyif 9qsv', 'latin-kazakh', 'қанша ұйым'],
  ['рщц ьфтн', 'russian-latin', 'how many'],
] as const)('%s typed %s is %s', (typed, layout, meant) => {
  expect(retype(typed, layout)).toBe(meant);
});
