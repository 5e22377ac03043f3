import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { openChat } from './open-chat.ts';

const { responder } = await openResponder();

/** A bot on a database of its own, asked by people in private chats. */
async function open() {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-misses-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const chat = await openChat({ responder, database: `sqlite:${join(directory, 'bot.db')}` });
  const asks = (id: number, text: string, more: object = {}) =>
    chat.update({
      message: {
        message_id: id,
        date: 0,
        chat: { id, type: 'private', first_name: 'Дана' },
        from: { id, is_bot: false, first_name: 'Дана', language_code: 'ru' },
        text,
        ...more,
      },
    });
  const onDisk = () =>
    readdirSync(directory)
      .map((name) => readFileSync(join(directory, name), 'utf8'))
      .join();
  const misses = async () => {
    await chat.misses.keep();
    return chat.storage.misses.common(10);
  };
  return { asks, onDisk, misses };
}

test('a question that three chats ask and nothing understands is kept, in its own words and nobody’s', async () => {
  const { asks, misses, onDisk } = await open();
  await asks(901_001, 'Сколько жирафов?');
  await asks(901_002, 'сколько жирафов');
  expect(await misses()).toEqual([]);
  expect(onDisk()).not.toContain('жираф');
  await asks(901_003, 'СКОЛЬКО ЖИРАФОВ');
  expect(await misses()).toEqual([{ form: 'сколько жирафов', language: 'ru', asked: 3, chats: 3 }]);
});

test('what is answered is not kept, nor what points to somebody', async () => {
  const { asks, misses } = await open();
  const phone = { entities: [{ type: 'phone_number', offset: 0, length: 4 }] };
  for (const id of [1, 2, 3]) {
    await asks(id, 'уровень безработицы');
    await asks(id, 'жирафы номер 87015551234');
    await asks(id, 'жираф Даулет', phone);
  }
  expect(await misses()).toEqual([]);
});
