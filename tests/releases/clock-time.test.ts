import { describe, expect, test } from 'vitest';
import { addDays, clockAt, dayAt, instantOf, offsetAt } from '../../src/releases/clock-time.ts';

const ALMATY = 'Asia/Almaty';
const at = (iso: string): number => Date.parse(iso);

describe('Kazakhstan went from UTC+6 to UTC+5 on 1 March 2024', () => {
  test.each([
    ['2024-02-29T11:00', '2024-02-29T05:00:00Z', 360],
    ['2024-03-02T11:00', '2024-03-02T06:00:00Z', 300],
    ['2026-12-15T11:00', '2026-12-15T06:00:00Z', 300],
    ['2024-02-29T00:30', '2024-02-28T18:30:00Z', 360],
    ['2024-03-02T00:30', '2024-03-01T19:30:00Z', 300],
  ])('%s is %s', (clock, instant, ahead) => {
    expect(instantOf(clock, ALMATY)).toBe(at(instant));
    expect(clockAt(at(instant), ALMATY)).toBe(clock);
    expect(offsetAt(at(instant), ALMATY)).toBe(ahead);
  });

  test('the hour that came twice is one of the two', () => {
    expect([at('2024-02-29T17:30:00Z'), at('2024-02-29T18:30:00Z')]).toContain(
      instantOf('2024-02-29T23:30', ALMATY),
    );
  });
});

test('zones behind UTC, with half hours and with summer time', () => {
  expect(instantOf('2026-07-01T09:30', 'America/New_York')).toBe(at('2026-07-01T13:30:00Z'));
  expect(instantOf('2026-01-01T09:30', 'America/New_York')).toBe(at('2026-01-01T14:30:00Z'));
  expect(instantOf('2026-01-01T09:30', 'Asia/Kolkata')).toBe(at('2026-01-01T04:00:00Z'));
  expect(clockAt(at('2026-01-01T00:00:00Z'), 'UTC')).toBe('2026-01-01T00:00');
});

test('in the evening of UTC the next day has begun', () => {
  expect(dayAt(at('2024-02-28T18:00:00Z'), ALMATY)).toBe('2024-02-29');
  expect(dayAt(at('2024-03-02T18:59:00Z'), ALMATY)).toBe('2024-03-02');
  expect(dayAt(at('2024-03-02T19:00:00Z'), ALMATY)).toBe('2024-03-03');
});

test('days are counted over months, years and leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});
