import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { changeEntry } from '../../src/releases/calendar.ts';
import { doReleaseOrder } from '../../src/releases/release-order.ts';
import { watchSource } from '../../src/releases/watch-source.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { describeOnBoth } from '../storage/on-both.ts';

/** In Almaty, noon on 1 December 2026. */
const NOON = Date.parse('2026-12-01T07:00:00Z');

/** Museums by year, as PxWeb gives them to be downloaded. */
const table = (values: Readonly<Record<string, number>>, nextUpdate?: string) => ({
  version: '2.0',
  class: 'dataset',
  label: 'Museums',
  id: ['year'],
  size: [Object.keys(values).length],
  role: { time: ['year'] },
  dimension: { year: { label: 'Year', category: { index: Object.keys(values) } } },
  value: Object.values(values),
  extension: { px: { language: 'en', ...(nextUpdate !== undefined && { nextUpdate }) } },
});

function openWatching(storage: Storage) {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sandar-watched-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true }));
  const office = { now: NOON, table: table({}) };
  const task = watchSource(
    {
      ...storage,
      ports: {
        fetch: async () => ({
          kind: 'body',
          bytes: Buffer.from(JSON.stringify(office.table)),
          type: 'application/json',
          validators: {},
        }),
        clock: { now: () => office.now, sleep: async () => undefined },
        dataDirectory,
      },
      order: (order) => doReleaseOrder(storage, order, office.now),
      tellHeld: async () => undefined,
      log: pino({ level: 'silent' }),
      timeZone: 'Asia/Almaty',
      now: () => office.now,
    },
    {
      id: 'office',
      format: 'json-stat',
      location: 'https://example.org/museums.json',
      schedule: '0 10 * * *',
      timeZone: 'Europe/Stockholm',
      publication: 'museums',
      announce: 'yes',
    },
  );
  return {
    office,
    async look() {
      office.now += 1000;
      await task.run(new AbortController().signal);
      expect(await storage.sources.list()).not.toMatchObject([{ error: expect.anything() }]);
    },
    calendar: () => storage.calendar.read('museums', '2026-01-01', '2029-12-31'),
  };
}

describeOnBoth('the next update of a watched source', (open) => {
  test('is kept in the calendar, moves with what the source says, and gives way to an operator', async () => {
    const storage = await open();
    const { office, look, calendar } = openWatching(storage);
    office.table = table({ 2024: 10, 2025: 12 }, '2027-03-01T06:00:00Z');
    await look();
    const first = { id: '2026', period: '2026', date: '2027-03-01T11:00', status: 'tentative' };
    expect(await calendar()).toEqual([expect.objectContaining({ ...first, origin: 'source', sequence: 0 })]);
    await look();
    expect(await calendar()).toMatchObject([{ ...first, sequence: 0 }]);
    office.table = table({ 2024: 10, 2025: 12 }, '2027-03-15T06:00:00Z');
    await look();
    const moved = { date: '2027-03-15T11:00', movedFrom: '2027-03-01T11:00', sequence: 1 };
    expect(await calendar()).toMatchObject([moved]);
    await storage.calendar.change('museums', (held) =>
      held.map((one) =>
        changeEntry(
          one,
          { id: one.id, period: one.period, date: '2027-04-01', status: 'confirmed' },
          { publication: 'museums', origin: 'operator', at: office.now },
        ),
      ),
    );
    office.table = table({ 2024: 10, 2025: 12 }, '2027-05-03T06:00:00Z');
    await look();
    expect(await calendar()).toMatchObject([{ date: '2027-04-01', status: 'confirmed', origin: 'operator' }]);
  });

  test('is not of what answers where the edition that the source brought is held', async () => {
    const storage = await open();
    const { office, look, calendar } = openWatching(storage);
    office.table = table({ 2024: 10, 2025: 12 });
    await look();
    // A thousand times as much: somebody has to look at it.
    office.table = table({ 2024: 10_000, 2025: 12_000, 2026: 13_000 }, '2028-03-01');
    office.now = Date.parse('2027-03-01T07:00:00Z');
    await look();
    const [held] = (await storage.releases.list(5)).filter(({ state }) => state === 'held');
    expect(held).toBeDefined();
    expect(await calendar()).toEqual([]);
    await doReleaseOrder(
      storage,
      { kind: 'installWaiting', releaseId: held?.id ?? 0, acceptedBecause: 'other units' },
      office.now,
    );
    await look();
    expect(await calendar()).toMatchObject([{ period: '2027', date: '2028-03-01', status: 'tentative' }]);
  });
});
