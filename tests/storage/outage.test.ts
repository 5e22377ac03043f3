import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { StorageUnavailable } from '../../src/storage/storage-unavailable.ts';
import { transaction } from '../../src/storage/transaction.ts';
import { launchPostgres, type Postgres, postgresPrograms } from '../postgres/start-postgres.ts';
import { locales, openChat } from '../telegram/open-chat.ts';

const programs = postgresPrograms();

describe.skipIf(programs === undefined)('PostgreSQL is gone', () => {
  let server: Postgres;
  beforeAll(async () => {
    const launched = await launchPostgres(programs ?? '');
    server = launched;
    await launched.ready;
  }, 90_000);
  afterAll(() => server.remove());

  test('stores say so at once, and go on by themselves when it is back', async () => {
    const storage = await openStorage(server.url);
    onTestFinished(() => storage.close());
    await storage.chats.write(1, { language: 'kk' }, 1);
    await server.stop();
    const asked = [
      () => storage.chats.read(1),
      () => storage.chats.write(1, { language: 'ru' }, 2),
      () => storage.buttons.use('a', 2),
      storage.probe,
      () => storage.storedState(2),
    ];
    for (const ask of asked) await expect(ask()).rejects.toThrow(StorageUnavailable);
    await server.start();
    expect(await storage.chats.read(1)).toEqual({ language: 'kk' });
    await storage.chats.write(1, { language: 'en' }, 3);
    expect(await storage.chats.read(1)).toEqual({ language: 'en' });
  });

  test('the bot asks people to come back, and answers when it is back', async () => {
    const { says, api } = await openChat({ languageCode: 'ru', database: server.url });
    await says('2023');
    const [answer] = api.sent().map(({ text }) => text);
    await server.stop();
    await says('2022');
    await server.start();
    await says('2023');
    expect(api.sent().map(({ text }) => text)).toEqual([answer, locales.text('ru', 'telegram-busy'), answer]);
  });

  test('what a transaction had written is not there afterwards', async () => {
    const db = await openDatabase(server.url);
    onTestFinished(() => db.destroy());
    const report = (key: string) => ({ key, reported_at: 0 });
    const broken = transaction(db, async (trx) => {
      await trx.insertInto('reports').values(report('a')).execute();
      await server.stop();
      await trx.insertInto('reports').values(report('b')).execute();
    });
    await expect(broken).rejects.toThrow(StorageUnavailable);
    await server.start();
    expect(await db.selectFrom('reports').select('key').execute()).toEqual([]);
  });

  test('a server that has gone without a word is given up, on old connections and on new ones', async () => {
    const wire = await openWire(Number(new URL(server.url).port));
    const url = new URL(server.url);
    url.port = String(wire.port);
    const storage = await openStorage(url.href);
    onTestFinished(() => storage.close());
    await storage.chats.write(1, { language: 'kk' }, 1);
    wire.cut();
    const asked = Array.from({ length: 3 }, () => storage.chats.read(1));
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'StorageUnavailable' } });
    wire.mend();
    expect(await storage.chats.read(1)).toEqual({ language: 'kk' });
  });
});

/** A wire to a port. Cut, it takes everything and passes nothing on, as a machine that has lost its network does. */
async function openWire(to: number) {
  let isCut = false;
  const ends = new Set<Socket>();
  const wire = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from.on('error', () => undefined));
      from.on('data', (data) => isCut || into.write(data));
      from.on('close', () => isCut || into.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(wire, 'listening');
  onTestFinished(() => {
    wire.close();
    for (const end of ends) end.destroy();
  });
  const address = wire.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const set = (value: boolean) => () => {
    isCut = value;
  };
  return { port: address.port, cut: set(true), mend: set(false) };
}
