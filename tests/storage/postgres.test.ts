import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { Transaction } from 'kysely';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { lockFreeRows } from '../../src/storage/lock-rows.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { StorageUnavailable } from '../../src/storage/storage-unavailable.ts';
import { transaction } from '../../src/storage/transaction.ts';
import { makeDatabase } from '../postgres/make-database.ts';

const PASSWORD = 'pa55-word';

test.each([
  ['where nobody listens', `postgres://bot:${PASSWORD}@127.0.0.1:1/sandar`],
  ['of a host that there is not', `postgres://bot:${PASSWORD}@database.invalid/sandar`],
  ['that cannot be read', `postgres://bot:${PASSWORD}@[127/sandar`],
  ['with a wrong parameter', `postgres://bot:${PASSWORD}@127.0.0.1:1/sandar?sslrootcert=/nowhere`],
])('an address %s is refused for the operator, without its password', async (_, url) => {
  const error = await openDatabase(url).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'StartError', message: expect.stringMatching(/cannot be used: /) });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(PASSWORD);
});

describe.skipIf(inject('postgres') === undefined)('two replicas on PostgreSQL', () => {
  const openTwo = async () => {
    const { url, remove } = await makeDatabase(inject('postgres') ?? '');
    const [one, other] = [await openDatabase(url), await openDatabase(url)];
    onTestFinished(async () => {
      await Promise.all([one.destroy(), other.destroy()]);
      await remove();
    });
    await one
      .insertInto('reports')
      .values(['a', 'b'].map((key) => ({ key, reported_at: 0 })))
      .execute();
    return { one, other };
  };

  test('work that the other holds is passed over, not waited for', async () => {
    const { one, other } = await openTwo();
    const take = (trx: Transaction<Schema>) =>
      lockFreeRows(trx, trx.selectFrom('reports').select('key').orderBy('key').limit(1)).execute();
    await transaction(one, async (trx) => {
      expect(await take(trx)).toEqual([{ key: 'a' }]);
      expect(await transaction(other, take)).toEqual([{ key: 'b' }]);
    });
  });

  test('a statement that waits too long for a row ends, and its connection serves on', async () => {
    const { one, other } = await openTwo();
    const change = () =>
      other.updateTable('reports').set({ reported_at: 1 }).where('key', '=', 'a').returning('key').execute();
    await transaction(one, async (trx) => {
      await trx.updateTable('reports').set({ reported_at: 2 }).execute();
      await expect(change()).rejects.toThrow(StorageUnavailable);
    });
    expect(await change()).toEqual([{ key: 'a' }]);
  });

  test('a transaction waits longer, for another that does a lot', async () => {
    const { one, other } = await openTwo();
    const change = (trx: Transaction<Schema>) =>
      trx.updateTable('reports').set({ reported_at: 1 }).where('key', '=', 'a').returning('key').execute();
    const waiting = await transaction(one, async (trx) => {
      await change(trx);
      const waiting = transaction(other, change);
      await setTimeout(7000);
      return { waiting };
    });
    expect(await waiting.waiting).toEqual([{ key: 'a' }]);
  });
});
