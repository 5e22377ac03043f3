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
