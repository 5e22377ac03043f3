import { expect, test } from 'vitest';
import type { Conversation } from '../../src/answers/respond.ts';
import { openResponder } from '../open-responder.ts';

const { responder } = await openResponder();

test.each([
  ['the chat speaks Kazakh', { language: 'kk' }, 'ru', 'kk'],
  ['nothing was said yet', {}, 'ru', 'ru'],
  ['nothing was said yet, and Telegram reports English', {}, 'en', 'en'],
] as const)(
  'words that tell no language are answered as %s',
  async (_, conversation, languageCode, language) => {
    const { reply } = await responder.reply('2023', conversation, languageCode);
    expect(reply.language).toBe(language);
  },
);

test('a button keeps the language of its message, whatever the chat speaks', async () => {
  const { reply } = await responder.answer(
    { kind: 'help' },
    { language: 'en', languageChosen: true },
    'en',
    'kk',
  );
  expect(reply.language).toBe('kk');
});

test('a wish to go without pictures is kept until it is taken back', async () => {
  const said = async (text: string, before: Conversation) =>
    (await responder.reply(text, before)).conversation;
  const without = await said('без картинок', {});
  expect(without.hidesPictures).toBe(true);
  expect((await said('безработица по полу', without)).hidesPictures).toBe(true);
  expect((await said('/pictures', without)).hidesPictures).toBe(true);
  expect(await said('включи графики', without)).not.toHaveProperty('hidesPictures');
});

test('words for charts in a question about figures change nothing but the answer', async () => {
  const { reply, conversation } = await responder.reply('безработица по полу без графиков', {});
  expect(reply.answer.kind).toBe('figure');
  expect(conversation).not.toHaveProperty('hidesPictures');
});
