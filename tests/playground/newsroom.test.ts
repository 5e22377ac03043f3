import { expect, test } from 'vitest';
import { NEWSROOM } from '../../src/playground/people.ts';
import { openPlayground } from './open-playground.ts';

const BOT_NAME = '@sandar_playground_bot';

test('everybody writes in the group, and the bot hears what is meant for it', async () => {
  const { act, call, updates } = await openPlayground();
  const say = (text: string, person: number, more = {}) =>
    act(person, 'say', { text, ...more }, {}, NEWSROOM.id);
  expect(await say('hello all', 101)).toBe(204);
  expect(await updates()).toEqual([]);
  await say(`${BOT_NAME} poverty`, 102);
  const message = (await updates())[0]?.message;
  expect(message).toMatchObject({ chat: NEWSROOM, from: { id: 102 } });
  const keyboard = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };
  const reply = { chat_id: NEWSROOM.id, text: '5.2%', reply_markup: keyboard };
  const { result: answer } = await call('sendMessage', reply);
  await say('and in 2021?', 103, { replyTo: answer.message_id });
  expect((await updates())[0]?.message?.reply_to_message).toMatchObject({ text: '5.2%' });
  await act(101, 'press', { messageId: answer.message_id, data: 'more' }, {}, NEWSROOM.id);
  expect((await updates())[0]?.callback_query).toMatchObject({ from: { id: 101 }, data: 'more' });
});

test('a correction is heard where what it corrects was meant for the bot', async () => {
  const { act, telegram, updates } = await openPlayground();
  const say = (text: string) => act(101, 'say', { text }, {}, NEWSROOM.id);
  await say('hello all');
  await say(`${BOT_NAME} povety`);
  await updates();
  const [first, second] = [...(telegram.groups.get(NEWSROOM.id)?.messages.keys() ?? [])];
  const correct = (messageId: number | undefined, text: string, person = 101) =>
    act(person, 'correct', { messageId, text }, {}, NEWSROOM.id);
  expect(await correct(first, 'hello everybody')).toBe(204);
  expect(await updates()).toEqual([]);
  expect(await correct(second, `${BOT_NAME} poverty`)).toBe(204);
  expect((await updates())[0]?.edited_message?.text).toBe(`${BOT_NAME} poverty`);
  expect(await correct(second, 'mine now', 102)).toBe(404);
});

test('nobody writes in a chat that is not theirs', async () => {
  const { act } = await openPlayground();
  expect(await act(101, 'say', { text: 'x' }, {}, 102)).toBe(404);
  expect(await act(101, 'block', { blocked: true }, {}, NEWSROOM.id)).toBe(404);
  expect(await act(101, 'say', { text: 'x' }, {}, -1)).toBe(404);
});
