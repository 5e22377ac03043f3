import { expect, test } from 'vitest';
import type { SettledPart, Settlement } from '../../../src/notices/delivery.ts';
import { kindBits } from '../../../src/notices/notice-kind.ts';
import type { Topic } from '../../../src/notices/topic.ts';
import { LEADER } from '../../../src/storage/lease-store.ts';
import type { Storage } from '../../../src/storage/open-storage.ts';
import type { NewNotice } from '../../../src/storage/queue-notice.ts';
import { describeOnBoth } from '../on-both.ts';
import { seedSubscribers } from '../seed-subscribers.ts';

const NOW = 1_795_521_600_000;
const ALL: Topic = { kind: 'all' };
const FIGURES = kindBits(['figures']);

function notice(key: string, topics: Record<string, number> = { all: FIGURES }): NewNotice {
  return {
    key,
    subject: { kind: 'release', publication: 'sdg', releaseId: 7 },
    topics: new Map(Object.entries(topics)),
    yesesNeeded: 0,
  };
}

/** Chats with these ids hear of everything. */
async function subscribe({ subscriptions, chats }: Storage, ids: readonly number[], topic = ALL) {
  for (const id of ids) {
    await chats.write(id, { language: 'en' }, NOW);
    await subscriptions.apply(id, { kind: 'subscribe', topics: [topic] }, NOW);
  }
}

async function prepareAll({ deliveries }: Storage, at = NOW): Promise<void> {
  while ((await deliveries.prepare(at, () => at)) !== 'idle');
}

/** Queues a notice to everything and writes its deliveries. */
async function prepared(storage: Storage, key = 'release:7'): Promise<number> {
  const id = (await storage.notices.queue(notice(key), NOW)) ?? Number.NaN;
  await prepareAll(storage);
  return id;
}

/** Takes what is due as the leader does: chats with the notices each hears of. */
async function claim(storage: Storage, most = 100, at = NOW) {
  const fencing = (await storage.leases.take(LEADER, 'me', at, at + 1000)) ?? Number.NaN;
  const { deliveries } = await storage.deliveries.exchange([], most, at, fencing);
  return deliveries;
}

/** A delivery that was taken in hand for the first time, and what came of it. */
function part(noticeId: number, chatId: number, settlement: Settlement): SettledPart {
  return { noticeId, chatId, attempt: 1, settlement };
}

/** Keeps what came of deliveries, which anyone may who had them in hand. */
function settle({ deliveries }: Storage, parts: readonly SettledPart[]) {
  return deliveries.exchange(parts, 0, NOW, Number.NaN);
}

/** Takes what is due, and keeps that each came to this. */
async function settleAll(storage: Storage, settlement: Settlement, at = NOW) {
  const parts = (await claim(storage, 100, at)).flatMap(({ chatId, parts }) =>
    parts.map(({ notice, attempt }): SettledPart => ({ noticeId: notice.id, chatId, attempt, settlement })),
  );
  return settle(storage, parts);
}

const chatsOf = (deliveries: Awaited<ReturnType<typeof claim>>) => deliveries.map(({ chatId }) => chatId);

describeOnBoth('who hears of a notice', (open, url) => {
  test('those who were subscribed to one of its topics when it was queued, each once', async () => {
    const storage = await open();
    await subscribe(storage, [5, -1_009_876_543_210_123]);
    await subscribe(storage, [5, 6], { kind: 'publication', publication: 'sdg' });
    await subscribe(storage, [7], { kind: 'publication', publication: 'other' });
    const topics = { all: FIGURES, 'p:sdg': FIGURES };
    await storage.notices.queue(notice('release:7', topics), NOW);
    await subscribe(storage, [8]);
    await prepareAll(storage);
    const claimed = await claim(storage);
    expect(chatsOf(claimed)).toEqual([-1_009_876_543_210_123, 5, 6]);
    expect(claimed[1]?.parts[0]?.topics).toEqual([ALL, { kind: 'publication', publication: 'sdg' }]);
    expect(claimed[1]).toMatchObject({ language: 'en', quiet: { from: 22, to: 8 } });
  });

  test('not those who ended it, paused, do not want this kind, or blocked the bot', async () => {
    const storage = await open();
    const { subscriptions, chats } = storage;
    await subscribe(storage, [1, 2, 3, 4, 5]);
    await subscriptions.apply(1, { kind: 'end', topics: [ALL] }, NOW);
    await subscriptions.apply(2, { kind: 'set', setting: { kind: 'paused', paused: true } }, NOW);
    await subscriptions.apply(
      3,
      { kind: 'set', setting: { kind: 'kind', of: 'figures', wanted: false } },
      NOW,
    );
    await chats.markBlocked(4, NOW);
    const id = await prepared(storage);
    expect(chatsOf(await claim(storage))).toEqual([5]);
    expect((await storage.notices.read(id))?.counts.total).toBe(1);
  });

  test('not those who change their mind before it is their turn', async () => {
    const storage = await open();
    const { subscriptions, chats } = storage;
    await subscribe(storage, [1, 2, 3, 4]);
    const id = await prepared(storage);
    await subscriptions.apply(1, { kind: 'end', topics: [ALL] }, NOW);
    await subscriptions.apply(2, { kind: 'set', setting: { kind: 'paused', paused: true } }, NOW);
    await chats.markBlocked(3, NOW);
    expect(chatsOf(await claim(storage))).toEqual([4]);
    expect((await storage.notices.read(id))?.counts).toMatchObject({ total: 2, gone: 1 });
  });

  test('a notice that nobody hears of is done; one that tells nothing is not queued, nor one twice', async () => {
    const storage = await open();
    const id = await prepared(storage);
    expect((await storage.notices.read(id))?.state).toBe('done');
    expect(await storage.notices.queue(notice('release:7'), NOW)).toBeUndefined();
    expect(await storage.notices.queue(notice('release:8', {}), NOW)).toBeUndefined();
  });

  test('as many as are counted beforehand, each chat once', async () => {
    const storage = await open();
    const topics = { all: FIGURES, 'p:sdg': FIGURES, 'p:other': kindBits(['corrections']) };
    expect(await storage.notices.countHearers(new Map(Object.entries(topics)))).toBe(0);
    await seedSubscribers(
      url(),
      Array.from({ length: 2100 }, (_, i) => i + 1),
      NOW,
    );
    await subscribe(storage, [5, 1999, -7], { kind: 'publication', publication: 'sdg' });
    await subscribe(storage, [-8], { kind: 'publication', publication: 'other' });
    await storage.subscriptions.apply(
      -8,
      { kind: 'set', setting: { kind: 'kind', of: 'corrections', wanted: false } },
      NOW,
    );
    await storage.chats.markBlocked(9, NOW);
    expect(await storage.notices.countHearers(new Map(Object.entries(topics)))).toBe(2100);
    const id = (await storage.notices.queue(notice('release:7', topics), NOW)) ?? Number.NaN;
    await prepareAll(storage);
    expect((await storage.notices.read(id))?.counts.total).toBe(2100);
  });

  test('deliveries are written a part at a time, from wherever it stopped', async () => {
    const storage = await open();
    const ids = Array.from({ length: 600 }, (_, i) => i + 1);
    await seedSubscribers(url(), ids, NOW);
    const id = (await storage.notices.queue(notice('release:7'), NOW)) ?? Number.NaN;
    expect(await storage.deliveries.prepare(NOW, () => NOW)).toBe('more');
    expect((await storage.notices.read(id))?.counts.total).toBeLessThan(600);
    const other = await open();
    await prepareAll(other);
    expect(await storage.notices.read(id)).toMatchObject({ state: 'sending', counts: { total: 600 } });
    expect(chatsOf(await claim(storage, 1000))).toEqual(ids);
  });
});

describeOnBoth('deliveries', (open, url) => {
  test('wait for the time that their chat set, and are then told together', async () => {
    const storage = await open();
    await subscribe(storage, [1, 2]);
    const daily = { kind: 'rhythm', rhythm: { kind: 'daily', hour: 9 } } as const;
    await storage.subscriptions.apply(2, { kind: 'set', setting: daily }, NOW);
    for (const key of ['release:7', 'release:8']) {
      await storage.notices.queue(notice(key), NOW);
      while (
        (await storage.deliveries.prepare(NOW, ({ rhythm }) =>
          rhythm.kind === 'daily' ? NOW + 50 : NOW,
        )) !== 'idle'
      );
    }
    expect(chatsOf(await claim(storage, 100, NOW + 49))).toEqual([1]);
    const [digest] = await claim(storage, 100, NOW + 50);
    expect(digest?.chatId).toBe(2);
    expect(digest?.parts).toHaveLength(2);
  });

  test('each is taken in hand once, by the leader alone', async () => {
    const storage = await open();
    await subscribe(storage, [1, 2, 3]);
    await prepared(storage);
    expect(await storage.deliveries.exchange([], 100, NOW, 99)).toMatchObject({
      deliveries: [],
      isIdle: true,
    });
    expect(chatsOf(await claim(storage, 2))).toEqual([1, 2]);
    expect(chatsOf(await claim(storage, 2))).toEqual([3]);
    expect(chatsOf(await claim(storage, 2))).toEqual([]);
  });

  test('those of a paused or cancelled notice wait; told to go on, it goes on, and tries again what was refused', async () => {
    const storage = await open();
    await subscribe(storage, [1, 2]);
    const id = await prepared(storage);
    await settleAll(storage, { state: 'failed', why: 'Bad Request' });
    const next = await prepared(storage, 'release:8');
    expect(await storage.notices.pause(next)).toBe(true);
    expect(await claim(storage)).toEqual([]);
    expect(await storage.notices.resume(next)).toBe(true);
    expect(await storage.notices.resume(next)).toBe(false);
    await settleAll(storage, { state: 'failed', why: 'Bad Request' });
    expect(await storage.notices.read(next)).toMatchObject({ state: 'done', counts: { failed: 2 } });
    expect(await storage.notices.cancel(id, NOW)).toBe(false);
    const last = await prepared(storage, 'release:9');
    expect(await storage.notices.stop(last, 'five equal refusals')).toBe(true);
    expect(await storage.notices.read(last)).toMatchObject({
      state: 'paused',
      stoppedBecause: 'five equal refusals',
    });
    expect(await storage.notices.cancel(last, NOW)).toBe(true);
    expect(await claim(storage)).toEqual([]);
  });

  test('what was refused before a notice was stopped is tried again when it goes on', async () => {
    const storage = await open();
    await subscribe(storage, [1, 2]);
    const id = await prepared(storage);
    const [first] = await claim(storage, 1);
    await settle(storage, [part(id, first?.chatId ?? 0, { state: 'failed', why: '' })]);
    await storage.notices.stop(id, 'refused');
    await storage.notices.resume(id);
    expect(chatsOf(await claim(storage))).toEqual([1, 2]);
  });

  test('a notice that has to be agreed to waits for it', async () => {
    const storage = await open();
    await subscribe(storage, [1]);
    const id = (await storage.notices.queue({ ...notice('release:7'), yesesNeeded: 1 }, NOW)) ?? Number.NaN;
    await prepareAll(storage);
    expect(await storage.notices.read(id)).toMatchObject({ state: 'waiting', counts: { total: 1 } });
    expect(await claim(storage)).toEqual([]);
    expect(await storage.notices.approve(id, { operator: 42, at: 1 }, [42])).toBe('enough');
    expect(chatsOf(await claim(storage))).toEqual([1]);
  });

  test('where two have to agree, each counts once, and two that do so at the same moment send it once', async () => {
    const storage = await open();
    await subscribe(storage, [1]);
    const id = (await storage.notices.queue({ ...notice('release:7'), yesesNeeded: 2 }, NOW)) ?? Number.NaN;
    await prepareAll(storage);
    const say = (operator: number) => storage.notices.approve(id, { operator, at: NOW }, [42, 43]);
    expect(await say(42)).toBe('another');
    expect(await say(42)).toBe('again');
    expect(await storage.notices.read(id)).toMatchObject({
      state: 'waiting',
      yesesNeeded: 2,
      yeses: [{ operator: 42 }],
    });
    expect((await Promise.all([say(43), say(42)])).sort()).toContain('enough');
    expect(await storage.notices.read(id)).toMatchObject({ state: 'sending', yesesNeeded: 0 });
    expect(await say(43)).toBe('tooLate');
  });

  test('a paused notice that waits for a yes still waits for it when it goes on', async () => {
    const storage = await open();
    await subscribe(storage, [1]);
    const id = (await storage.notices.queue({ ...notice('release:7'), yesesNeeded: 1 }, NOW)) ?? Number.NaN;
    await prepareAll(storage);
    await storage.notices.pause(id);
    await storage.notices.resume(id);
    expect(await storage.notices.read(id)).toMatchObject({ state: 'waiting' });
    await storage.notices.approve(id, { operator: 42, at: NOW }, [42]);
    await storage.notices.pause(id);
    await storage.notices.resume(id);
    expect(await storage.notices.read(id)).toMatchObject({ state: 'sending' });
  });

  test('a notice is done when each has ended, and says how', async () => {
    const storage = await open();
    await subscribe(storage, [1, 2]);
    const id = await prepared(storage);
    const [first, second] = await claim(storage);
    const chats = { first: first?.chatId ?? 0, second: second?.chatId ?? 0 };
    const one = await settle(storage, [part(id, chats.first, { state: 'delivered', messageId: 3 })]);
    expect(one.finished).toEqual([]);
    const two = await settle(storage, [part(id, chats.second, { state: 'gone', why: 'blocked' })]);
    expect(two.finished).toEqual([id]);
    expect(await storage.notices.read(id)).toMatchObject({
      state: 'done',
      counts: { total: 2, delivered: 1, gone: 1, failed: 0, unknown: 0 },
    });
    expect(await storage.chats.blockedAt(2)).toBe(NOW);
    const late = await settle(storage, [part(id, chats.first, { state: 'failed', why: '' })]);
    expect(late).toMatchObject({ finished: [], stopped: [] });
  });

  test('to many chats, a hundredth goes first; where it goes wrong, the notice stops', async () => {
    const storage = await open();
    await seedSubscribers(
      url(),
      Array.from({ length: 1000 }, (_, i) => i + 1),
      NOW,
    );
    const good = await prepared(storage);
    expect((await storage.notices.read(good))?.state).toBe('canary');
    expect(await claim(storage, 50)).toHaveLength(10);
    expect(await claim(storage, 50)).toEqual([]);
    await storage.deliveries.recover(NOW);
    await settleAll(storage, { state: 'delivered', messageId: 1 });
    expect((await storage.notices.read(good))?.state).toBe('sending');
    await storage.notices.pause(good);

    const bad = await prepared(storage, 'release:8');
    const { stopped } = await settleAll(storage, { state: 'failed', why: 'Bad Request' });
    expect(stopped).toEqual([bad]);
    expect((await storage.notices.read(bad))?.state).toBe('paused');
  });

  test('what follows from those that ended holds for those that are taken with it', async () => {
    const storage = await open();
    await seedSubscribers(
      url(),
      Array.from({ length: 1000 }, (_, i) => i + 1),
      NOW,
    );
    const id = await prepared(storage);
    const first = await claim(storage, 50);
    const parts = first.map(({ chatId }) => part(id, chatId, { state: 'delivered', messageId: chatId }));
    const fencing = (await storage.leases.take(LEADER, 'me', NOW, NOW + 1000)) ?? Number.NaN;
    const next = await storage.deliveries.exchange(parts, 50, NOW, fencing);
    expect(next.deliveries).toHaveLength(50);
    expect((await storage.notices.read(id))?.counts.delivered).toBe(10);
  });

  test('a group that became a supergroup hears of it there, once, with all that is kept of it', async () => {
    const storage = await open();
    await subscribe(storage, [-5]);
    const id = await prepared(storage);
    const other = await prepared(storage, 'release:8');
    await storage.notices.pause(other);
    await settleAll(storage, { state: 'moved', to: -100_5 });
    expect(chatsOf(await claim(storage))).toEqual([-100_5]);
    expect((await storage.notices.read(id))?.counts).toMatchObject({ total: 2, moved: 1 });
    expect((await storage.notices.read(other))?.counts.total).toBe(1);
    expect((await storage.chats.read(-100_5)).language).toBe('en');
    expect((await storage.subscriptions.read(-100_5)).subscriptions).toHaveLength(1);
    expect((await storage.subscriptions.read(-5)).subscriptions).toEqual([]);
    await storage.notices.resume(other);
    expect(chatsOf(await claim(storage))).toEqual([-100_5]);
  });

  test('a group that moves to where the writing of deliveries has been is not forgotten', async () => {
    const storage = await open();
    const others = Array.from({ length: 400 }, (_, i) => -2000 - i);
    await seedSubscribers(url(), [...others, -5], NOW);
    const id = await prepared(storage);
    const next = (await storage.notices.queue(notice('release:8'), NOW)) ?? Number.NaN;
    expect(await storage.deliveries.prepare(NOW, () => NOW)).toBe('more');
    const claimed = await claim(storage, 1000);
    const last = claimed.find(({ chatId }) => chatId === -5);
    expect(last).toBeDefined();
    await settle(storage, [part(id, -5, { state: 'moved', to: -2_000_000 })]);
    await prepareAll(storage);
    expect((await storage.notices.read(next))?.counts.total).toBe(401);
  });

  test('after a crash what was in flight is sent once more, and after a second one ends as unknown', async () => {
    const storage = await open();
    await subscribe(storage, [1, 2]);
    const id = await prepared(storage);
    const [first] = await claim(storage, 1);
    expect((await storage.deliveries.recover(NOW)).unknown.size).toBe(0);
    const again = await claim(storage, 2);
    expect(chatsOf(again)).toEqual([1, 2]);
    const late = { state: 'delivered', messageId: 1 } as const;
    const attempt = first?.parts[0]?.attempt ?? 0;
    await settle(storage, [{ noticeId: id, chatId: 1, attempt, settlement: late }]);
    expect((await storage.notices.read(id))?.counts.delivered).toBe(0);
    expect((await storage.deliveries.recover(NOW)).unknown).toEqual(new Map([[id, 1]]));
    expect(chatsOf(await claim(storage))).toEqual([2]);
    const { unknown, finished } = await storage.deliveries.recover(NOW);
    expect(unknown).toEqual(new Map([[id, 1]]));
    expect(finished).toEqual([id]);
  });

  test('what Telegram asked to wait is kept, and never made shorter', async () => {
    const { notices } = await open();
    expect(await notices.pausedUntil()).toBe(0);
    await notices.pauseUntil(NOW + 5000);
    await notices.pauseUntil(NOW + 1000);
    expect(await notices.pausedUntil()).toBe(NOW + 5000);
  });

  test('who heard of what ended long ago is forgotten, the counts are not', async () => {
    const storage = await open();
    await subscribe(storage, [1, 2, 3]);
    const id = await prepared(storage);
    await settleAll(storage, { state: 'delivered', messageId: 1 });
    expect(await storage.notices.prune(NOW, 10)).toBe(0);
    expect(await storage.notices.prune(NOW + 1, 2)).toBe(2);
    expect(await storage.notices.prune(NOW + 1, 2)).toBe(1);
    expect((await storage.notices.read(id))?.counts.delivered).toBe(3);
  });
});
