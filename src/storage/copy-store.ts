import { existsSync } from 'node:fs';
import { type Kysely, sql, type Transaction } from 'kysely';
import { StartError } from '../start-error.ts';
import { readDatabaseUrl } from './database-url.ts';
import { bringUpToDate, isUpToDate } from './migrate.ts';
import { openAsItIs } from './open-database.ts';
import { type Row, readRows } from './read-rows.ts';
import type { Schema } from './schema.ts';
import { type RowSum, sumRows } from './sum-rows.ts';

/** Rows that are read and written at a time. */
const CHUNK = 200;

/** What was copied of one table. */
export interface CopiedTable {
  readonly table: string;
  readonly rows: number;
}

/**
 * Copies everything from one database to an empty one, as it is at one moment, and compares every table afterwards; where one differs, nothing is kept.
 * Tables are found in the database itself. Throws a StartError where the first is not of this version of the bot or the second holds something.
 */
export async function copyStore(from: string, to: string): Promise<CopiedTable[]> {
  const address = readDatabaseUrl(from);
  if (address.kind === 'sqlite' && !existsSync(address.file))
    throw new StartError(`there is no database ${address.file}`);
  const source = await openAsItIs(from);
  try {
    if (!(await isUpToDate(source)))
      throw new StartError(
        'the first database is not one of this version of the bot: start the bot on it once',
      );
    const target = await openAsItIs(to);
    try {
      if (await holdsSomething(target)) throw new StartError('the second database is not empty');
      await bringUpToDate(target);
      return await copyTables(source, target);
    } finally {
      await target.destroy();
    }
  } finally {
    await source.destroy();
  }
}

/** Both are read and written past the stores, in a transaction each, so that the copy is of one moment and kept whole or not at all. */
function copyTables(source: Kysely<Schema>, target: Kysely<Schema>): Promise<CopiedTable[]> {
  return source
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((reading) =>
      target.transaction().execute(async (writing) => {
        const copied: CopiedTable[] = [];
        for (const table of await tablesOf(reading))
          copied.push({ table, rows: await copyTable(reading, writing, table) });
        return copied;
      }),
    );
}

/** Copies a table; returns how many rows it has. */
async function copyTable(
  reading: Transaction<Schema>,
  writing: Transaction<Schema>,
  table: string,
): Promise<number> {
  const sum = sumRows();
  try {
    // What a step of the tables' history may have put there.
    await sql`delete from ${sql.table(table)}`.execute(writing);
    for await (const rows of readRows(reading, table, CHUNK)) {
      sum.add(rows);
      await insert(writing, table, rows);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`${table} cannot be copied: ${why}`, { cause: error });
  }
  const [read, written] = [sum.total(), await sumOf(writing, table)];
  if (read.count !== written.count || read.sum !== written.sum)
    throw new StartError(`${table} differs: ${read.count} rows were read, ${written.count} are there`);
  return read.count;
}

async function insert(trx: Transaction<Schema>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`.execute(
    trx,
  );
}

async function sumOf(trx: Transaction<Schema>, table: string): Promise<RowSum> {
  const sum = sumRows();
  for await (const rows of readRows(trx, table, CHUNK)) sum.add(rows);
  return sum.total();
}

async function holdsSomething(db: Kysely<Schema>): Promise<boolean> {
  for (const table of await tablesOf(db)) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}

async function tablesOf(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.filter(({ isView }) => !isView).map(({ name }) => name);
}
