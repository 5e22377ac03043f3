import { type Dialect, Kysely } from 'kysely';
import { StartError } from '../start-error.ts';
import { type DatabaseAddress, readDatabaseUrl } from './database-url.ts';
import { bringUpToDate } from './migrate.ts';
import { describePostgres, postgresDialect } from './postgres-dialect.ts';
import { askDirectly } from './prepare.ts';
import type { Schema } from './schema.ts';
import { OneWriterDialect, sqliteDialect } from './sqlite-dialect.ts';
import { TransactionGuard } from './transaction.ts';

/**
 * Opens the database that `DATABASE_URL` names, `sqlite:FILE` (made with its directory where absent) or `postgres://…`, and brings its tables up to date.
 * Several processes may do so at once. Throws a StartError where it cannot be opened, is not a database or comes from a newer version of the bot.
 */
export async function openDatabase(url: string): Promise<Kysely<Schema>> {
  const address = readDatabaseUrl(url);
  return tellingTheOperator(address, async () => {
    if (address.kind === 'sqlite') return upToDate(guarded(sqliteDialect(address.file)));
    const migrating = await upToDate(guarded(postgresDialect(address.url, 'patient')));
    await migrating.destroy();
    return guarded(postgresDialect(address.url));
  });
}

/** Opens a database as it is, for statements that may last. Throws a StartError where it cannot be opened or is not a database. */
export async function openAsItIs(url: string): Promise<Kysely<Schema>> {
  const address = readDatabaseUrl(url);
  return tellingTheOperator(address, async () => {
    const db = guarded(
      address.kind === 'sqlite' ? sqliteDialect(address.file) : postgresDialect(address.url, 'patient'),
    );
    await closingOnError(db, () => db.introspection.getSchemas());
    return db;
  });
}

function guarded(dialect: Dialect): Kysely<Schema> {
  const db = new Kysely<Schema>({ dialect, plugins: [new TransactionGuard()] });
  if (dialect instanceof OneWriterDialect) askDirectly(db, (query) => dialect.driver.ask(query));
  return db;
}

async function upToDate(db: Kysely<Schema>): Promise<Kysely<Schema>> {
  await closingOnError(db, () => bringUpToDate(db));
  return db;
}

async function closingOnError(db: Kysely<Schema>, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function tellingTheOperator<T>(address: DatabaseAddress, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // No password is in it.
    const where = address.kind === 'sqlite' ? `the database ${address.file}` : describePostgres(address.url);
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`${where} cannot be used: ${why}`, { cause: error });
  }
}
