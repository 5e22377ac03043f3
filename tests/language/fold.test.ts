import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { normalise } from '../../src/language/normalise.ts';

test.each([
  ['ұйымдар', ['уйымдар', 'uiymdar', 'ūiymdar', 'uyimdar']],
  ['жартылай', ['jartylai', 'zhartylay', 'jartılai']],
  ['социальных', ['socialnyh', 'sotsialnykh', "social'nyx"]],
  ['пребывания', ['prebyvaniya', 'prebyvaniia']],
  ['живёт', ['живет', 'zhivet', 'zhivyot']],
  ['мүгедектігі', ['мугедектиги', 'mügedektıgı', 'mugedektigi']],
  ['маңғыстау', ['мангыстау', 'mangystau', 'mañğystau']],
  ['түрлері', ['түрлерi', 'турлери']],
])('%s and its other spellings have one skeleton', (word, spellings) => {
  for (const spelling of spellings) expect(fold(normalise(spelling))).toBe(fold(normalise(word)));
});

test('words that differ in more than spelling keep different skeletons', () => {
  expect(fold('қалай')).not.toBe(fold('қала'));
  expect(fold('село')).not.toBe(fold('сила'));
});

test('folding is idempotent and yields plain letters and digits for words of these languages', () => {
  const letters = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіabcdefghijklmnopqrstuvwxyzäöüğñşıýǵń0123456789';
  const word = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 });
  fc.assert(
    fc.property(word, (text) => {
      const folded = fold(normalise(text));
      expect(fold(folded)).toBe(folded);
      expect(folded).toMatch(/^[a-z0-9]*$/);
    }),
    { numRuns: 2000 },
  );
});

test('normalising and folding take any text and change nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
      const folded = fold(once);
      expect(fold(folded)).toBe(folded);
    }),
    { numRuns: 2000 },
  );
});
