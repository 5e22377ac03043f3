import { expect, onTestFinished, test } from 'vitest';
import { createButtonStore } from '../../src/storage/button-store.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { transaction } from '../../src/storage/transaction.ts';

const HOUR = 60 * 60 * 1000;
const HELP = { key: 'a', question: { kind: 'help' } } as const;

async function open() {
  const db = await openDatabase('sqlite::memory:');
  onTestFinished(() => db.destroy());
  const marks = async () => {
    const rows = await db.selectFrom('button_keys').select(['last_used_at', 'linked_at']).execute();
    return rows.map(({ last_used_at, linked_at }) => [last_used_at, linked_at]);
  };
  return { db, buttons: createButtonStore(db), marks };
}

test('a key that many messages have is marked as used once an hour', async () => {
  const { buttons, marks } = await open();
  await buttons.save([HELP], 0);
  await buttons.save([HELP], HOUR - 1);
  expect(await marks()).toEqual([[0, null]]);
  await buttons.save([HELP], HOUR);
  expect(await marks()).toEqual([[HOUR, null]]);
});

test('that a key was saved for a button does not keep it for a link', async () => {
  const { buttons, marks } = await open();
  await buttons.save([HELP], 0);
  await buttons.keep([HELP], 1);
  expect(await marks()).toEqual([[1, 1]]);
});

test('a key that could not be saved is saved the next time', async () => {
  const { db, buttons } = await open();
  await expect(transaction(db, () => buttons.save([HELP], 0))).rejects.toThrow();
  await buttons.save([HELP], 1);
  expect(await buttons.use('a', 2)).toEqual({ kind: 'help' });
});
