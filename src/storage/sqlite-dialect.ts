import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { type Dialect, SqliteDialect } from 'kysely';

/** How long a write waits for another process (`npm run publish` beside the bot) before it fails, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** SQLite in one file, so that a commit that was acknowledged survives a crash and a power cut. */
export function sqliteDialect(file: string): Dialect {
  mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file, { timeout: BUSY_TIMEOUT });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return new SqliteDialect({ database });
}
