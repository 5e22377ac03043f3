import { expect, test } from 'vitest';
import type { Indicator } from '../../src/catalogue/indicator.ts';
import { relateIndicators } from '../../src/catalogue/relate-indicators.ts';

const named = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  title: { en: id },
  unit: 'PT',
  decimals: 1,
  dimensions: [],
  ...more,
});

test('neighbours in the numbering are read together, others are not', () => {
  const related = relateIndicators(
    ['8-5-1', '8-5-2', '8-5-2-1', '8-6-1', '18-5-1', '8'].map((id) => named(id)),
  );
  expect(related.get('8-5-2')).toEqual(['8-5-1', '8-5-2-1']);
  expect(related.get('8-5-2-1')).toEqual(['8-5-2']);
  expect(related.get('8-6-1')).toEqual([]);
  expect(related.get('8')).toEqual([]);
});

test('what is declared to belong together comes first', () => {
  const related = relateIndicators([
    named('readers'),
    named('libraries'),
    named('readers-children'),
    named('share-of-readers', { shareOf: 'readers' }),
    named('per-library', { ratio: { numerator: 'readers', denominator: 'libraries' } }),
  ]);
  expect(related.get('readers')).toEqual([
    'share-of-readers',
    'per-library',
    'libraries',
    'readers-children',
  ]);
  expect(related.get('libraries')).toEqual(['per-library', 'readers']);
  expect(related.get('share-of-readers')).toEqual(['readers']);
});
