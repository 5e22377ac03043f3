import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { StorageUnavailable } from './storage-unavailable.ts';

/** How long a write waits for another process (`npm run publish` beside the bot) before it fails, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** SQLite's codes for a file that is held by another process, a full disk, or one that fails. */
const UNAVAILABLE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR)/;

/** SQLite in one file, so that a commit that was acknowledged survives a crash and a power cut. */
export function sqliteDialect(file: string): Dialect {
  mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file, { timeout: BUSY_TIMEOUT });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
  } catch (error) {
    database.close();
    throw error;
  }
  return new OneWriterDialect(database);
}

class OneWriterDialect extends SqliteDialect {
  readonly #database: SQLite.Database;

  constructor(database: SQLite.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver() {
    return new OneWriterDriver(this.#database);
  }

  override createAdapter() {
    return new TransactionalAdapter();
  }
}

class OneWriterDriver extends SqliteDriver {
  readonly #database: SQLite.Database;

  constructor(database: SQLite.Database) {
    super({ database: tellingWhenUnavailable(database) });
    this.#database = database;
  }

  /** Takes the file's one write lock at once: taken later, at the first write, it fails where another process has written since. */
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk, SQLite has undone it already. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite changes tables within transactions: migrations run in one, so that two processes cannot both run them. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

function tellingWhenUnavailable(database: SQLite.Database): SqliteDatabase {
  const telling = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof SQLite.SqliteError && UNAVAILABLE.test(error.code))
        throw new StorageUnavailable(error.code, error);
      throw error;
    }
  };
  return {
    close: () => void database.close(),
    prepare(sql): SqliteStatement {
      const statement = telling(() => database.prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => telling(() => statement.all(parameters)),
        run: (parameters) => telling(() => statement.run(parameters)),
        iterate: (parameters) => telling(() => statement.iterate(parameters)),
      };
    },
  };
}
