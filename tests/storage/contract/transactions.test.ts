import type { Kysely } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { lockFreeRows, lockRows } from '../../../src/storage/lock-rows.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import type { Schema } from '../../../src/storage/schema.ts';
import { transaction } from '../../../src/storage/transaction.ts';
import { describeOnBoth } from '../on-both.ts';

const report = (db: Kysely<Schema>, key: string, at = 0) =>
  db.insertInto('reports').values({ key, reported_at: at }).execute();
const keys = async (db: Kysely<Schema>) =>
  (await db.selectFrom('reports').select('key').execute()).map(({ key }) => key).sort();

describeOnBoth('transactions', (_, url) => {
  const open = async () => {
    const db = await openDatabase(url());
    onTestFinished(() => db.destroy());
    return db;
  };

  test('are kept whole, or undone whole', async () => {
    const db = await open();
    expect(
      await transaction(db, async (trx) => {
        await report(trx, 'a');
        await report(trx, 'b');
        return keys(trx);
      }),
    ).toEqual(['a', 'b']);
    const failing = transaction(db, async (trx) => {
      await report(trx, 'c');
      await report(trx, 'a');
    });
    await expect(failing).rejects.toThrow(/unique/i);
    expect(await keys(db)).toEqual(['a', 'b']);
  });

  test('a question past the transaction is refused at once, and undoes it', async () => {
    const db = await open();
    const past = transaction(db, async (trx) => {
      await report(trx, 'a');
      await report(db, 'b');
    });
    await expect(past).rejects.toThrow(/use trx/);
    expect(await keys(db)).toEqual([]);
    await expect(transaction(db, () => transaction(db, async () => undefined))).rejects.toThrow(/use trx/);
  });

  test('work that is given a transaction is done within it', async () => {
    const db = await open();
    const failing = transaction(db, async (trx) => {
      await transaction(trx, (same) => report(same, 'a'));
      expect(await keys(trx)).toEqual(['a']);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await keys(db)).toEqual([]);
  });

  test('what others do meanwhile is not refused', async () => {
    const db = await open();
    const work = transaction(db, (trx) => report(trx, 'a'));
    await Promise.all([work, report(db, 'b'), transaction(db, (trx) => report(trx, 'c'))]);
    expect(await keys(db)).toEqual(['a', 'b', 'c']);
  });

  test('rows that were read to be changed are not changed by others meanwhile', async () => {
    const db = await open();
    await report(db, 'a', 0);
    const addOne = () =>
      transaction(db, async (trx) => {
        const { reported_at } = await lockRows(
          trx,
          trx.selectFrom('reports').select('reported_at').where('key', '=', 'a'),
        ).executeTakeFirstOrThrow();
        await trx
          .updateTable('reports')
          .set({ reported_at: reported_at + 1 })
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect(await db.selectFrom('reports').select('reported_at').executeTakeFirst()).toEqual({
      reported_at: 20,
    });
  });

  test('work that waits is taken by one each', async () => {
    const db = await open();
    await db
      .insertInto('reports')
      .values(Array.from({ length: 400 }, (_value, index) => ({ key: String(index), reported_at: 0 })))
      .execute();
    const take = () =>
      transaction(db, async (trx) => {
        const free = lockFreeRows(
          trx,
          trx.selectFrom('reports').select('key').where('reported_at', '=', 0).orderBy('key').limit(50),
        );
        const taken = await trx
          .updateTable('reports')
          .set({ reported_at: 1 })
          .where('key', 'in', free)
          .returning('key')
          .execute();
        return taken.map(({ key }) => key);
      });
    const taken = await Promise.all(Array.from({ length: 8 }, take));
    expect(taken.map((some) => some.length)).toEqual(Array(8).fill(50));
    expect(new Set(taken.flat()).size).toBe(400);
  });
});
