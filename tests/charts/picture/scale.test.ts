import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisNumber } from '../../../src/charts/picture/axis-number.ts';
import { scaleAround, scaleFromZero, ticksOf } from '../../../src/charts/picture/scale.ts';

const value = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -6, max: 12 }))
  .map(([digits, power]) => Number(`${digits}e${power}`));
const values = fc.array(value, { minLength: 1, maxLength: 30 });

test('an axis holds all values, between few ticks', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(scaleFromZero, scaleAround), (all, scaleOf) => {
      const scale = scaleOf(all);
      expect(scale.min).toBeLessThanOrEqual(Math.min(...all));
      expect(scale.max).toBeGreaterThanOrEqual(Math.max(...all));
      expect(ticksOf(scale).length).toBeGreaterThan(1);
      expect(ticksOf(scale).length).toBeLessThan(10);
      expect(ticksOf(scale)).toContain(scale.max);
    }),
  );
});

test('what a length is read from holds zero', () => {
  fc.assert(
    fc.property(values, (all) => {
      const { min, max } = scaleFromZero(all);
      expect(min).toBeLessThanOrEqual(0);
      expect(max).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('no two ticks of an axis are written alike', () => {
  fc.assert(
    fc.property(values, fc.constantFrom('kk', 'ru', 'en'), (all, language) => {
      const scale = scaleAround(all);
      const written = ticksOf(scale).map(axisNumber(language, scale));
      expect(new Set(written).size).toBe(written.length);
    }),
  );
});

test('a course far above zero is drawn larger, one near zero begins there', () => {
  expect(scaleAround([5.8, 4.7])).toEqual({ min: 4.5, max: 6, step: 0.5 });
  expect(scaleAround([20, 115]).min).toBe(0);
  expect(scaleAround([0.1, 0.11]).min).toBeGreaterThan(0);
});

test('ticks are written in the form of the language, large ones shortly', () => {
  const large = scaleFromZero([120e12]);
  expect(axisNumber('ru', large)(50e12)).toBe('50\u00a0трлн');
  expect(axisNumber('en', scaleFromZero([40_000]))(20_000)).toBe('20,000');
  expect(axisNumber('kk', scaleFromZero([40_000]))(20_000)).toBe('20\u00a0000');
  expect(axisNumber('ru', scaleFromZero([-0.003]))(-0.002)).toBe('−0,002');
});
