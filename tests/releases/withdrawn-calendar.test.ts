import { expect, test } from 'vitest';
import type { PlannedRelease } from '../../src/catalogue/calendar.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import { announceCalendar } from '../../src/releases/announce-calendar.ts';
import { changeEntry } from '../../src/releases/calendar.ts';
import { keepCalendars } from '../../src/releases/keep-calendars.ts';
import { receiveEdition } from '../../src/releases/receive-edition.ts';
import { takeBack } from '../../src/releases/take-back.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { announceRelease, announceWithdrawal } from '../../src/storage/release-notices.ts';
import { addObservation } from '../notices/editions.ts';
import { sampleData } from '../sample-data.ts';
import { describeOnBoth } from '../storage/on-both.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-27T05:00:00Z');
const [books] = sampleData.editions as readonly [Edition];
const plan = (period: string, date: string, more: Partial<PlannedRelease> = {}): PlannedRelease => ({
  id: period,
  period,
  date,
  status: 'confirmed',
  ...more,
});

const of2022: Edition = { ...books, calendar: [plan('2023', '2026-11-27'), plan('2024', '2027-11-26')] };
/** The next one, which also says another date for the one after it. */
const of2023: Edition = {
  ...addObservation(books, 'libraries', {}, { period: '2023', value: 57, status: 'A' }),
  calendar: [plan('2024', '2027-11-19')],
  descriptor: {
    ...books.descriptor,
    sandar: { ...books.descriptor.sandar, referencePeriod: '2023', releaseDate: '2026-11-27' },
  },
};

/** An office with one reader who wants to hear of moved dates. */
async function openOffice(storage: Storage) {
  const clock = { now: NOW };
  await storage.subscriptions.apply(1, { kind: 'subscribe', topics: [{ kind: 'all' }] }, NOW);
  const tasks = announceCalendar({ ...storage, timeZone: 'Asia/Almaty', now: () => clock.now });
  /** As every replica does when it answers from other editions, and at its start. */
  const readCalendars = async () => {
    const state = await storage.editions.state();
    await keepCalendars(storage.calendar, state, await storage.editions.read(state), clock.now);
  };
  return {
    clock,
    readCalendars,
    async publish(edition: Edition) {
      clock.now += HOUR;
      await receiveEdition(
        storage,
        { edition, shared: sampleData.codelists, disagreements: [] },
        {
          origin: { kind: 'publish' },
          fingerprint: `${edition.descriptor.sandar.referencePeriod} ${clock.now}`,
          along: announceRelease(false),
        },
        clock.now,
      );
      await readCalendars();
    },
    async withdraw() {
      clock.now += HOUR;
      await takeBack(storage.releases, 'books', clock.now, announceWithdrawal);
      await readCalendars();
    },
    /** As an operator does in Telegram. */
    async move(id: string, date: string) {
      clock.now += HOUR;
      await storage.calendar.change('books', (held) =>
        held.map((one) =>
          one.id === id
            ? changeEntry(one, { ...one, date }, { publication: 'books', origin: 'operator', at: clock.now })
            : one,
        ),
      );
    },
    /** Looks for moved dates as is done every five minutes; how often one was told of by now. */
    async movesTold() {
      clock.now += HOUR;
      for (const task of tasks)
        if (task.name === 'moved-releases') await task.run(new AbortController().signal);
      return (await storage.notices.list(50)).filter(({ subject }) => subject.kind === 'moved').length;
    },
    async entries() {
      const entries = await storage.calendar.read('books', '2026-01-01', '2028-01-01');
      return Object.fromEntries(entries.map(({ id, status, date }) => [id, `${status} ${date}`]));
    },
    entry: async (id: string) =>
      (await storage.calendar.read('books', '2026-01-01', '2028-01-01')).find((one) => one.id === id),
  };
}

describeOnBoth('the calendar of an edition that is taken back', (open) => {
  test('its own entry is open again, and the dates are those of the edition before; nobody is told', async () => {
    const office = await openOffice(await open());
    await office.publish(of2022);
    const before = await office.entries();
    await office.publish(of2023);
    expect(await office.entries()).toEqual({
      '2023': 'published 2026-11-27',
      '2024': 'confirmed 2027-11-19',
    });
    const published = await office.entry('2023');
    await office.withdraw();
    expect(await office.entries()).toEqual(before);
    expect(await office.entry('2023')).not.toHaveProperty('publishedOn');
    // iCalendar: whoever holds the entry that was out has to see that it changed.
    expect((await office.entry('2023'))?.sequence).toBe((published?.sequence ?? 0) + 1);
    expect(await office.movesTold()).toBe(0);
  });

  test('where the other date was told, its going back is told, once', async () => {
    const office = await openOffice(await open());
    await office.publish(of2022);
    await office.publish(of2023);
    expect(await office.movesTold()).toBe(1);
    await office.withdraw();
    expect(await office.movesTold()).toBe(2);
    expect(await office.entry('2024')).toMatchObject({ date: '2027-11-26', movedFrom: '2027-11-19' });
    await office.readCalendars();
    expect(await office.movesTold()).toBe(2);
  });

  test('a move that was told before the edition came is not told again', async () => {
    const office = await openOffice(await open());
    await office.publish(of2022);
    await office.move('2023', '2026-11-28');
    expect(await office.movesTold()).toBe(1);
    await office.publish({ ...of2023, calendar: [] });
    await office.withdraw();
    expect(await office.entries()).toMatchObject({ '2023': 'confirmed 2026-11-28' });
    expect(await office.movesTold()).toBe(1);
  });

  test('what an operator has said since stands, and the edition before does not speak against it', async () => {
    const office = await openOffice(await open());
    await office.publish(of2022);
    await office.publish(of2023);
    await office.move('2024', '2027-12-03');
    expect(await office.movesTold()).toBe(1);
    await office.withdraw();
    expect(await office.entries()).toEqual({
      '2023': 'confirmed 2026-11-27',
      '2024': 'confirmed 2027-12-03',
    });
    expect(await office.movesTold()).toBe(1);
  });

  test('published anew, the corrected edition ends its entry', async () => {
    const office = await openOffice(await open());
    await office.publish(of2022);
    await office.publish(of2023);
    await office.withdraw();
    await office.publish(of2023);
    expect(await office.entries()).toEqual({
      '2023': 'published 2026-11-27',
      '2024': 'confirmed 2027-11-19',
    });
  });

  test('two taken back one after another leave what was before both', async () => {
    const office = await openOffice(await open());
    await office.publish(of2022);
    const before = await office.entries();
    await office.publish(of2023);
    await office.publish({
      ...addObservation(of2023, 'libraries', {}, { period: '2024', value: 58, status: 'A' }),
      calendar: [],
      descriptor: {
        ...books.descriptor,
        sandar: { ...books.descriptor.sandar, referencePeriod: '2024', releaseDate: '2027-11-19' },
      },
    });
    expect((await office.entries())['2024']).toBe('published 2027-11-19');
    await office.withdraw();
    await office.withdraw();
    expect(await office.entries()).toEqual(before);
    expect(await office.movesTold()).toBe(0);
  });

  test('a replica that reads it just while it is taken back leaves nothing of it', async () => {
    const storage = await open();
    const office = await openOffice(storage);
    await office.publish(of2022);
    const before = await office.entries();
    await receiveEdition(
      storage,
      { edition: of2023, shared: sampleData.codelists, disagreements: [] },
      { origin: { kind: 'publish' }, fingerprint: 'of 2023', along: announceRelease(false) },
      office.clock.now,
    );
    await Promise.all([office.readCalendars(), takeBack(storage.releases, 'books', NOW, announceWithdrawal)]);
    expect(await office.entries()).toEqual(before);
  });

  test('a replica that still reads it after it was taken back changes nothing', async () => {
    const storage = await open();
    const office = await openOffice(storage);
    await office.publish(of2022);
    const before = await office.entries();
    await office.publish(of2023);
    const late = await storage.editions.state();
    const editions = await storage.editions.read(late);
    await office.withdraw();
    await keepCalendars(storage.calendar, late, editions, office.clock.now);
    expect(await office.entries()).toEqual(before);
    expect(await office.movesTold()).toBe(0);
  });
});
