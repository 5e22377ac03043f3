import { beforeEach, expect, test } from 'vitest';
import { createTelegram } from '../../src/playground/telegram.ts';
import { openPlayground, type Playground } from './open-playground.ts';

const ANN = 103;

let playground: Playground;
let clock: number;

const withButtons = (...buttons: object[]) => ({
  chat_id: ANN,
  text: 'a',
  reply_markup: { inline_keyboard: buttons.map((button) => [button]) },
});

beforeEach(async () => {
  clock = Date.parse('2024-06-01T12:00:00Z');
  playground = await openPlayground(createTelegram({ clock: () => clock }));
  await playground.act(ANN, 'say', { text: '/start' });
});

test.each([
  [{ callback_data: 'я'.repeat(32) }],
  [{ url: 'https://stat.gov.kz/ru/' }],
  [{ url: 'stat.gov.kz' }],
  [{ url: 'tg://user?id=103' }],
  [{ copy_text: { text: 'x'.repeat(256) } }],
  [{ switch_inline_query: '' }],
  [{ switch_inline_query_current_chat: 'бедность' }],
  [{ callback_data: 'a', style: 'primary' }],
])('a button with %j is shown', async (action) => {
  const { result } = await playground.call('sendMessage', withButtons({ text: 'x', ...action }));
  expect(result.reply_markup?.inline_keyboard).toEqual([[{ text: 'x', ...action }]]);
});

test.each<[object, string]>([
  [{ text: ' ', url: 'https://a.kz' }, 'inline keyboard button text is empty'],
  [{ text: 'x' }, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
  [
    { text: 'x', url: 'https://a.kz', callback_data: 'a' },
    "can't parse inline keyboard button: exactly one action must be specified",
  ],
  [{ text: 'x', callback_data: '' }, 'BUTTON_DATA_INVALID'],
  [{ text: 'x', callback_data: 'я'.repeat(33) }, 'BUTTON_DATA_INVALID'],
  [{ text: 'x', copy_text: { text: '' } }, 'BUTTON_COPY_TEXT_INVALID'],
  [{ text: 'x', copy_text: { text: 'x'.repeat(257) } }, 'BUTTON_COPY_TEXT_INVALID'],
  [
    { text: 'x', url: 'javascript:alert(1)' },
    "inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL",
  ],
  [
    { text: 'x', url: 'http://localhost/' },
    "inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL",
  ],
  [{ text: 'x', url: 'ftp://a.kz' }, "inline keyboard button URL 'ftp://a.kz' is invalid: Wrong HTTP URL"],
  [{ text: 'x', pay: true }, 'BUTTON_TYPE_INVALID'],
  [
    { text: 'x', callback_data: 'a', style: 'pink' },
    "can't parse inline keyboard button: invalid button style specified",
  ],
  [
    { text: 'x', copy_text: 'y' },
    `can't parse "reply_markup.inline_keyboard.0.0.copy_text": Invalid input: expected object, received string`,
  ],
  [{ text: 'x', callback_data: 'a', zz: 1 }, 'unknown parameter "reply_markup.inline_keyboard.0.0.zz"'],
])('a button %j is refused', async (button, reason) => {
  expect(await playground.refusal('sendMessage', withButtons(button))).toEqual([
    400,
    `Bad Request: ${reason}`,
  ]);
});

test('more than 100 buttons are refused', async () => {
  const buttons = (count: number) => Array.from({ length: count }, () => ({ text: 'x', callback_data: 'a' }));
  expect((await playground.call('sendMessage', withButtons(...buttons(100)))).ok).toBe(true);
  expect(await playground.refusal('sendMessage', withButtons(...buttons(101)))).toEqual([
    400,
    'Bad Request: reply markup is too long',
  ]);
});

test('a press can be confirmed for a minute, with up to 200 characters', async () => {
  const { result } = await playground.call('sendMessage', withButtons({ text: 'x', callback_data: 'a' }));
  const press = async () => {
    await playground.act(ANN, 'press', { messageId: result.message_id, data: 'a' });
    return (await playground.updates()).at(-1)?.callback_query?.id;
  };
  const answer = async (text: string) => ({ callback_query_id: await press(), text });
  expect((await playground.call('answerCallbackQuery', await answer('x'.repeat(200)))).ok).toBe(true);
  expect(await playground.refusal('answerCallbackQuery', await answer('x'.repeat(201)))).toEqual([
    400,
    'Bad Request: MESSAGE_TOO_LONG',
  ]);
  const late = await answer('');
  clock += 61_000;
  expect(await playground.refusal('answerCallbackQuery', late)).toEqual([
    400,
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ]);
});
