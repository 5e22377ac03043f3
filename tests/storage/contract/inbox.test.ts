import { expect, test } from 'vitest';
import { createInboxStore } from '../../../src/storage/inbox-store.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { createSharedInboxStore } from '../../../src/storage/shared-inbox-store.ts';
import { describeOnBoth } from '../on-both.ts';

const ANN = 103;
/** Supergroups have ids like this one; the whole range has to survive. */
const NEWSROOM = -1_009_876_543_210_123;

const update = (id: number, chatId = ANN) => ({ id, chatId, content: `sealed ${id}` });
const ids = (updates: readonly { readonly id: number }[]) => updates.map(({ id }) => id);

describeOnBoth('inbox', (_, url) => {
  const openDb = async () => openDatabase(url());

  test('what is taken waits until it is finished, across a restart, and comes no second time', async () => {
    const db = await openDb();
    const first = createInboxStore(db);
    expect(await first.take([update(1), update(2), update(3, NEWSROOM)], 0)).toEqual([
      update(1),
      update(2),
      update(3, NEWSROOM),
    ]);
    await first.finish(update(1), 10);
    const second = createInboxStore(db);
    expect(await second.waiting(10)).toEqual([update(2), update(3, NEWSROOM)]);
    expect(await second.take([update(1), update(2), update(4)], 20)).toEqual([update(4)]);
    expect(await second.waiting(2)).toEqual([update(2), update(3, NEWSROOM)]);
    await db.destroy();
  });

  test('what was said and where is forgotten at once, the id after a while', async () => {
    const db = await openDb();
    const inbox = createInboxStore(db);
    await inbox.take([update(1), update(2)], 0);
    await inbox.finish(update(1), 1000);
    expect(
      await db.selectFrom('inbox').select(['update_id', 'lane', 'content']).orderBy('update_id').execute(),
    ).toEqual([
      { update_id: 1, lane: 0, content: '' },
      { update_id: 2, lane: ANN, content: 'sealed 2' },
    ]);
    await inbox.forget(1000);
    expect(await inbox.take([update(1)], 1000)).toEqual([]);
    await inbox.forget(1001);
    expect(await inbox.take([update(1)], 1001)).toEqual([update(1)]);
    await db.destroy();
  });

  test('what is written beside the mark is kept once it is finished, and what fails may be tried again', async () => {
    const db = await openDb();
    const report = (key: string) => () => db.insertInto('reports').values({ key, reported_at: 0 }).execute();
    for (const [id, inbox] of [createInboxStore(db), createSharedInboxStore(db, 'one')].entries()) {
      await inbox.take([update(id)], 0);
      const lost = () => Promise.reject(new Error('lost'));
      await expect(inbox.finish(update(id), 1, [lost])).rejects.toThrow('lost');
      await inbox.finish(update(id), 2, [report(`a${id}`), report(`b${id}`)]);
    }
    expect(await db.selectFrom('reports').select('key').orderBy('key').execute()).toEqual(
      ['a0', 'a1', 'b0', 'b1'].map((key) => ({ key })),
    );
    await db.destroy();
  });

  test('beginnings are counted', async () => {
    const db = await openDb();
    const inbox = createInboxStore(db);
    await inbox.take([update(1)], 0);
    expect([await inbox.beginAnew(1), await inbox.beginAnew(1)]).toEqual([1, 2]);
    await db.destroy();
  });
});

describeOnBoth('inbox of several replicas', (_, url) => {
  const openReplicas = async (at: number) => {
    const db = await openDatabase(url());
    const replicas = { one: createSharedInboxStore(db, 'one'), two: createSharedInboxStore(db, 'two') };
    for (const { sharing } of Object.values(replicas)) await sharing?.stayAlive(at);
    return { db, ...replicas };
  };

  test('a chat’s updates go to the replica that has one in hand, in their order', async () => {
    const { db, one, two } = await openReplicas(0);
    expect(ids(await one.take([update(1)], 1))).toEqual([1]);
    expect(ids(await two.take([update(2), update(3, NEWSROOM)], 2))).toEqual([3]);
    expect(ids(await one.waiting(10))).toEqual([1, 2]);
    expect(ids(await two.waiting(10))).toEqual([3]);
    expect(ids(await one.take([update(4)], 3))).toEqual([1, 2, 4]);
    await db.destroy();
  });

  test('a chat is free again when nothing of it waits', async () => {
    const { db, one, two } = await openReplicas(0);
    await one.take([update(1)], 1);
    await two.take([update(2)], 2);
    await one.finish(update(1), 3);
    expect(ids(await two.take([update(3)], 4))).toEqual([]);
    await one.finish(update(2), 5);
    await one.finish(update(3), 6);
    expect(ids(await two.take([update(4)], 7))).toEqual([4]);
    expect(await one.waiting(10)).toEqual([]);
    await db.destroy();
  });

  test('an update that comes a second time, to another replica, is handled once and holds nothing up', async () => {
    const { db, one, two } = await openReplicas(0);
    await one.take([update(1)], 1);
    expect(await two.take([update(1)], 2)).toEqual([]);
    await one.finish(update(1), 3);
    expect(await two.take([update(1)], 4)).toEqual([]);
    expect(await db.selectFrom('inbox_lanes').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  test('the chats of a replica that is silent go to another, which is told so when it speaks again', async () => {
    const { db, one, two } = await openReplicas(0);
    await one.take([update(1), update(2)], 1);
    expect(await two.sharing?.stayAlive(9000)).toBe(true);
    expect(await two.waiting(10)).toEqual([]);
    expect(one.sharing?.isAlive(10_000)).toBe(false);
    expect(await two.sharing?.stayAlive(10_000)).toBe(true);
    expect(ids(await two.waiting(10))).toEqual([1, 2]);
    expect(await one.sharing?.stayAlive(10_001)).toBe(false);
    expect(await one.waiting(10)).toEqual([]);
    await db.destroy();
  });

  test('a replica that leaves leaves its chats', async () => {
    const { db, one, two } = await openReplicas(0);
    await one.take([update(1)], 1);
    await one.sharing?.leave();
    expect(ids(await two.take([update(2)], 2))).toEqual([1, 2]);
    await db.destroy();
  });

  test('replicas that take and finish at the same time lose nothing and share no chat', async () => {
    const { db, one, two } = await openReplicas(0);
    const handled: number[] = [];
    const inHand = new Set<number>();
    const work = async (replica: typeof one, updates: readonly ReturnType<typeof update>[]) => {
      const drain = async (waiting: readonly ReturnType<typeof update>[]) => {
        for (const own of waiting) {
          if (handled.includes(own.id)) continue;
          expect(inHand.has(own.chatId)).toBe(false);
          inHand.add(own.chatId);
          await new Promise(setImmediate);
          handled.push(own.id);
          inHand.delete(own.chatId);
          await replica.finish(own, 2);
        }
      };
      for (const one of updates) await drain(await replica.take([one], 1));
      for (let left = await replica.waiting(10); left.length > 0; left = await replica.waiting(10))
        await drain(left);
    };
    const all = Array.from({ length: 80 }, (_, index) => update(index + 1, index % 4));
    await Promise.all([
      work(
        one,
        all.filter(({ id }) => id % 3 === 0),
      ),
      work(
        two,
        all.filter(({ id }) => id % 3 !== 0),
      ),
    ]);
    for (const replica of [one, two]) await work(replica, []);
    expect([...handled].sort((a, b) => a - b)).toEqual(ids(all));
    expect(await db.selectFrom('inbox_lanes').selectAll().execute()).toEqual([]);
    await db.destroy();
  });
});
