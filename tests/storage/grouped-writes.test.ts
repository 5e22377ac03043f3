import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';
import { transaction } from '../../src/storage/transaction.ts';

async function open() {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-group-'));
  const url = `sqlite:${join(directory, 'bot.db')}`;
  const db = await openDatabase(url);
  onTestFinished(async () => {
    await db.destroy();
    rmSync(directory, { recursive: true });
  });
  const write = (key: string) => db.insertInto('reports').values({ key, reported_at: 0 }).execute();
  const keys = async () =>
    (await db.selectFrom('reports').select('key').orderBy('key').execute()).map(({ key }) => key);
  return { db, url, write, keys };
}

test('of writes that come together, one that fails fails alone', async () => {
  const { write, keys } = await open();
  const outcomes = await Promise.allSettled(['a', 'b', 'a', 'c'].map(write));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await keys()).toEqual(['a', 'b', 'c']);
});

test('a write that has resolved is there for another process', async () => {
  const { url, write } = await open();
  await Promise.all([write('a'), write('b')]);
  const other = await openDatabase(url);
  onTestFinished(() => other.destroy());
  expect(await other.selectFrom('reports').select('key').execute()).toHaveLength(2);
});

test('writes beside a transaction that is undone are kept', async () => {
  const { db, write, keys } = await open();
  const undone = transaction(db, async (trx) => {
    await trx.insertInto('reports').values({ key: 'undone', reported_at: 0 }).execute();
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error('undone');
  });
  const beside = Promise.all([write('a'), write('b')]);
  await expect(undone).rejects.toThrow('undone');
  await beside;
  expect(await keys()).toEqual(['a', 'b']);
});

test('writes that wait when the database is closed are done', async () => {
  const { url } = await open();
  const closing = await openDatabase(url);
  const written = closing.insertInto('reports').values({ key: 'late', reported_at: 0 }).execute();
  await new Promise((resolve) => process.nextTick(resolve));
  await closing.destroy();
  await written;
  const other = await openDatabase(url);
  onTestFinished(() => other.destroy());
  expect(await other.selectFrom('reports').select('key').execute()).toEqual([{ key: 'late' }]);
});

/** Holds the file as another process does, until it is let go. */
async function holdElsewhere(url: string) {
  const other = await openDatabase(url);
  onTestFinished(() => other.destroy());
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = transaction(other, async (trx) => {
    await trx.insertInto('reports').values({ key: 'elsewhere', reported_at: 0 }).execute();
    begun.resolve();
    await ended.promise;
  });
  await begun.promise;
  return async () => {
    ended.resolve();
    await holding;
  };
}

test('while another process holds the file, what is asked is answered, and writes and transactions wait', async () => {
  const { db, url, write, keys } = await open();
  await write('before');
  const letGo = await holdElsewhere(url);
  let written = 0;
  const count = () => {
    written += 1;
  };
  const waiting = [
    write('a').then(count),
    transaction(db, (trx) =>
      trx.insertInto('reports').values({ key: 'within', reported_at: 0 }).execute(),
    ).then(count),
  ];
  for (let i = 0; i < 5; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    waiting.push(write(`later-${i}`).then(count));
    expect(await keys()).toEqual(['before']);
  }
  expect(written).toBe(0);
  await letGo();
  await Promise.all(waiting);
  expect(await keys()).toHaveLength(waiting.length + 2);
});

test('a file that is held for too long cannot be written, and can later', async () => {
  const { db, url, write, keys } = await open();
  const letGo = await holdElsewhere(url);
  const outcomes = await Promise.allSettled([write('a'), write('b'), transaction(db, async () => undefined)]);
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StorageUnavailable' } });
  await letGo();
  await write('c');
  expect(await keys()).toEqual(['c', 'elsewhere']);
});
