import { expect, test } from 'vitest';
import { announceCalendar } from '../../../src/releases/announce-calendar.ts';
import { mergeCalendar } from '../../../src/releases/calendar.ts';
import { moveKeys } from '../../../src/storage/migrations/0016-move-keys.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { describeOnBoth } from '../on-both.ts';

const NOW = Date.parse('2026-12-14T05:00:00Z');

describeOnBoth('notices of moved releases from before', (open, url) => {
  test('are not sent again, and what moves later is told', async () => {
    const storage = await open();
    let now = NOW;
    const tasks = announceCalendar({ ...storage, timeZone: 'Asia/Almaty', now: () => now });
    const announce = () =>
      tasks.find(({ name }) => name === 'moved-releases')?.run(new AbortController().signal);
    const plan = (date: string) =>
      storage.calendar.change('books', (held) =>
        mergeCalendar(held, [{ id: '2025', period: '2025', date, status: 'confirmed' }], {
          publication: 'books',
          origin: 'edition',
          at: now,
        }),
      );
    await storage.subscriptions.apply(1, { kind: 'subscribe', topics: [{ kind: 'all' }] }, 1);
    await plan('2026-12-15');
    now += 1000;
    await plan('2026-12-16');
    now += 1000;
    await announce();
    const db = await openDatabase(url());
    const keys = async () =>
      (await db.selectFrom('notices').select('key').orderBy('notice_id').execute()).map(({ key }) => key);
    try {
      const [told] = await keys();
      expect(told).toBeDefined();
      // As it was written then: the entry had changed once.
      await db.updateTable('notices').set({ key: 'moved:books/2025:1' }).execute();
      await moveKeys.up(db);
      now += 1000;
      await announce();
      expect(await keys()).toEqual([told]);
      await plan('2026-12-17');
      await moveKeys.up(db);
      await announce();
      expect(await keys()).toHaveLength(2);
    } finally {
      await db.destroy();
    }
  });
});
