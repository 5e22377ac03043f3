import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.ts';

const newFile = () => `sqlite:${join(mkdtempSync(join(tmpdir(), 'sandar-')), 'deep', 'bot.db')}`;

test('what was written is there when the file is opened again', async () => {
  const file = newFile();
  const first = await openStorage(file);
  await first.chats.write(1, { language: 'kk' }, 10);
  await first.buttons.keep([{ key: 'a', question: { kind: 'help' } }], 10);
  await first.close();
  const second = await openStorage(file);
  onTestFinished(() => second.close());
  expect(await second.chats.read(1)).toEqual({ language: 'kk' });
  expect(await second.buttons.use('a', 11)).toEqual({ kind: 'help' });
});

test('two processes write to one file', async () => {
  const file = newFile();
  const [one, other] = [await openStorage(file), await openStorage(file)];
  await Promise.all(
    Array.from({ length: 50 }, (_, id) => (id % 2 ? one : other).chats.write(id, { language: 'ru' }, id)),
  );
  expect(await one.chats.read(48)).toEqual({ language: 'ru' });
  await one.close();
  await other.close();
});

test('a file that is no database is refused', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sandar-')), 'notes.txt');
  writeFileSync(file, 'not a database, and long enough to be read as one. '.repeat(40));
  await expect(openStorage(`sqlite:${file}`)).rejects.toThrow(/not a database/);
});
