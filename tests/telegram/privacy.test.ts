import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { openChat } from './open-chat.ts';

const { responder } = await openResponder();

/** Everything that the database has on the disk: its tables, and what it has yet to put there. */
function onDisk(directory: string): string {
  return readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join();
}

test('no table holds a word that was typed, whether it names something or not', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-kept-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const chat = await openChat({ responder, database: `sqlite:${join(directory, 'bot.db')}` });
  const typed = ['кирпичный', 'организация', 'уровень', 'безработицы'];
  for (const text of ['/terms кирпичный', '/terms организация', 'организация', 'уровень безработицы'])
    await chat.says(text);
  await chat.presses('Ещё…');
  for (const query of ['/terms кирпичный', '/terms организация'])
    await chat.update({ inline_query: { id: '9', from: chat.person, query, offset: '' } });
  expect(chat.api.of('answerInlineQuery')).toHaveLength(2);
  const kept = onDisk(directory);
  expect(kept).toContain('"kind":"glossary"');
  for (const word of typed) expect(kept, word).not.toContain(word);
});
