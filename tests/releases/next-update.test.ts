import { describe, expect, test } from 'vitest';
import type { PlannedRelease } from '../../src/catalogue/calendar.ts';
import { type CalendarOrigin, changeEntry, mergeCalendar, newEntry } from '../../src/releases/calendar.ts';
import { publishEntries } from '../../src/releases/edition-in-calendar.ts';
import { readSourceIntoCalendar, releaseOfNextUpdate } from '../../src/releases/next-update.ts';

const TODAY = '2024-02-20';
const next = (after: string, ...updates: string[]) =>
  releaseOfNextUpdate({ after, updates }, 'Asia/Almaty', TODAY);

describe('the release that a next update announces', () => {
  test.each([
    ['2023', { id: '2024', period: '2024' }],
    ['2023-S1', { id: '2023-s2', period: '2023-S2' }],
    ['2023-S2', { id: '2024-s1', period: '2024-S1' }],
    ['2023-Q3', { id: '2023-q4', period: '2023-Q4' }],
    ['2023-Q4', { id: '2024-q1', period: '2024-Q1' }],
    ['2023-09', { id: '2023-10', period: '2023-10' }],
    ['2023-12', { id: '2024-01', period: '2024-01' }],
  ])('after %s', (held, release) => {
    expect(next(held, '2025-06-03')).toEqual({ ...release, date: '2025-06-03', status: 'tentative' });
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
    expect(next('2022', nextUpdate)?.date).toBe(date);
  });

  test.each(['', 'spring', '2024-02-30', '29.02.2024', '20240525 16:13', '2024-13-01T00:00:00Z'])(
    '"%s" is no date',
    (nextUpdate) => {
      expect(next('2022', nextUpdate)).toBeUndefined();
    },
  );

  test('is the first of several tables that is still to come', () => {
    expect(next('2022', '2024-05-01', '2024-01-15', '2024-03-01', 'soon')?.date).toBe('2024-03-01');
    expect(next('2022', '2024-02-20T09:00')?.date).toBe('2024-02-20T09:00');
    expect(next('2022', '2024-02-19')).toBeUndefined();
  });

  test.each([
    ['2023', '2024-12-31', '2025-01-01'],
    ['2024-S1', '2024-12-31', '2025-01-01'],
    ['2023-S2', '2024-06-30', '2024-07-01'],
    ['2023-Q4', '2024-03-31', '2024-04-01'],
    ['2024-01', '2024-02-29', '2024-03-01'],
    ['2024-11', '2024-12-31', '2025-01-01'],
  ])('of the period after %s is none before that period is over', (held, tooEarly, over) => {
    expect(next(held, tooEarly)).toBeUndefined();
    expect(next(held, over)?.date).toBe(over);
  });
});

describe('in the calendar', () => {
  const by = <Origin extends CalendarOrigin>(origin: Origin, at: number) => ({
    publication: 'books',
    origin,
    at,
  });
  const plan = (date: string, id = '2024'): PlannedRelease => ({
    id,
    period: '2024',
    date,
    status: 'tentative',
  });
  const own = readSourceIntoCalendar([], plan('2025-03-01'), by('source', 1));

  test('it is entered, stays as long as it is said again, and moves where it changes', () => {
    expect(own).toMatchObject([{ id: '2024', date: '2025-03-01', origin: 'source', sequence: 0 }]);
    expect(readSourceIntoCalendar(own, plan('2025-03-01'), by('source', 2))).toEqual(own);
    expect(readSourceIntoCalendar(own, plan('2025-03-08'), by('source', 2))).toMatchObject([
      { date: '2025-03-08', movedFrom: '2025-03-01', movedAt: 2, origin: 'source', sequence: 1 },
    ]);
  });

  test.each([
    ['an operator', own.map((one) => changeEntry(one, plan('2025-03-05'), by('operator', 2)))],
    ['an operator who entered it', [newEntry(plan('2025-03-05'), by('operator', 2))]],
    ['an edition', mergeCalendar(own, [plan('2025-03-05')], by('edition', 2))],
    ['an edition that says the same', mergeCalendar(own, [plan('2025-03-01')], by('edition', 2))],
    ['an edition by another name', mergeCalendar([], [plan('2025-03-05', 'annual')], by('edition', 2))],
    ['nobody, but it is out', publishEntries(own, { period: '2024', at: 2 })],
  ] as const)('nothing is said of a release of which %s has spoken', (_, held) => {
    expect(readSourceIntoCalendar(held, plan('2025-03-08'), by('source', 3))).toBe(held);
  });
});
