import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { copyStore } from '../../src/storage/copy-store.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { makeDatabase } from '../postgres/make-database.ts';

/** More than are copied at a time, and not a multiple of it. */
const ROWS = 1201;

const newFile = () => `sqlite:${join(mkdtempSync(join(tmpdir(), 'sandar-')), 'bot.db')}`;

async function newDatabase(): Promise<string> {
  const { url, remove } = await makeDatabase(inject('postgres') ?? '');
  onTestFinished(remove);
  return url;
}

async function open(url: string): Promise<Kysely<Schema>> {
  const db = await openDatabase(url);
  onTestFinished(() => db.destroy());
  return db;
}

/** By PostgreSQL's names of types: those that tables are made of. */
const VALUES: Readonly<Record<string, (row: number) => unknown>> = {
  int8: (row) => row - 9_007_199_254_740_000,
  int4: (row) => row,
  text: (row) => `Әлеумет "${row}" ₸\n${'😀'.repeat(row % 3)}`,
  float8: (row) => row / 7,
  bytea: (row) => Buffer.from([row % 256, 0, 255]),
};

/** Puts rows into every table there is, so that a new one is copied here, too; every other row has nothing where it may. */
async function fill(db: Kysely<Schema>): Promise<void> {
  for (const { name: table, columns } of await db.introspection.getTables()) {
    await sql`delete from ${sql.table(table)}`.execute(db);
    const makers = columns.map(({ dataType, isNullable }) => {
      const make = VALUES[dataType];
      if (make === undefined) throw new Error(`${table} has ${dataType}, of which nothing is known here`);
      return (row: number) => (isNullable && row % 2 === 0 ? null : make(row));
    });
    const rows = Array.from(
      { length: ROWS },
      (_, row) => sql`(${sql.join(makers.map((make) => make(row)))})`,
    );
    await sql`insert into ${sql.table(table)} values ${sql.join(rows)}`.execute(db);
  }
}

async function everything(db: Kysely<Schema>): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables();
  const rowsOf = async (table: string) => {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
    return rows.map((row) => JSON.stringify(row)).sort();
  };
  return Object.fromEntries(
    await Promise.all(tables.map(async ({ name }) => [name, await rowsOf(name)] as const)),
  );
}

describe('a store is copied', () => {
  test.skipIf(inject('postgres') === undefined)('from PostgreSQL to SQLite, and back', async () => {
    const [from, back, file] = [await newDatabase(), await newDatabase(), newFile()];
    const source = await open(from);
    await fill(source);
    const names = (await source.introspection.getTables()).map(({ name }) => name);
    expect(await copyStore(from, file)).toEqual(names.map((table) => ({ table, rows: ROWS })));
    await copyStore(file, back);
    const stored = await everything(source);
    expect(await everything(await open(file))).toEqual(stored);
    expect(await everything(await open(back))).toEqual(stored);
  });

  test('only to an empty database', async () => {
    const [from, to] = [newFile(), newFile()];
    await open(from);
    const target = await open(to);
    await target.insertInto('reports').values({ key: 'a', reported_at: 1 }).execute();
    await expect(copyStore(from, to)).rejects.toThrow(/not empty/);
    await expect(copyStore(to, to)).rejects.toThrow(/not empty/);
    expect((await everything(target)).reports).toHaveLength(1);
  });

  test('only from this version of the bot', async () => {
    const from = newFile();
    const source = await open(from);
    await sql`delete from kysely_migration where name like '0004%'`.execute(source);
    await expect(copyStore(from, newFile())).rejects.toThrow(/this version/);
    await expect(copyStore(newFile(), newFile())).rejects.toThrow(/there is no database/);
  });

  test('whole or not at all: where a table differs afterwards, nothing is kept', async () => {
    const [from, to] = [newFile(), newFile()];
    const source = await open(from);
    await source.insertInto('pictures').values({ bot_id: 1, key: 'a', file_id: 'b' }).execute();
    await source.insertInto('reports').values({ key: 'a', reported_at: 1 }).execute();
    const target = await open(to);
    await sql`create trigger spoil after insert on reports begin update reports set reported_at = 2; end`.execute(
      target,
    );
    await expect(copyStore(from, to)).rejects.toThrow(/reports differs/);
    expect(Object.values(await everything(target)).flat()).toEqual([]);
  });
});
