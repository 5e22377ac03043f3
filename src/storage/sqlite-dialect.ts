import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { SqliteAdapter, SqliteDialect } from 'kysely';
import { HELD_AT_MOST } from './patiently.ts';
import { OneWriterDriver } from './sqlite-driver.ts';
import { StorageUnavailable } from './storage-unavailable.ts';

/** SQLite's codes for a file that is held by another process, a full disk, or one that fails. */
const UNAVAILABLE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR)/;

/** SQLite in one file, so that a commit that was acknowledged survives a crash and a power cut. */
export function sqliteDialect(file: string): OneWriterDialect {
  mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file, { timeout: HELD_AT_MOST });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // From here on the driver waits itself, without holding up the process.
    database.pragma('busy_timeout = 0');
  } catch (error) {
    database.close();
    throw error;
  }
  return new OneWriterDialect(database);
}

/** The dialect of one Kysely, which asks through the one driver. */
export class OneWriterDialect extends SqliteDialect {
  readonly driver: OneWriterDriver;

  constructor(database: SQLite.Database) {
    super({ database });
    this.driver = new OneWriterDriver(database, tellingWhenUnavailable);
  }

  override createDriver() {
    return this.driver;
  }

  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** SQLite changes tables within transactions: migrations run in one, so that two processes cannot both run them. */
class TransactionalAdapter extends SqliteAdapter {
  /** The driver itself sees to it that they do not get in each other's way. */
  override get supportsMultipleConnections() {
    return true;
  }

  override get supportsTransactionalDdl() {
    return true;
  }
}

/** Tells the errors of a database that cannot be asked now as such. */
function tellingWhenUnavailable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SQLite.SqliteError && UNAVAILABLE.test(error.code))
      throw new StorageUnavailable(error.code, error);
    throw error;
  }
}
