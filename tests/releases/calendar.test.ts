import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlannedRelease, RELEASE_STATUSES } from '../../src/catalogue/calendar.ts';
import { type CalendarEntry, mergeCalendar } from '../../src/releases/calendar.ts';
import {
  calendarOfEditions,
  publishEntries,
  readIntoCalendar,
} from '../../src/releases/edition-in-calendar.ts';
import { sampleData } from '../sample-data.ts';

const plan = (more: Partial<PlannedRelease> = {}): PlannedRelease => ({
  id: '2024',
  period: '2024',
  date: '2025-04-15',
  status: 'tentative',
  ...more,
});
const says = (held: readonly CalendarEntry[], plans: readonly PlannedRelease[], at: number) =>
  mergeCalendar(held, plans, { publication: 'books', origin: 'edition', at });
const sourceSays = (held: readonly CalendarEntry[], plans: readonly PlannedRelease[], at: number) =>
  mergeCalendar(held, plans, { publication: 'books', origin: 'source', at });
const first = says([], [plan()], 1);

describe('what a publication says of its releases', () => {
  test('a new release is no move', () => {
    expect(first).toMatchObject([{ publication: 'books', date: '2025-04-15', sequence: 0, changedAt: 1 }]);
    expect(first[0]).not.toHaveProperty('movedAt');
    expect(first[0]).not.toHaveProperty('movedFrom');
  });

  test('said again, it changes nothing: the entries are the same objects', () => {
    expect(says(first, [plan()], 2)[0]).toBe(first[0]);
  });

  test('another date moves the release, with the date before and the reason', () => {
    const reason = { en: 'The survey takes longer.' };
    expect(says(first, [plan({ date: '2025-04-22', reason })], 2)).toMatchObject([
      { date: '2025-04-22', movedFrom: '2025-04-15', reason, sequence: 1, changedAt: 2, movedAt: 2 },
    ]);
  });

  test('the date before that the publication names itself is kept', () => {
    const [entry] = says(first, [plan({ date: '2025-05-02', movedFrom: '2025-04-01' })], 2);
    expect(entry?.movedFrom).toBe('2025-04-01');
  });

  test('moved again without a reason, the old reason does not stand beside the new date', () => {
    const moved = says(first, [plan({ date: '2025-04-22', reason: { en: 'Snow.' } })], 2);
    const [entry] = says(moved, [plan({ date: '2025-04-29' })], 3);
    expect(entry).toMatchObject({ date: '2025-04-29', movedFrom: '2025-04-22', sequence: 2 });
    expect(entry).not.toHaveProperty('reason');
  });

  test('confirming and giving the hour are changes, but no moves', () => {
    const [entry] = says(first, [plan({ status: 'confirmed', date: '2025-04-15T11:00' })], 2);
    expect(entry).toMatchObject({ status: 'confirmed', date: '2025-04-15T11:00', sequence: 1 });
    expect(entry).not.toHaveProperty('movedAt');
    expect(entry).not.toHaveProperty('movedFrom');
  });

  test('another hour of the same day is a move', () => {
    const held = says(first, [plan({ date: '2025-04-15T11:00' })], 2);
    const [entry] = says(held, [plan({ date: '2025-04-15T16:00' })], 3);
    expect(entry).toMatchObject({ movedFrom: '2025-04-15T11:00', movedAt: 3 });
  });

  test('cancelled and taken up again are news', () => {
    const cancelled = says(first, [plan({ status: 'cancelled', reason: { en: 'No funds.' } })], 2);
    expect(cancelled).toMatchObject([{ status: 'cancelled', movedAt: 2, sequence: 1 }]);
    const again = says(cancelled, [plan({ status: 'confirmed' })], 3);
    expect(again).toMatchObject([{ status: 'confirmed', movedAt: 3, sequence: 2 }]);
    expect(again[0]).not.toHaveProperty('reason');
  });

  test('a release that is not listed any more stays', () => {
    const two = says(first, [plan({ id: '2025', period: '2025', date: '2026-04-15' })], 2);
    expect(two.map(({ id }) => id)).toEqual(['2024', '2025']);
    expect(two[0]).toBe(first[0]);
  });
});

describe('an operator', () => {
  const byOperator: CalendarEntry = {
    ...(first[0] as CalendarEntry),
    date: '2025-04-20',
    movedFrom: '2025-04-15',
    origin: 'operator',
    sequence: 1,
  };

  test('is not overruled by what the publication said before', () => {
    expect(says([byOperator], [plan()], 3)[0]).toBe(byOperator);
  });

  test('is overruled once the publication says something else', () => {
    expect(says([byOperator], [plan({ date: '2025-04-25' })], 3)).toMatchObject([
      { date: '2025-04-25', movedFrom: '2025-04-20', origin: 'edition', sequence: 2 },
    ]);
  });

  test('an edition and a source are each remembered for themselves', () => {
    const both = sourceSays(first, [plan({ date: '2025-04-16' })], 2);
    expect(both).toMatchObject([{ date: '2025-04-16', origin: 'source' }]);
    expect(says(both, [plan()], 3)[0]).toBe(both[0]);
  });
});

describe('a release that comes', () => {
  const years = says(
    [],
    [
      plan({ id: '2023', period: '2023', date: '2024-04-15' }),
      plan({ id: '2024-final', date: '2025-09-01' }),
      plan(),
      plan({ id: '2025', period: '2025', date: '2026-04-15' }),
    ],
    1,
  );
  const out = publishEntries(years, { period: '2024', on: '2025-04-16', at: 5 });
  const statusOf = (entries: readonly CalendarEntry[]) =>
    Object.fromEntries(entries.map(({ id, status }) => [id, status]));

  test('ends the first open entry of its period and what was open of earlier ones', () => {
    expect(statusOf(out)).toEqual({
      '2023': 'published',
      '2024': 'published',
      '2024-final': 'tentative',
      '2025': 'tentative',
    });
  });

  test('says on which day, of the period that came alone', () => {
    expect(out.find(({ id }) => id === '2024')).toMatchObject({ publishedOn: '2025-04-16', sequence: 1 });
    expect(out.find(({ id }) => id === '2023')).not.toHaveProperty('publishedOn');
  });

  test('stays out, whatever the publication says of its date', () => {
    const after = says(out, [plan({ date: '2025-06-01' })], 6);
    expect(after.find(({ id }) => id === '2024')).toMatchObject({ status: 'published', date: '2025-04-15' });
  });

  test('is out as soon as an edition of its period is read, and stays so when that is read again', () => {
    const [edition] = sampleData.editions;
    if (edition === undefined) throw new Error('the sample has an edition');
    const calendar = [
      plan({ id: '2022', period: '2022', date: '2023-02-25' }),
      plan({ id: '2022-final', period: '2022', date: '2023-09-01' }),
    ];
    const read = readIntoCalendar([], { ...edition, calendar }, 1);
    expect(read).toMatchObject([
      { id: '2022', status: 'published', publishedOn: '2023-03-01' },
      { id: '2022-final', status: 'tentative' },
    ]);
    const again = readIntoCalendar(read, { ...edition, calendar }, 2);
    expect(again.every((entry, i) => entry === read[i])).toBe(true);
  });
});

test('what editions alone tell is read by publication and day, both ends included', async () => {
  const calendar = ['2025-04-14', '2025-04-15T23:59', '2025-04-16', '2025-04-17'].map((date, i) =>
    plan({ id: `${i}`, period: `203${i}`, date }),
  );
  const read = calendarOfEditions(sampleData.editions.map((edition) => ({ ...edition, calendar })));
  const ids = async (publication: string | undefined) =>
    (await read(publication, '2025-04-15', '2025-04-16')).map(({ id }) => id);
  expect(await ids(undefined)).toEqual(['1', '2']);
  expect(await ids('books')).toEqual(['1', '2']);
  expect(await ids('other')).toEqual([]);
});

describe('whatever arrives, in whatever order', () => {
  // As the check of editions lets them through: each release once, moved from another date.
  const plans = fc.uniqueArray(
    fc
      .record(
        {
          id: fc.constantFrom('a', 'b', 'c'),
          period: fc.constantFrom('2024', '2025'),
          date: fc.constantFrom('2025-04-15', '2025-04-15T11:00', '2025-04-16', '2026-01-01T09:30'),
          status: fc.constantFrom(...RELEASE_STATUSES),
          movedFrom: fc.constantFrom('2025-01-01', '2025-04-15'),
          reason: fc.constantFrom({ en: 'One.' }, { en: 'Two.' }),
        },
        { requiredKeys: ['id', 'period', 'date', 'status'] },
      )
      .filter(({ date, movedFrom }) => date !== movedFrom),
    { maxLength: 3, selector: ({ id }) => id },
  );
  type Arriving =
    | { readonly origin: 'edition' | 'source'; readonly plans: PlannedRelease[] }
    | { readonly period: string };
  const arrivals: fc.Arbitrary<Arriving[]> = fc.array(
    fc.oneof(
      fc.record({ origin: fc.constantFrom('edition' as const, 'source' as const), plans }),
      fc.record({ period: fc.constantFrom('2024', '2025') }),
    ),
    { maxLength: 12 },
  );
  const take = (held: readonly CalendarEntry[], arriving: Arriving, at: number) =>
    'period' in arriving
      ? publishEntries(held, { period: arriving.period, at })
      : mergeCalendar(held, arriving.plans, { publication: 'books', origin: arriving.origin, at });
  /** What a reader, or a calendar program, sees of an entry. */
  const seen = ({ period, date, status, movedFrom, reason }: CalendarEntry) =>
    JSON.stringify([period, date, status, movedFrom, reason]);

  test('a release is never lost or doubled, its sequence grows by one with what is seen and stands still without', () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        let held: readonly CalendarEntry[] = [];
        list.forEach((arrival, at) => {
          const after = take(held, arrival, at);
          const byId = new Map(after.map((entry) => [entry.id, entry]));
          expect(byId.size).toBe(after.length);
          for (const before of held) {
            const now = byId.get(before.id);
            if (now === undefined) throw new Error(`${before.id} is lost`);
            if (now.sequence === before.sequence) expect(seen(now)).toBe(seen(before));
            else expect([now.sequence, now.changedAt]).toEqual([before.sequence + 1, at]);
            if (before.status === 'published') expect(now.status).toBe('published');
          }
          held = after;
        });
      }),
    );
  });

  test('an entry was never moved from the date that it has', () => {
    fc.assert(
      fc.property(arrivals, (list) => {
        let held: readonly CalendarEntry[] = [];
        list.forEach((arrival, at) => {
          held = take(held, arrival, at);
        });
        for (const { date, movedFrom } of held) expect(movedFrom).not.toBe(date);
      }),
    );
  });
});
