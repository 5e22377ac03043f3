import { expect, test } from 'vitest';
import { kindBits } from '../../../src/notices/notice-kind.ts';
import { LEADER } from '../../../src/storage/lease-store.ts';
import { describeOnBoth } from '../on-both.ts';

const NOW = 1_795_521_600_000;
const NOTHING = { delivered: 0, gone: 0, moved: 0, failed: 0, unknown: 0 };

describeOnBoth('the state of the office', (open) => {
  test('of an empty database is nothing', async () => {
    const { storedState } = await open();
    expect(await storedState(NOW)).toEqual({ outbox: { waiting: 0, ended: NOTHING }, editions: [] });
  });

  test('tells what waits to be delivered, since when the first is due, and how others ended', async () => {
    const { storedState, notices, deliveries, subscriptions, chats, leases } = await open();
    for (const chatId of [5, 6]) {
      await chats.write(chatId, { language: 'en' }, NOW);
      await subscriptions.apply(chatId, { kind: 'subscribe', topics: [{ kind: 'all' }] }, NOW);
    }
    const subject = { kind: 'release', publication: 'sdg', releaseId: 7 } as const;
    await notices.queue(
      { key: 'a', subject, topics: new Map([['all', kindBits(['figures'])]]), yesesNeeded: 0 },
      NOW,
    );
    while ((await deliveries.prepare(NOW, () => NOW + 10)) !== 'idle');
    expect((await storedState(NOW)).outbox).toEqual({ waiting: 2, ended: NOTHING });
    expect((await storedState(NOW + 99)).outbox).toEqual({ waiting: 2, oldestDue: NOW + 10, ended: NOTHING });
    const fencing = (await leases.take(LEADER, 'me', NOW, NOW + 1000)) ?? 0;
    const [taken] = (await deliveries.exchange([], 1, NOW + 99, fencing)).deliveries;
    const parts = (taken?.parts ?? []).map(({ notice, attempt }) => ({
      noticeId: notice.id,
      chatId: taken?.chatId ?? 0,
      attempt,
      settlement: { state: 'gone', why: 'blocked' } as const,
    }));
    await deliveries.exchange(parts, 0, NOW + 99, fencing);
    expect((await storedState(NOW + 99)).outbox).toEqual({
      waiting: 1,
      oldestDue: NOW + 10,
      ended: { ...NOTHING, gone: 1 },
    });
  });

  test('tells who leads, and that nobody does', async () => {
    const { storedState, leases } = await open();
    await leases.take(LEADER, 'me', NOW, NOW + 1000);
    expect((await storedState(NOW + 999)).leader).toBe('me');
    expect(await storedState(NOW + 1000)).not.toHaveProperty('leader');
  });

  test('it can be found out whether anything is kept', async () => {
    const { probe } = await open();
    expect(await probe()).toBeUndefined();
    expect(await probe()).toBeUndefined();
  });
});
