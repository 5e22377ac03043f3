import { expect, test } from 'vitest';
import type { PlannedRelease } from '../../src/catalogue/calendar.ts';
import type { Topic } from '../../src/notices/topic.ts';
import { announceCalendar } from '../../src/releases/announce-calendar.ts';
import { mergeCalendar } from '../../src/releases/calendar.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { describeOnBoth } from '../storage/on-both.ts';

/** In Almaty, 10:00 on 14 December 2026. */
const NOW = Date.parse('2026-12-14T05:00:00Z');

const plan = (id: string, date: string): PlannedRelease => ({
  id,
  period: '2025',
  date,
  status: 'confirmed',
});

async function open(storage: Storage) {
  const clock = { now: NOW };
  const tasks = announceCalendar({ ...storage, timeZone: 'Asia/Almaty', now: () => clock.now });
  return {
    clock,
    run: async (name: string) => tasks.find((task) => task.name === name)?.run(new AbortController().signal),
    plan: (publication: string, plans: readonly PlannedRelease[], at: number) =>
      storage.calendar.change(publication, (held) =>
        mergeCalendar(held, plans, { publication, origin: 'edition', at }),
      ),
    subscribe: (chatId: number, topic: Topic, kinds: readonly ('dayBefore' | 'moved')[]) =>
      storage.subscriptions.apply(chatId, { kind: 'subscribe', topics: [topic] }, 1).then(async () => {
        for (const kind of kinds)
          await storage.subscriptions.apply(
            chatId,
            { kind: 'set', setting: { kind: 'kind', of: kind, wanted: true } },
            1,
          );
      }),
    /** Chats that deliveries were written for, notice by notice. */
    async recipients() {
      for (;;) if ((await storage.deliveries.prepare(clock.now, () => clock.now)) === 'idle') break;
      return (await storage.notices.list(10)).map(({ subject, counts }) => [subject, counts.total]);
    },
  };
}

describeOnBoth('telling of the calendar', (openStorage) => {
  test('what comes tomorrow is told once, to those who want to hear of the publication or of anything in it', async () => {
    const bot = await open(await openStorage());
    await bot.plan('books', [plan('a', '2026-12-15'), plan('b', '2026-12-16')], 1);
    await bot.subscribe(1, { kind: 'all' }, ['dayBefore']);
    await bot.subscribe(2, { kind: 'slice', indicator: 'books/readers', slice: { SEX: 'F' } }, ['dayBefore']);
    await bot.subscribe(3, { kind: 'indicator', indicator: 'films/tickets' }, ['dayBefore']);
    await bot.subscribe(4, { kind: 'publication', publication: 'books' }, []);
    await bot.run('day-before-releases');
    await bot.run('day-before-releases');
    expect(await bot.recipients()).toEqual([[{ kind: 'dayBefore', publication: 'books', entry: 'a' }, 2]]);
  });

  test('a move that is confirmed afterwards is not told again', async () => {
    const bot = await open(await openStorage());
    await bot.plan('books', [plan('a', '2027-01-15')], 1);
    await bot.subscribe(1, { kind: 'all' }, []);
    await bot.plan('books', [{ ...plan('a', '2027-01-20'), status: 'tentative' }], NOW - 2);
    await bot.run('moved-releases');
    await bot.plan('books', [plan('a', '2027-01-20')], NOW - 1);
    await bot.run('moved-releases');
    expect(await bot.recipients()).toHaveLength(1);
  });

  test('a move is told once, and another move of the same again', async () => {
    const bot = await open(await openStorage());
    await bot.subscribe(1, { kind: 'publication', publication: 'books' }, ['moved']);
    await bot.plan('books', [plan('a', '2026-12-20')], NOW - 10_000);
    await bot.run('moved-releases');
    expect(await bot.recipients()).toEqual([]);
    await bot.plan('books', [plan('a', '2026-12-22')], NOW - 5000);
    await bot.run('moved-releases');
    await bot.run('moved-releases');
    const told = [{ kind: 'moved', publication: 'books', entry: 'a' }, 1];
    expect(await bot.recipients()).toEqual([told]);
    await bot.plan('books', [plan('a', '2026-12-24')], NOW - 1000);
    await bot.run('moved-releases');
    expect(await bot.recipients()).toEqual([told, told]);
  });
});
