import { expect, test } from 'vitest';
import { openChat } from './open-chat.ts';

test('a question in a private chat gets one reply, without "typing…" and without quoting', async () => {
  const { says, api } = await openChat({ languageCode: 'ru' });
  await says('Сколько организаций в 2022 году?');
  expect(api.calls.map(({ method }) => method)).toEqual(['getMe', 'sendMessage']);
  expect(api.sent()[0]).toMatchObject({
    chat_id: 42,
    text: 'ru: figure {"kind":"periods","periods":["2022"]}',
    link_preview_options: { is_disabled: true },
  });
  expect(api.sent()[0]).not.toHaveProperty('reply_parameters');
});

test('the conversation is kept for the next question', async () => {
  const { says, storage } = await openChat({ languageCode: 'kk' });
  await says('2022');
  expect(await storage.chats.read(42)).toEqual({ language: 'kk' });
});

test('a slow reply shows "typing…"', async () => {
  const { createFakeResponder } = await import('./fake-responder.ts');
  const quick = createFakeResponder();
  const { says, api } = await openChat({
    responder: {
      ...quick,
      async reply(...asked) {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return quick.reply(...asked);
      },
    },
  });
  await says('2022');
  expect(api.of('sendChatAction')).toEqual([{ chat_id: 42, action: 'typing' }]);
  expect(api.sent()).toHaveLength(1);
});

test('a caption is a question', async () => {
  const { sends, api } = await openChat();
  await sends({ photo: [{}], caption: '2021' });
  expect(api.sent()[0]?.text).toContain('2021');
});

test('in a group the bot answers only what is meant for it, and names the message it answers', async () => {
  const { says, api } = await openChat({ group: true });
  const mention = (text: string) => ({
    entities: [{ type: 'mention', offset: text.indexOf('@'), length: 11 }],
  });
  await says('Сколько организаций в 2020?');
  await says('@another_bot 2020', { entities: [{ type: 'mention', offset: 0, length: 12 }] });
  expect(api.sent()).toEqual([]);

  await says('@Sandar_bot, 2021', mention('@Sandar_bot, 2021'));
  await says('а в 2022?', { reply_to_message: { message_id: 9, date: 0, from: { id: 1, is_bot: true } } });
  await says('/ask 2023');
  await says('/ask@sandar_bot 2024');
  await says('/ask@another_bot 2025');
  expect(api.sent().map(({ text }) => /\d{4}/.exec(String(text))?.[0])).toEqual([
    '2021',
    '2022',
    '2023',
    '2024',
  ]);
  expect(api.sent()[0]?.reply_parameters).toEqual({ message_id: 3, allow_sending_without_reply: true });
});

test('the mention is no part of the question', async () => {
  const asked: string[] = [];
  const { createFakeResponder } = await import('./fake-responder.ts');
  const fake = createFakeResponder();
  const { says } = await openChat({
    group: true,
    responder: {
      ...fake,
      reply: (text, ...rest) => {
        asked.push(text);
        return fake.reply(text, ...rest);
      },
    },
  });
  const say = (text: string) =>
    says(text, { entities: [{ type: 'mention', offset: text.indexOf('@'), length: 11 }] });
  await say('@sandar_bot, сколько организаций?');
  await say('Сколько организаций 🏠 @sandar_bot в селе');
  expect(asked).toEqual(['сколько организаций?', 'Сколько организаций 🏠 в селе']);
});

test('the name alone asks what can be asked', async () => {
  const { says, api } = await openChat({ group: true });
  await says('@sandar_bot', { entities: [{ type: 'mention', offset: 0, length: 11 }] });
  await says('/ask');
  expect(api.sent().map(({ text }) => text)).toEqual([
    'ru: help {"kind":"help"}',
    'ru: help {"kind":"help"}',
  ]);
});

test('other bots and copied channel posts are ignored, an anonymous administrator is not', async () => {
  const { update, chat, api } = await openChat({ group: true });
  const text = '/ask 2023';
  const bot = { id: 5, is_bot: true, first_name: 'bot' };
  await update({ message: { message_id: 1, date: 0, chat, from: bot, text } });
  const channel = { id: -200, type: 'channel', title: 'news' };
  await update({
    message: {
      message_id: 2,
      date: 0,
      chat,
      from: { id: 777000, is_bot: false, first_name: 'Telegram' },
      sender_chat: channel,
      is_automatic_forward: true,
      text,
    },
  });
  expect(api.sent()).toEqual([]);
  await update({ message: { message_id: 3, date: 0, chat, from: bot, sender_chat: chat, text } });
  expect(api.sent()).toHaveLength(1);
});
