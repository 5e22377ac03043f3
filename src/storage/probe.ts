import { statSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { takeIds } from './counter.ts';
import { readDatabaseUrl } from './database-url.ts';
import type { Schema } from './schema.ts';
import { StorageUnavailable } from './storage-unavailable.ts';

/**
 * Finds out whether the database keeps what it is given; what is returned rejects where it does not. It writes, since a full disk and a standby can still be read;
 * and it looks for the file of SQLite, since one that was deleted can still be written, until the bot stops.
 */
export function createProbe(db: Kysely<Schema>, url: string): () => Promise<void> {
  const address = readDatabaseUrl(url);
  const inode = () =>
    address.kind === 'sqlite' && address.file !== ':memory:'
      ? statSync(address.file, { throwIfNoEntry: false })?.ino
      : undefined;
  const opened = inode();
  return async () => {
    if (inode() !== opened) throw new StorageUnavailable('FILE_GONE', undefined);
    await takeIds(db, 'probes');
  };
}
