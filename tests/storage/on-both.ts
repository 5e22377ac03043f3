import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, inject, test } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { makeDatabase, type TestDatabase } from '../postgres/make-database.ts';

/** Opens the test's database; it is closed when the test ends. Opened twice in one test, it is as two replicas see it; on SQLite only one of them is within a transaction at a time. */
export type Open = () => Promise<Storage>;

/**
 * What a store has to do, said once and tested on SQLite and on PostgreSQL. Every test begins with an empty database.
 *
 * ```ts
 * describeOnBoth('chats', (open) => {
 *   test('a chat never seen has an empty conversation', async () => {
 *     const { chats } = await open();
 *     expect(await chats.read(1)).toEqual({});
 *   });
 * });
 * ```
 *
 * `url` gives the `DATABASE_URL` of the running test, for `openDatabase` where a test asks the tables themselves. Where there is no PostgreSQL, its half is
 * one skipped test.
 */
export function describeOnBoth(name: string, suite: (open: Open, url: () => string) => void): void {
  describe(`${name} on SQLite`, () => {
    let directory: string;
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'sandar-'));
      return () => rmSync(directory, { recursive: true });
    });
    const url = () => `sqlite:${join(directory, 'bot.db')}`;
    suite(opening(url), url);
  });

  describe(`${name} on PostgreSQL`, () => {
    const server = inject('postgres');
    if (server === undefined) {
      test.skip('SKIPPED: there is no PostgreSQL (install postgresql, or set POSTGRES_URL)', () => undefined);
      return;
    }
    let database: TestDatabase;
    beforeAll(async () => {
      database = await makeDatabase(server);
      return () => database.remove();
    }, 90_000);
    beforeEach(() => database.empty());
    const url = () => database.url;
    suite(opening(url), url);
  });
}

function opening(url: () => string): Open {
  const opened: Storage[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((storage) => storage.close()));
  });
  return async () => {
    const storage = await openStorage(url());
    opened.push(storage);
    return storage;
  };
}
