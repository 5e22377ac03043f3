import { sql, type Transaction } from 'kysely';
import { isPostgres } from './is-postgres.ts';
import type { Schema } from './schema.ts';

/** A row of any table, by column. */
export type Row = Readonly<Record<string, unknown>>;

/** All rows of a table, `size` at a time. */
export function readRows(trx: Transaction<Schema>, table: string, size: number): AsyncGenerator<Row[]> {
  return isPostgres(trx) ? readByCursor(trx, table, size) : readByStream(trx, table, size);
}

async function* readByCursor(trx: Transaction<Schema>, table: string, size: number): AsyncGenerator<Row[]> {
  await sql`declare every_row no scroll cursor for select * from ${sql.table(table)}`.execute(trx);
  const fetch = sql<Row>`fetch forward ${sql.lit(size)} from every_row`;
  for (let { rows } = await fetch.execute(trx); rows.length > 0; { rows } = await fetch.execute(trx))
    yield rows;
  await sql`close every_row`.execute(trx);
}

/** The driver gives one row after the other. */
async function* readByStream(trx: Transaction<Schema>, table: string, size: number): AsyncGenerator<Row[]> {
  let rows: Row[] = [];
  for await (const row of trx
    .selectFrom(sql<Row>`${sql.table(table)}`.as('every_row'))
    .selectAll()
    .stream()) {
    rows.push(row);
    if (rows.length < size) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
