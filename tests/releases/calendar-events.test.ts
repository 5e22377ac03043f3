import { describe, expect, test } from 'vitest';
import type { CalendarEntry } from '../../src/releases/calendar.ts';
import { eventsOfTomorrow, movesSince, overdueEntries } from '../../src/releases/calendar-events.ts';

const ALMATY = 'Asia/Almaty';
const entry = (date: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  publication: 'books',
  id: date,
  period: '2024',
  date,
  status: 'confirmed',
  origin: 'edition',
  sequence: 0,
  changedAt: 1,
  stated: {},
  ...more,
});
const at = (iso: string): number => Date.parse(iso);

describe('the day before', () => {
  const entries = [
    entry('2024-02-29'),
    entry('2024-03-01'),
    entry('2024-03-01T11:00', { status: 'tentative' }),
    entry('2024-03-01T12:00', { status: 'cancelled' }),
    entry('2024-03-01T13:00', { status: 'published' }),
    entry('2024-03-02'),
  ];

  test.each([
    ['2024-02-28T17:59:00Z', ['2024-02-29']],
    // Midnight of Almaty, when it was UTC+6.
    ['2024-02-28T18:00:00Z', ['2024-03-01', '2024-03-01T11:00']],
    ['2024-02-29T12:00:00Z', ['2024-03-01', '2024-03-01T11:00']],
    ['2024-03-01T18:59:00Z', ['2024-03-02']],
    // Midnight of Almaty, since it is UTC+5.
    ['2024-03-01T19:00:00Z', []],
  ])('at %s', (now, ids) => {
    const events = eventsOfTomorrow(entries, at(now), ALMATY);
    expect(events.map(({ kind }) => kind)).toEqual(ids.map(() => 'dayBefore'));
    expect(events.map((event) => event.entry.id)).toEqual(ids);
  });
});

test('moves are told that were made since, of what is not out yet', () => {
  const entries = [
    entry('2025-01-01', { movedAt: 10 }),
    entry('2025-01-02', { movedAt: 20, status: 'cancelled' }),
    entry('2025-01-03', { movedAt: 20, status: 'published' }),
    entry('2025-01-04', { changedAt: 20 }),
  ];
  expect(movesSince(entries, 9).map((event) => event.entry.id)).toEqual(['2025-01-01', '2025-01-02']);
  expect(movesSince(entries, 10)).toEqual([{ kind: 'moved', entry: entries[1] }]);
  expect(movesSince(entries, 20)).toEqual([]);
});

describe('late', () => {
  const late = (date: string, now: string, more: Partial<CalendarEntry> = {}): boolean =>
    overdueEntries([entry(date, more)], at(now), ALMATY).length > 0;

  test('without an hour, when the day of the office is over', () => {
    expect(late('2024-03-02', '2024-03-02T18:59:00Z')).toBe(false);
    expect(late('2024-03-02', '2024-03-02T19:00:00Z')).toBe(true);
    expect(late('2024-02-28', '2024-02-28T17:59:00Z')).toBe(false);
    expect(late('2024-02-28', '2024-02-28T18:00:00Z')).toBe(true);
  });

  test('with an hour, when another one has passed', () => {
    expect(late('2024-02-29T11:00', '2024-02-29T06:00:00Z')).toBe(false);
    expect(late('2024-02-29T11:00', '2024-02-29T06:00:01Z')).toBe(true);
    expect(late('2024-03-02T11:00', '2024-03-02T07:00:00Z')).toBe(false);
    expect(late('2024-03-02T11:00', '2024-03-02T07:00:01Z')).toBe(true);
  });

  test('never what is out or cancelled', () => {
    for (const status of ['published', 'cancelled'] as const)
      expect(late('2024-01-01', '2024-03-02T00:00:00Z', { status })).toBe(false);
  });
});
