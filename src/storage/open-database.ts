import { type Dialect, Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartError } from '../start-error.ts';
import { migrations } from './migrations.ts';
import { describePostgres, postgresDialect } from './postgres-dialect.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { TransactionGuard } from './transaction.ts';

const SQLITE = 'sqlite:';

/**
 * Opens the database that `DATABASE_URL` names, `sqlite:FILE` (made with its directory where absent) or `postgres://…`, and brings its tables up to date.
 * Several processes may do so at once. Throws a StartError where it cannot be opened, is not a database or comes from a newer version of the bot.
 */
export async function openDatabase(url: string): Promise<Kysely<Schema>> {
  try {
    if (!url.startsWith(SQLITE)) {
      await migrate(new Kysely({ dialect: postgresDialect(url, 'patient') }), 'close');
      return guarded(postgresDialect(url));
    }
    const db = guarded(sqliteDialect(url.slice(SQLITE.length)));
    await migrate(db);
    return db;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`${describeDatabase(url)} cannot be used: ${why}`, { cause: error });
  }
}

function guarded(dialect: Dialect): Kysely<Schema> {
  return new Kysely<Schema>({ dialect, plugins: [new TransactionGuard()] });
}

/** The database in words for an operator. No password is in them. */
function describeDatabase(url: string): string {
  return url.startsWith(SQLITE) ? `the database ${url.slice(SQLITE.length)}` : describePostgres(url);
}

async function migrate(db: Kysely<Schema>, afterwards?: 'close'): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error !== undefined || afterwards === 'close') await db.destroy();
  if (error !== undefined) throw error;
}
