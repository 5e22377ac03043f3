import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localTime } from '../../src/notices/local-time.ts';
import type { NoticeSettings } from '../../src/notices/notice-settings.ts';
import { whenToSend } from '../../src/notices/when-to-send.ts';

const ALMATY = 'Asia/Almaty';
const QUARTER = 15 * 60_000;
const NIGHT = { from: 22, to: 8 };

type When = Pick<NoticeSettings, 'rhythm' | 'quiet'>;
const atOnce: When = { rhythm: { kind: 'at_once' } };
const daily = (hour: number): When => ({ rhythm: { kind: 'daily', hour } });
const weekly = (weekday: number, hour: number): When => ({ rhythm: { kind: 'weekly', weekday, hour } });

describe('in Almaty (UTC+5 since 1 March 2024)', () => {
  test.each<[string, When, string, string]>([
    ['at once means at once', atOnce, '2026-12-01T06:17:05Z', '2026-12-01T06:17:05Z'],
    [
      'also by day with a quiet night',
      { ...atOnce, quiet: NIGHT },
      '2026-12-01T16:59:59Z',
      '2026-12-01T16:59:59Z',
    ],
    ['the night ends at eight', { ...atOnce, quiet: NIGHT }, '2026-12-01T17:00:00Z', '2026-12-02T03:00:00Z'],
    [
      'after midnight it ends the same day',
      { ...atOnce, quiet: NIGHT },
      '2026-12-01T20:30:00Z',
      '2026-12-02T03:00:00Z',
    ],
    ['at eight it has ended', { ...atOnce, quiet: NIGHT }, '2026-12-02T03:00:00Z', '2026-12-02T03:00:00Z'],
    [
      'quiet hours may lie in the day',
      { ...atOnce, quiet: { from: 9, to: 18 } },
      '2026-12-01T05:00:00Z',
      '2026-12-01T13:00:00Z',
    ],
    ['the digest of today', daily(12), '2026-12-01T06:59:00Z', '2026-12-01T07:00:00Z'],
    ['the digest that is just due', daily(12), '2026-12-01T07:00:00Z', '2026-12-01T07:00:00Z'],
    ['the digest of tomorrow', daily(12), '2026-12-01T07:00:01Z', '2026-12-02T07:00:00Z'],
    ['over the end of a year', daily(0), '2026-12-31T20:00:00Z', '2027-01-01T19:00:00Z'],
    [
      '2026-12-01 is a Tuesday; Monday is six days off',
      weekly(1, 9),
      '2026-12-01T06:00:00Z',
      '2026-12-07T04:00:00Z',
    ],
    ['later the same weekday', weekly(2, 12), '2026-12-01T06:00:00Z', '2026-12-01T07:00:00Z'],
    ['that weekday next week', weekly(2, 9), '2026-12-01T06:00:00Z', '2026-12-08T04:00:00Z'],
    [
      'a digest in quiet hours waits for their end',
      { ...daily(23), quiet: NIGHT },
      '2026-12-01T06:00:00Z',
      '2026-12-02T03:00:00Z',
    ],
  ])('%s', (_, when, at, sent) => {
    expect(new Date(whenToSend(when, Date.parse(at), ALMATY)).toISOString()).toBe(
      new Date(sent).toISOString(),
    );
  });

  test('the clocks of 1 March 2024 went back by an hour, and nine stayed nine', () => {
    const before = whenToSend(daily(9), Date.parse('2024-02-29T00:00:00Z'), ALMATY);
    const after = whenToSend(daily(9), before + 1, ALMATY);
    expect(new Date(before).toISOString()).toBe('2024-02-29T03:00:00.000Z');
    expect(new Date(after).toISOString()).toBe('2024-03-01T04:00:00.000Z');
  });
});

describe('where clocks change', () => {
  test('an hour that is skipped is passed as long after', () => {
    // Berlin, 29 March 2026: from 2:00 to 3:00 there is no time.
    const sent = whenToSend(daily(2), Date.parse('2026-03-29T00:00:00Z'), 'Europe/Berlin');
    expect(new Date(sent).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  test('of an hour that comes twice, the first is taken', () => {
    const sent = whenToSend(daily(2), Date.parse('2026-10-24T12:00:00Z'), 'Europe/Berlin');
    expect(new Date(sent).toISOString()).toBe('2026-10-25T00:00:00.000Z');
  });
});

describe('whatever the settings, the hour and the zone', () => {
  const zones = fc.constantFrom(
    ALMATY,
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  const hour = fc.integer({ min: 0, max: 23 });
  const rhythm = fc.oneof(
    fc.constant({ kind: 'at_once' as const }),
    fc.record({ kind: fc.constant('daily' as const), hour }),
    fc.record({ kind: fc.constant('weekly' as const), weekday: fc.integer({ min: 1, max: 7 }), hour }),
  );
  const quiet = fc.option(
    fc
      .tuple(hour, hour)
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({ from, to })),
    { nil: undefined },
  );
  const at = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map(Number);

  const isQuiet = (moment: number, { from, to }: { from: number; to: number }, zone: string): boolean => {
    const shown = localTime(moment, zone).hour;
    for (let one = from; one !== to; one = (one + 1) % 24) if (one === shown) return true;
    return false;
  };

  test('it is never in the past, never quiet, and never more than nine days off', () => {
    fc.assert(
      fc.property(rhythm, quiet, at, zones, (rhythm, quiet, at, zone) => {
        const sent = whenToSend({ rhythm, ...(quiet && { quiet }) }, at, zone);
        expect(sent).toBeGreaterThanOrEqual(at);
        expect(sent - at).toBeLessThan(9 * 24 * 3_600_000);
        if (quiet) expect(isQuiet(sent, quiet, zone)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('at once waits no longer than its quiet hours', () => {
    fc.assert(
      fc.property(quiet, at, zones, (quiet, at, zone) => {
        const sent = whenToSend({ rhythm: { kind: 'at_once' }, ...(quiet && { quiet }) }, at, zone);
        for (let moment = at; moment < sent; moment += QUARTER)
          expect(quiet && isQuiet(moment, quiet, zone)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('without quiet hours a digest comes on its day, and none is passed over', () => {
    fc.assert(
      fc.property(hour, fc.integer({ min: 1, max: 7 }), at, (hour, weekday, at) => {
        const sent = whenToSend(weekly(weekday, hour), at, ALMATY);
        expect(localTime(sent, ALMATY)).toMatchObject({ hour, weekday });
        expect(sent - at).toBeLessThanOrEqual(7 * 24 * 3_600_000 + 3_600_000);
      }),
      { numRuns: 200 },
    );
  });
});
