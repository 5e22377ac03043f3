import { describe, expect, test } from 'vitest';
import { createFakeResponder } from '../telegram/fake-responder.ts';
import { openChat } from '../telegram/open-chat.ts';
import { HOSTILE_TEXTS } from './texts.ts';

type Chat = Awaited<ReturnType<typeof openChat>>;

const sent = (chat: Chat) => chat.api.calls.filter(({ method }) => method.startsWith('send'));
const person = { id: 42, is_bot: false, first_name: 'Айгүл' };
const from = (content: object) => ({
  message_id: 5,
  date: 0,
  chat: { id: 42, type: 'private' },
  from: person,
  ...content,
});

describe('buttons that the bot never gave', () => {
  const forged = [
    ...[
      '',
      'q',
      'q:',
      'q:short',
      'z:AAAAAAAAAAAA',
      'q:AAAAAAAAAAAA',
      'q:AAAAAAAAAAAA:xx',
      'w:AAAAAAAAAAAA:ru',
    ],
    ...['e:AAAAAAAAAAAA:ru:AAAAAAAAAAA', `e:AAAAAAAAAAAA:ru:${'A'.repeat(48)}`, 'q:AAAAAAAAAAAA:ru\n'],
    ...[
      'я'.repeat(32),
      '\0'.repeat(64),
      '{"act":"reply"}',
      "q:' or 1=1 --:ru",
      '__proto__',
      'q:__proto__xxx',
    ],
  ];

  test.each(forged)('%j does nothing but say so', async (data) => {
    const chat = await openChat();
    await chat.pressesData(data);
    expect(sent(chat)).toEqual([]);
    expect(chat.api.calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(1);
    expect(await chat.storage.chats.read(42)).toEqual({});
  });

  test('a key from another chat asks the same public question, and changes only the chat it is pressed in', async () => {
    const chat = await openChat();
    await chat.says('жители');
    const markup = JSON.stringify(chat.api.calls.at(-1)?.payload.reply_markup);
    const [data = ''] = markup.match(/q:[\w-]{12}:\w\w/) ?? [];
    expect(data).not.toBe('');
    const before = await chat.storage.chats.read(42);
    await chat.update({
      callback_query: {
        id: '8',
        from: { id: 77, is_bot: false, first_name: 'Чужой' },
        chat_instance: '2',
        data,
        message: { message_id: 1, date: 1, chat: { id: 77, type: 'private' }, text: '…' },
      },
    });
    expect(sent(chat).at(-1)?.payload.chat_id).toBe(77);
    expect(await chat.storage.chats.read(42)).toEqual(before);
  });
});

describe('who is not answered', () => {
  const group = { id: -100, type: 'supergroup', title: 'Редакция' };
  const bot = { id: 9, is_bot: true, first_name: 'Echo' };
  test.each([
    ['another bot', { message: from({ from: bot, text: 'организации' }) }],
    [
      'a bot that calls it by name',
      { message: from({ chat: group, from: bot, text: '/ask@statbot организации' }) },
    ],
    [
      'a channel',
      {
        channel_post: {
          message_id: 5,
          date: 0,
          chat: { id: -7, type: 'channel', title: 'К' },
          text: '/start',
        },
      },
    ],
    [
      'an edited post',
      {
        edited_channel_post: {
          message_id: 5,
          date: 0,
          chat: { id: -7, type: 'channel', title: 'К' },
          text: '/start',
        },
      },
    ],
    [
      'a post that Telegram copies into its group',
      { message: from({ chat: group, is_automatic_forward: true, text: '/start' }) },
    ],
    ['what came through a bot', { message: from({ via_bot: bot, text: 'организации' }) }],
    ['talk in a group', { message: from({ chat: group, text: 'сколько организаций?' }) }],
    ['corrected talk in a group', { edited_message: from({ chat: group, edit_date: 1, text: 'сколько?' }) }],
  ])('%s', async (_, update) => {
    const chat = await openChat();
    await chat.update(update);
    expect(sent(chat)).toEqual([]);
  });
});

test('what a person forwards is a question like any other, whoever wrote it', async () => {
  const chat = await openChat();
  await chat.update({
    message: from({
      text: 'жители',
      forward_origin: { type: 'user', sender_user: { id: 9, is_bot: true, first_name: 'Echo' }, date: 0 },
    }),
  });
  expect(sent(chat)).toHaveLength(1);
});

describe('words from outside', () => {
  test.each(Object.entries(HOSTILE_TEXTS))('%s: one answer without markup', async (_, text) => {
    const chat = await openChat({ responder: createFakeResponder() });
    await chat.says(text);
    await chat.edits(1, text);
    expect(sent(chat).length).toBeGreaterThan(0);
    for (const { payload } of chat.api.calls) expect(payload).not.toHaveProperty('parse_mode');
    expect(chat.logged.join('\n')).not.toContain(text.slice(0, 60));
  });
});
