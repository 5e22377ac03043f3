import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { StorageUnavailable } from '../../src/storage/storage-unavailable.ts';
import { transaction } from '../../src/storage/transaction.ts';

const newFile = () => `sqlite:${join(mkdtempSync(join(tmpdir(), 'sandar-')), 'deep', 'bot.db')}`;

test('what was written is there when the file is opened again', async () => {
  const file = newFile();
  const first = await openStorage(file);
  await first.chats.write(1, { language: 'kk' }, 10);
  await first.buttons.keep([{ key: 'a', question: { kind: 'help' } }], 10);
  await first.close();
  const second = await openStorage(file);
  onTestFinished(() => second.close());
  expect(await second.chats.read(1)).toEqual({ language: 'kk' });
  expect(await second.buttons.use('a', 11)).toEqual({ kind: 'help' });
});

test('two processes write to one file', async () => {
  const file = newFile();
  const [one, other] = [await openStorage(file), await openStorage(file)];
  await Promise.all(
    Array.from({ length: 50 }, (_, id) => (id % 2 ? one : other).chats.write(id, { language: 'ru' }, id)),
  );
  expect(await one.chats.read(48)).toEqual({ language: 'ru' });
  await one.close();
  await other.close();
});

test('a file that is no database is refused', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sandar-')), 'notes.txt');
  writeFileSync(file, 'not a database, and long enough to be read as one. '.repeat(40));
  await expect(openStorage(`sqlite:${file}`)).rejects.toThrow(/not a database/);
});

test('a full disk undoes the transaction and is told as what it is; with room again, it goes on', async () => {
  const db = await openDatabase(newFile());
  onTestFinished(() => db.destroy());
  const report = (size: number) =>
    transaction(db, async (trx) => {
      await trx.insertInto('reports').values({ key: 'small', reported_at: 0 }).execute();
      await trx
        .insertInto('reports')
        .values({ key: 'x'.repeat(size), reported_at: 0 })
        .execute();
    });
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 1)}`.execute(db);
  await expect(report(1_000_000)).rejects.toThrow(StorageUnavailable);
  expect(await db.selectFrom('reports').selectAll().execute()).toEqual([]);
  await sql`pragma max_page_count = 1000000`.execute(db);
  await report(1_000_000);
  expect(await db.selectFrom('reports').selectAll().execute()).toHaveLength(2);
});

test('a file that another process holds for too long is told as what it is', async () => {
  const file = newFile();
  const [one, other] = [await openDatabase(file), await openDatabase(file)];
  onTestFinished(async () => {
    await one.destroy();
    await other.destroy();
  });
  const write = () => other.insertInto('reports').values({ key: 'a', reported_at: 0 }).execute();
  await transaction(one, async () => {
    expect(await other.selectFrom('reports').selectAll().execute()).toEqual([]);
    await expect(write()).rejects.toThrow(StorageUnavailable);
  });
  await write();
});
