import { expect, test } from 'vitest';
import { releaseOfNextUpdate } from '../../src/releases/next-update.ts';

const next = (referencePeriod: string, nextUpdate: string) =>
  releaseOfNextUpdate({ referencePeriod }, nextUpdate, 'Asia/Almaty');

test.each([
  ['2023', { id: '2024', period: '2024' }],
  ['2023-S1', { id: '2023-s2', period: '2023-S2' }],
  ['2023-S2', { id: '2024-s1', period: '2024-S1' }],
  ['2023-Q3', { id: '2023-q4', period: '2023-Q4' }],
  ['2023-Q4', { id: '2024-q1', period: '2024-Q1' }],
  ['2023-09', { id: '2023-10', period: '2023-10' }],
  ['2023-12', { id: '2024-01', period: '2024-01' }],
])('after %s', (held, release) => {
  expect(next(held, '2024-06-03')).toEqual({ ...release, date: '2024-06-03', status: 'tentative' });
});

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2024-02-29T05:00:00Z', '2024-02-29T11:00'],
  ['2024-03-02T06:00:00.000Z', '2024-03-02T11:00'],
  ['2024-03-01T20:30:00Z', '2024-03-02T01:30'],
  ['2024-03-02T08:00:00+02:00', '2024-03-02T11:00'],
  ['2024-03-02T11:00', '2024-03-02T11:00'],
  ['2024-03-02T11:00:00', '2024-03-02T11:00'],
])('%s', (nextUpdate, date) => {
  expect(next('2023', nextUpdate)?.date).toBe(date);
});

test.each(['', 'spring', '2024-02-30', '29.02.2024', '2024-13-01T00:00:00Z'])(
  '"%s" is no date',
  (nextUpdate) => {
    expect(next('2023', nextUpdate)).toBeUndefined();
  },
);
