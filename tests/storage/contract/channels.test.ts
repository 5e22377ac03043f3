import { expect, test } from 'vitest';
import type { Edition } from '../../../src/catalogue/edition.ts';
import type { Publication } from '../../../src/catalogue/publication.ts';
import { isChannel } from '../../../src/notices/channel.ts';
import { kindBits } from '../../../src/notices/notice-kind.ts';
import { receiveEdition } from '../../../src/releases/receive-edition.ts';
import { takeBack } from '../../../src/releases/take-back.ts';
import { LEADER } from '../../../src/storage/lease-store.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import type { Storage } from '../../../src/storage/open-storage.ts';
import type { WhenToSend } from '../../../src/storage/prepare-notice.ts';
import { announceRelease, announceWithdrawal } from '../../../src/storage/release-notices.ts';
import { addObservation } from '../../notices/editions.ts';
import { sampleData } from '../../sample-data.ts';
import { describeOnBoth } from '../on-both.ts';
import { seedSubscribers } from '../seed-subscribers.ts';

const NOW = 1_795_521_600_000;
const [books] = sampleData.editions as readonly [Edition];
type Channels = NonNullable<Publication['announcing']>['channels'];

let editions = 0;
/** One more period each time, so that there is something to tell. */
async function publish(storage: Storage, channels: Channels): Promise<void> {
  editions += 1;
  const edition = addObservation(
    { ...books, publication: { ...books.publication, announcing: { channels } } },
    'libraries',
    {},
    { period: String(2023 + editions), value: 50 + editions, status: 'A' },
  );
  await receiveEdition(
    storage,
    { edition, shared: sampleData.codelists, disagreements: [] },
    {
      origin: { kind: 'publish' },
      fingerprint: `edition ${editions}`,
      acceptedBecause: 'a test',
      along: announceRelease(false),
    },
    NOW,
  );
}

async function claim(storage: Storage) {
  while ((await storage.deliveries.prepare(NOW, () => NOW)) !== 'idle');
  const fencing = (await storage.leases.take(LEADER, 'me', NOW, NOW + 1000)) ?? Number.NaN;
  return (await storage.deliveries.exchange([], 100, NOW, fencing)).deliveries;
}

/** Takes all in hand, has it end as is said, and tells where it went. */
async function send(storage: Storage, state: 'delivered' | 'gone' = 'delivered') {
  const deliveries = await claim(storage);
  const settlement =
    state === 'delivered' ? ({ state, messageId: 1 } as const) : ({ state, why: 'Forbidden' } as const);
  await storage.deliveries.exchange(
    deliveries.flatMap(({ chatId, parts }) =>
      parts.map(({ notice, attempt }) => ({ noticeId: notice.id, chatId, attempt, settlement })),
    ),
    0,
    NOW,
    Number.NaN,
  );
  const found = deliveries.map(async ({ chatId, language }) => {
    const channel = await storage.channels.find(chatId);
    return `${channel?.address ?? chatId} ${language}`;
  });
  return (await Promise.all(found)).sort();
}

describeOnBoth("an office's own channels", (open, url) => {
  test('hear of a release like subscribers, each in its languages, in Kazakh unless others are named', async () => {
    const storage = await open();
    await publish(storage, []);
    await publish(storage, [{ channel: '@office' }, { channel: '-1001234567890', languages: ['ru', 'en'] }]);
    expect(await send(storage)).toEqual(['-1001234567890 en', '-1001234567890 ru', '@office kk']);
    expect(await storage.notices.read(1)).toMatchObject({
      state: 'done',
      counts: { total: 3, delivered: 3 },
    });
    const posts = await storage.channels.posts(1);
    expect(posts.map(({ address, state }) => [address, state])).toContainEqual(['@office', 'delivered']);
  });

  test('are no chats of Telegram, and are counted neither as subscribers nor in previews', async () => {
    const storage = await open();
    await publish(storage, []);
    await publish(storage, [{ channel: '@office' }]);
    const [delivery] = await claim(storage);
    expect(isChannel(delivery?.chatId ?? 0)).toBe(true);
    expect(isChannel(-1_009_999_999_999)).toBe(false);
    expect(await storage.usage.subscribers()).toBe(0);
    expect(await storage.notices.countHearers(new Map([['p:books', kindBits(['figures'])]]))).toBe(0);
  });

  test('follow what the newest edition names', async () => {
    const storage = await open();
    await publish(storage, []);
    await publish(storage, [{ channel: '@office' }, { channel: '@other' }]);
    await send(storage);
    await publish(storage, [{ channel: '@office', languages: ['ru'] }]);
    expect(await send(storage)).toEqual(['@office ru']);
    await publish(storage, [{ channel: '@other' }]);
    expect(await send(storage)).toEqual(['@other kk']);
    await publish(storage, []);
    expect(await send(storage)).toEqual([]);
  });

  test('of many, chats go first, to see whether it goes well; where none is due, the channel does not wait', async () => {
    const storage = await open();
    await publish(storage, []);
    const many = Array.from({ length: 1000 }, (_, i) => i + 1);
    await seedSubscribers(url(), many, NOW);
    await publish(storage, [{ channel: '@office' }]);
    const deliveries = await claim(storage);
    expect(deliveries.map(({ chatId }) => chatId)).toEqual(many.slice(0, deliveries.length));
    expect(deliveries.length).toBeGreaterThan(0);
    await storage.notices.cancel(1, NOW);
    await publish(storage, [{ channel: '@office' }]);
    const db = await openDatabase(url());
    const quiet = { quiet_from: 22, quiet_to: 8 };
    await db.updateTable('notice_settings').set(quiet).where('chat_id', '>', 0).execute();
    await db.destroy();
    const whenToSend: WhenToSend = (settings) => (settings.quiet === undefined ? NOW : NOW + 1);
    while ((await storage.deliveries.prepare(NOW, whenToSend)) !== 'idle');
    const [only, ...others] = await claim(storage);
    expect([isChannel(only?.chatId ?? 0), others]).toEqual([true, []]);
  });

  test('one that cannot be written to is tried again with the next release', async () => {
    const storage = await open();
    await publish(storage, []);
    await publish(storage, [{ channel: '@office' }]);
    expect(await send(storage, 'gone')).toEqual(['@office kk']);
    expect(await storage.channels.posts(1)).toMatchObject([{ state: 'gone', why: 'Forbidden' }]);
    expect(await storage.notices.read(1)).toMatchObject({ state: 'done', counts: { total: 1, gone: 1 } });
    await publish(storage, [{ channel: '@office' }]);
    expect(await send(storage)).toEqual(['@office kk']);
  });

  test('get a correction of what was posted there, and of nothing else', async () => {
    const storage = await open();
    await publish(storage, []);
    await publish(storage, [{ channel: '@office' }]);
    await send(storage);
    await takeBack(storage.releases, 'books', NOW, announceWithdrawal);
    expect(await send(storage)).toEqual(['@office kk']);
    expect((await storage.notices.read(2))?.subject.kind).toBe('correction');
    await publish(storage, [{ channel: '@office' }]);
    await send(storage, 'gone');
    await takeBack(storage.releases, 'books', NOW, announceWithdrawal);
    expect(await send(storage)).toEqual([]);
  });
});
