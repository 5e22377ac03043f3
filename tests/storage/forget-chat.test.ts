import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { sqliteDialect } from '../../src/storage/sqlite-dialect.ts';

/** Puts something into every table that has to do with a chat. */
async function fill(storage: Storage, chat: number): Promise<void> {
  await storage.chats.write(chat, { language: 'kk', last: { question: { kind: 'help' }, at: 1 } }, 1);
  await storage.replies.remember(chat, 5, 6, Date.now());
  await storage.replies.rememberPhoto(chat, 6, 7, Date.now());
  await storage.subscriptions.apply(chat, { kind: 'subscribe', topics: [{ kind: 'all' }] }, 1);
}

test('nothing of a chat is left in any table, and all of the others', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-forget-'));
  const file = join(directory, 'bot.db');
  const storage = await openStorage(file);
  const db = new Kysely<Schema>({ dialect: sqliteDialect(file) });
  onTestFinished(async () => {
    await db.destroy();
    await storage.close();
    rmSync(directory, { recursive: true });
  });
  const tables = (await db.introspection.getTables())
    .filter(({ columns }) => columns.some(({ name }) => name === 'chat_id'))
    .map(({ name }) => name);
  const countOf = async (chat: number): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await sql<{
        n: number;
      }>`select count(*) as n from ${sql.table(table)} where chat_id = ${chat}`.execute(db);
      counts[table] = Number(rows[0]?.n);
    }
    return counts;
  };
  await fill(storage, 1);
  await fill(storage, -100);
  // A table that is not filled here would be found empty whatever is forgotten.
  for (const [table, count] of Object.entries(await countOf(1))) expect(count, table).toBeGreaterThan(0);
  const others = await countOf(-100);
  await storage.forget(1);
  for (const [table, count] of Object.entries(await countOf(1))) expect(count, table).toBe(0);
  expect(await countOf(-100)).toEqual(others);
  expect(await storage.chats.read(1)).toEqual({});
});
