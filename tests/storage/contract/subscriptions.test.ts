import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChange } from '../../../src/notices/notice-change.ts';
import { NOTICE_KINDS } from '../../../src/notices/notice-kind.ts';
import { type Rhythm, USUAL_SETTINGS } from '../../../src/notices/notice-settings.ts';
import type { Topic } from '../../../src/notices/topic.ts';
import type { Storage } from '../../../src/storage/open-storage.ts';
import { describeOnBoth } from '../on-both.ts';

const SUPERGROUP = -1_009_876_543_210_123;
const ALL: Topic = { kind: 'all' };
const SDG: Topic = { kind: 'publication', publication: 'sdg' };
const SHYMKENT: Topic = { kind: 'slice', indicator: 'sdg/8-5-2', slice: { REF_AREA: 'KZSHY', SEX: 'F' } };

const topicsOf = async ({ subscriptions }: Storage, chat: number) =>
  (await subscriptions.read(chat)).subscriptions.map(({ topic }) => topic);

describeOnBoth('subscriptions', (open) => {
  test('a chat never seen has none, and the usual settings', async () => {
    const storage = await open();
    expect(await storage.subscriptions.read(1)).toEqual({
      subscriptions: [],
      ended: 0,
      settings: USUAL_SETTINGS,
    });
  });

  test('each is kept once, in its chat, from when it was first asked for', async () => {
    const storage = await open();
    await storage.subscriptions.apply(SUPERGROUP, { kind: 'subscribe', topics: [SHYMKENT, SDG] }, 5);
    await storage.subscriptions.apply(SUPERGROUP, { kind: 'subscribe', topics: [SDG, ALL, ALL] }, 9);
    expect((await storage.subscriptions.read(SUPERGROUP)).subscriptions).toEqual([
      { topic: SHYMKENT, createdAt: 5 },
      { topic: SDG, createdAt: 5 },
      { topic: ALL, createdAt: 9 },
    ]);
    expect(await topicsOf(storage, 1)).toEqual([]);
  });

  test('one that ended is over, and begins anew when it is taken up again', async () => {
    const storage = await open();
    await storage.subscriptions.apply(1, { kind: 'subscribe', topics: [SDG, ALL] }, 5);
    await storage.subscriptions.apply(2, { kind: 'subscribe', topics: [SDG] }, 6);
    await storage.subscriptions.apply(1, { kind: 'end', topics: [SDG, SHYMKENT] }, 7);
    expect(await storage.subscriptions.read(1)).toMatchObject({
      subscriptions: [{ topic: ALL }],
      ended: 1,
    });
    expect(await topicsOf(storage, 2)).toEqual([SDG]);
    await storage.subscriptions.apply(1, { kind: 'subscribe', topics: [SDG] }, 8);
    expect(await storage.subscriptions.read(1)).toMatchObject({
      subscriptions: [
        { topic: ALL, createdAt: 5 },
        { topic: SDG, createdAt: 8 },
      ],
      ended: 0,
    });
  });

  test('settings are kept one by one, and outlive subscriptions', async () => {
    const storage = await open();
    const { subscriptions } = storage;
    await subscriptions.apply(
      1,
      { kind: 'set', setting: { kind: 'kind', of: 'dayBefore', wanted: true } },
      1,
    );
    await subscriptions.apply(
      1,
      { kind: 'set', setting: { kind: 'kind', of: 'revisions', wanted: false } },
      1,
    );
    await subscriptions.apply(
      1,
      { kind: 'set', setting: { kind: 'rhythm', rhythm: { kind: 'weekly', weekday: 5, hour: 18 } } },
      2,
    );
    await subscriptions.apply(
      1,
      { kind: 'set', setting: { kind: 'paused', paused: true } },
      1_795_521_600_123,
    );
    await subscriptions.apply(1, { kind: 'subscribe', topics: [ALL] }, 4);
    expect((await subscriptions.read(1)).settings).toEqual({
      kinds: ['figures', 'dayBefore', 'moved', 'corrections'],
      rhythm: { kind: 'weekly', weekday: 5, hour: 18 },
      quiet: { from: 22, to: 8 },
      pausedAt: 1_795_521_600_123,
    });
    await subscriptions.apply(1, { kind: 'set', setting: { kind: 'paused', paused: false } }, 5);
    await subscriptions.apply(1, { kind: 'set', setting: { kind: 'quiet' } }, 5);
    await subscriptions.apply(
      1,
      { kind: 'set', setting: { kind: 'rhythm', rhythm: { kind: 'daily', hour: 0 } } },
      5,
    );
    expect((await subscriptions.read(1)).settings).toEqual({
      kinds: ['figures', 'dayBefore', 'moved', 'corrections'],
      rhythm: { kind: 'daily', hour: 0 },
    });
    expect((await subscriptions.read(2)).settings).toEqual(USUAL_SETTINGS);
  });

  test('many chats may subscribe at once', async () => {
    const storage = await open();
    const chats = Array.from({ length: 40 }, (_, i) => i + 1);
    await Promise.all(
      chats.map((chat) => storage.subscriptions.apply(chat, { kind: 'subscribe', topics: [ALL, SDG] }, chat)),
    );
    for (const chat of chats) expect(await topicsOf(storage, chat)).toEqual([ALL, SDG]);
  });

  test('what is kept is what the conversation says: both make the same of any changes', async () => {
    const { subscriptions } = await open();
    const topics = [ALL, SDG, SHYMKENT];
    const change = fc.oneof(
      fc.record({ kind: fc.constant('end' as const), topics: fc.subarray(topics) }),
      fc.record(
        {
          kind: fc.constant('subscribe' as const),
          topics: fc.subarray(topics),
          rhythm: fc.constantFrom<Rhythm>(
            { kind: 'weekly', weekday: 5, hour: 9 },
            { kind: 'daily', hour: 7 },
            { kind: 'at_once' },
          ),
        },
        { requiredKeys: ['kind', 'topics'] },
      ),
      fc.record({
        kind: fc.constant('set' as const),
        setting: fc.oneof(
          fc.record({
            kind: fc.constant('kind' as const),
            of: fc.constantFrom(...NOTICE_KINDS),
            wanted: fc.boolean(),
          }),
          fc.record({ kind: fc.constant('paused' as const), paused: fc.boolean() }),
          fc.record({
            kind: fc.constant('quiet' as const),
            hours: fc.constantFrom({ from: 22, to: 8 }, { from: 0, to: 1 }),
          }),
        ),
      }),
    );
    let chat = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        chat += 1;
        let said = await subscriptions.read(chat);
        for (const [at, one] of changes.entries()) {
          said = applyChange(said, one, at);
          await subscriptions.apply(chat, one, at);
        }
        // How many of those that ended are remembered depends on which of them were taken up again.
        const { ended: _, ...kept } = await subscriptions.read(chat);
        expect(said).toMatchObject(kept);
      }),
      { numRuns: 30 },
    );
  });
});
