import { beforeEach, expect, test } from 'vitest';
import type { PlannedRelease } from '../../../src/catalogue/calendar.ts';
import { type CalendarEntry, mergeCalendar, newEntry } from '../../../src/releases/calendar.ts';
import { publishEntries } from '../../../src/releases/edition-in-calendar.ts';
import type { Storage } from '../../../src/storage/open-storage.ts';
import { describeOnBoth } from '../on-both.ts';

const ALMATY = 'Asia/Almaty';
/** Long after 2001, so that it needs more than 32 bits. */
const AT = 1_795_521_600_123;

const plan = (id: string, date: string, more: Partial<PlannedRelease> = {}): PlannedRelease => ({
  id,
  period: '2025',
  date,
  status: 'confirmed',
  ...more,
});

describeOnBoth('calendar', (open) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await open();
  });
  const says = (publication: string, plans: readonly PlannedRelease[], at = AT) =>
    storage.calendar.change(publication, (held) =>
      mergeCalendar(held, plans, { publication, origin: 'edition', at }),
    );
  const ids = (entries: readonly CalendarEntry[]) => entries.map(({ id }) => id);

  test('an entry reads back as it was written, with all that it may have', async () => {
    const full: CalendarEntry = {
      ...newEntry(plan('a', '2026-12-15T11:00'), { publication: 'books', origin: 'operator', at: AT }),
      movedFrom: '2026-12-01',
      reason: { kk: 'Себебі', ru: 'Причина' },
      publishedOn: '2026-12-16',
      sequence: 3,
      movedAt: AT + 1,
      stated: { edition: plan('a', '2026-12-01') },
    };
    const bare = newEntry(plan('b', '2026-12-15'), { publication: 'books', origin: 'source', at: AT });
    expect(await storage.calendar.change('books', () => [full, bare])).toEqual([full, bare]);
    expect(await storage.calendar.read(undefined, '2026-12-15', '2026-12-15')).toEqual([bare, full]);
  });

  test('is read by day, both ends included, of one publication or of all, in order', async () => {
    await says('books', [plan('c', '2026-02-01'), plan('a', '2025-12-31'), plan('b', '2026-01-31T23:59')]);
    await says('art', [plan('a', '2026-01-31')]);
    const { read } = storage.calendar;
    expect(ids(await read('books', '2026-01-01', '2026-01-31'))).toEqual(['b']);
    expect(ids(await read('books', '2025-12-31', '2026-02-01'))).toEqual(['a', 'b', 'c']);
    const all = await read(undefined, '2026-01-01', '2026-12-31');
    expect(all.map(({ publication, id }) => `${publication}/${id}`)).toEqual(['art/a', 'books/b', 'books/c']);
  });

  test('only what changes is written, and is told', async () => {
    expect(ids(await says('books', [plan('a', '2026-01-01'), plan('b', '2026-02-01')]))).toEqual(['a', 'b']);
    expect(await says('books', [plan('a', '2026-01-01'), plan('b', '2026-02-01')], AT + 1)).toEqual([]);
    const moved = await says('books', [plan('a', '2026-01-01'), plan('b', '2026-03-01')], AT + 2);
    expect(moved).toMatchObject([{ id: 'b', movedFrom: '2026-02-01', sequence: 1, movedAt: AT + 2 }]);
    expect(ids(await storage.calendar.movedAfter(AT))).toEqual(['b']);
    expect(await storage.calendar.movedAfter(AT + 2)).toEqual([]);
  });

  test('changes that are made at once come one after another', async () => {
    await says('books', [plan('a', '2026-01-01')]);
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        storage.calendar.change('books', (held) =>
          held.map((entry) => ({ ...entry, sequence: entry.sequence + 1, changedAt: AT + i })),
        ),
      ),
    );
    expect(await storage.calendar.read('books', '2026-01-01', '2026-01-01')).toMatchObject([
      { sequence: 10 },
    ]);
  });

  test('a change that fails changes nothing', async () => {
    await says('books', [plan('a', '2026-01-01')]);
    const failing = storage.calendar.change('books', () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await storage.calendar.read('books', '2026-01-01', '2026-01-01')).toMatchObject([{ sequence: 0 }]);
  });

  test('a late release is told once for each date, and not when it is out', async () => {
    const now = (iso: string): number => Date.parse(iso);
    const take = async (iso: string) => ids(await storage.calendar.takeOverdue(now(iso), ALMATY));
    await says('books', [plan('a', '2026-01-01'), plan('b', '2026-01-02T11:00')]);
    expect(await take('2026-01-01T12:00:00Z')).toEqual([]);
    expect(await take('2026-01-02T12:00:00Z')).toEqual(['a', 'b']);
    expect(await take('2026-01-02T12:00:00Z')).toEqual([]);
    await says('books', [plan('a', '2026-01-03')]);
    expect(await take('2026-01-03T12:00:00Z')).toEqual([]);
    expect(await take('2026-01-04T12:00:00Z')).toEqual(['a']);
    await says('art', [plan('c', '2026-01-01')]);
    await storage.calendar.change('art', (held) => publishEntries(held, { period: '2025', at: AT }));
    expect(await take('2026-02-01T12:00:00Z')).toEqual([]);
  });

  test('whoever asks at once, one alone is told of a late release', async () => {
    await says('books', [plan('a', '2026-01-01')]);
    const now = Date.parse('2026-02-01T00:00:00Z');
    const told = await Promise.all([1, 2, 3].map(() => storage.calendar.takeOverdue(now, ALMATY)));
    expect(told.flat()).toHaveLength(1);
  });
});
