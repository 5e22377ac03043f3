import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/storage/open-database.ts';
import { prepare } from '../../src/storage/prepare.ts';
import { transaction } from '../../src/storage/transaction.ts';

async function openReports() {
  const db = await openDatabase('sqlite::memory:');
  onTestFinished(() => db.destroy());
  const write = prepare(db, (key: string, reported_at: number) =>
    db
      .insertInto('reports')
      .values({ key, reported_at })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ reported_at })),
  );
  const since = prepare(db, (earliest: number) =>
    db
      .selectFrom('reports')
      .select('key')
      .where('reported_at', '>=', earliest)
      .where('key', '!=', 'hidden')
      .orderBy('key'),
  );
  return { db, write, since };
}

test('a prepared statement is done with the values of each call, and with its own', async () => {
  const { write, since } = await openReports();
  await Promise.all([write('a', 1), write('b', 2), write('hidden', 9)]);
  await write('a', 3);
  expect(await since(3)).toEqual([{ key: 'a' }]);
  expect(await since(2)).toEqual([{ key: 'a' }, { key: 'b' }]);
});

test('within a transaction, a prepared statement is refused instead of waited for', async () => {
  const { db, write, since } = await openReports();
  await expect(transaction(db, () => write('a', 1))).rejects.toThrow(/past the transaction/);
  expect(await since(0)).toEqual([]);
});
