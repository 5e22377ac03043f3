import type { Kysely } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/storage/open-database.ts';
import type { Schema } from '../../../src/storage/schema.ts';
import { describeOnBoth } from '../on-both.ts';

/** Stands for any table that has to do with chats. */
type OfChats = 'chats';

/** Every table that the database has with chats in it, whether the code knows of it or not. */
async function tablesOfChats(db: Kysely<Schema>) {
  const tables = await db.introspection.getTables();
  return tables.filter(({ columns }) => columns.some(({ name }) => name === 'chat_id'));
}

/** Puts a row of a chat into every table: no two rows have a number in common. */
async function fill(db: Kysely<Schema>, chat: number): Promise<void> {
  let unused = Math.abs(chat) * 1000;
  for (const { name, columns } of await tablesOfChats(db)) {
    const cells = columns
      .filter((column) => !column.isNullable)
      .map((column) => {
        unused += 1;
        const isNumber = /int|double/i.test(column.dataType);
        return [column.name, isNumber ? unused : `${unused}`] as const;
      });
    const row = { ...Object.fromEntries(cells), chat_id: chat };
    await db
      .insertInto(name as OfChats)
      .values(row as never)
      .execute();
  }
}

async function count(db: Kysely<Schema>, chat: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await tablesOfChats(db)) {
    const { n } = await db
      .selectFrom(name as OfChats)
      .select(({ fn }) => fn.countAll().as('n'))
      .where('chat_id', '=', chat)
      .executeTakeFirstOrThrow();
    counts[name] = Number(n);
  }
  return counts;
}

describeOnBoth('a chat that is forgotten', (open, url) => {
  test('leaves nothing in any table, and every other chat as it was', async () => {
    const storage = await open();
    const db = await openDatabase(url());
    onTestFinished(() => db.destroy());
    await fill(db, 1);
    await fill(db, -100);
    const before = await count(db, 1);
    expect(before).toMatchObject({
      chats: 1,
      replies: 1,
      photos_above: 1,
      subscriptions: 1,
      notice_settings: 1,
    });
    expect(await count(db, -100)).toEqual(before);
    await storage.forget(1);
    for (const [table, rows] of Object.entries(await count(db, 1))) expect(rows, table).toBe(0);
    expect(await count(db, -100)).toEqual(before);
    expect(await storage.chats.read(1)).toEqual({});
  });
});
