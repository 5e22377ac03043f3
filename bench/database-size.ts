import { sql } from 'kysely';
import { isPostgres } from '../src/storage/is-postgres.ts';
import { openAsItIs } from '../src/storage/open-database.ts';

/** Bytes that a database takes. */
export async function databaseSize(url: string): Promise<number> {
  const db = await openAsItIs(url);
  const statement = isPostgres(db)
    ? sql<{ size: number }>`select pg_database_size(current_database()) as size`
    : sql<{
        size: number;
      }>`select page_count * page_size as size from pragma_page_count(), pragma_page_size()`;
  const { rows } = await statement.execute(db);
  await db.destroy();
  return Number(rows[0]?.size);
}
