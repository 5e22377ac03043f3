import type { Update } from 'grammy/types';
import { expect, onTestFinished, test } from 'vitest';
import type { InboxStore, Write } from '../../src/storage/inbox-store.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { openInbox } from '../../src/telegram/inbox.ts';
import { createSeal } from '../../src/telegram/seal.ts';

const ANN = 103;
const OLEG = 102;

const says = (id: number, text: string, chatId = ANN) =>
  ({ update_id: id, message: { text, chat: { id: chatId }, from: { id: chatId } } }) as unknown as Update;

/** An inbox whose handler notes what it is given, and waits where it is told to. */
async function open(
  storage: Storage,
  options: {
    token?: string;
    dies?: true;
    wait?: (text: string) => Promise<void>;
    write?: Write;
    store?: InboxStore;
  } = {},
) {
  const handled: string[] = [];
  const logged: string[] = [];
  const write = (...parts: unknown[]) => void logged.push(JSON.stringify(parts));
  const inbox = await openInbox({
    store: options.store ?? storage.inbox,
    seal: createSeal(options.token ?? '1:TEST'),
    async handle(update) {
      const text = update.message?.text ?? '';
      await options.wait?.(text);
      handled.push(text);
      return options.write ? [options.write] : [];
    },
    log: { info: write, warn: write, error: write },
    now: Date.now,
  });
  if (!options.dies) onTestFinished(() => inbox.stop());
  return { inbox, handled, logged };
}

async function openDatabase(): Promise<Storage> {
  const storage = await openStorage('sqlite::memory:');
  onTestFinished(storage.close);
  return storage;
}

/** Never ends: whoever waits for it dies waiting. */
const forever = () => new Promise<never>(() => undefined);

test('a chat’s updates are handled one after another; another chat does not wait', async () => {
  const first = Promise.withResolvers<void>();
  const { inbox, handled } = await open(await openDatabase(), {
    wait: async (text) => (text === 'one' ? first.promise : undefined),
  });
  await inbox.take([says(1, 'one'), says(2, 'two')]);
  await inbox.take([says(3, 'three', OLEG)]);
  await expect.poll(() => handled).toEqual(['three']);
  first.resolve();
  await expect.poll(() => handled).toEqual(['three', 'one', 'two']);
});

test('an update that comes twice is handled once', async () => {
  const { inbox, handled } = await open(await openDatabase());
  await Promise.all([inbox.take([says(1, 'one')]), inbox.take([says(1, 'one')])]);
  await expect.poll(() => handled).toEqual(['one']);
  await inbox.take([says(1, 'one'), says(2, 'two')]);
  await expect.poll(() => handled).toEqual(['one', 'two']);
});

test('what was in hand or waited when the process died is handled by the next', async () => {
  const storage = await openDatabase();
  const dying = await open(storage, {
    dies: true,
    wait: forever,
    store: { ...storage.inbox, finish: forever },
  });
  await dying.inbox.take([says(1, 'one'), says(2, 'two'), says(3, 'three', OLEG)]);
  const { inbox, handled } = await open(storage);
  await inbox.take([says(4, 'four')]);
  await expect.poll(() => handled.toSorted()).toEqual(['four', 'one', 'three', 'two']);
  expect(handled.filter((text) => text !== 'three')).toEqual(['one', 'two', 'four']);
  await expect.poll(() => storage.inbox.waiting(10)).toEqual([]);
});

test('an orderly stop finishes what is in hand and leaves the rest, each handled once', async () => {
  const storage = await openDatabase();
  const first = Promise.withResolvers<void>();
  const { inbox, handled } = await open(storage, { wait: () => first.promise });
  await inbox.take([says(1, 'one'), says(2, 'two')]);
  const stopped = inbox.stop();
  await expect(inbox.take([says(3, 'three')])).rejects.toThrow(/stopping/);
  first.resolve();
  await stopped;
  expect(handled).toEqual(['one']);
  const next = await open(storage);
  await expect.poll(() => next.handled).toEqual(['two']);
});

test('an update that brings the process down again and again is given up, and the log says so', async () => {
  const storage = await openDatabase();
  const store = { ...storage.inbox, finish: forever };
  await (await open(storage, { dies: true, wait: forever, store })).inbox.take([
    says(1, 'deadly'),
    says(2, 'harmless', OLEG),
  ]);
  for (let start = 0; start < 3; start += 1)
    await open(storage, {
      dies: true,
      wait: async (text) => (text === 'deadly' ? forever() : undefined),
      store: storage.inbox,
    });
  const { handled, logged } = await open(storage);
  await expect.poll(() => storage.inbox.waiting(10)).toEqual([]);
  expect(handled).toEqual([]);
  expect(logged.join()).toContain('an update is given up');
  expect(logged.join()).not.toContain('deadly');
});

test('more than fits in memory is handled all the same, in order', async () => {
  const storage = await openDatabase();
  const first = Promise.withResolvers<void>();
  const { inbox, handled } = await open(storage, { wait: () => first.promise });
  const all = Array.from({ length: 2500 }, (_, index) => says(index + 1, String(index), index % 7));
  for (let at = 0; at < all.length; at += 100) await inbox.take(all.slice(at, at + 100));
  expect(inbox.size()).toBeLessThanOrEqual(1000);
  first.resolve();
  await expect.poll(() => handled.length, { timeout: 10_000 }).toBe(2500);
  for (let chat = 0; chat < 7; chat += 1) {
    const numbers = handled.map(Number).filter((number) => number % 7 === chat);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  }
});

test('an outage of the database is lived through', async () => {
  const storage = await openDatabase();
  let isBroken = true;
  const store: InboxStore = {
    ...storage.inbox,
    finish: (...args) =>
      isBroken ? Promise.reject(new Error('no room on the disk')) : storage.inbox.finish(...args),
  };
  const { inbox, handled, logged } = await open(storage, { store });
  await inbox.take([says(1, 'one')]);
  await expect.poll(() => logged.join()).toContain('the inbox cannot be written');
  isBroken = false;
  await expect.poll(() => storage.inbox.waiting(10), { timeout: 5000 }).toEqual([]);
  expect(handled).toEqual(['one']);
});

test('an update is not marked before what it left to be written is kept', async () => {
  const storage = await openDatabase();
  let isBroken = true;
  const write = async () => {
    if (isBroken) throw new Error('no room on the disk');
    await storage.chats.write(ANN, { language: 'kk' }, 1);
  };
  const { inbox, handled, logged } = await open(storage, { write });
  await inbox.take([says(1, 'one'), says(2, 'two')]);
  await expect.poll(() => logged.join()).toContain('the inbox cannot be written');
  expect(handled).toEqual(['one']);
  isBroken = false;
  await expect.poll(() => storage.inbox.waiting(10), { timeout: 5000 }).toEqual([]);
  expect(handled).toEqual(['one', 'two']);
  expect(await storage.chats.read(ANN)).toEqual({ language: 'kk' });
});

test('what was kept for another token is not read', async () => {
  const storage = await openDatabase();
  const dying = await open(storage, { dies: true, wait: forever, token: '1:OTHER' });
  await dying.inbox.take([says(1, 'кирпичный')]);
  const { handled, logged } = await open(storage);
  await expect.poll(() => logged.join()).toContain('"readable":false');
  expect(handled).toEqual([]);
});
