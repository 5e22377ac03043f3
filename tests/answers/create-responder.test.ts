import { expect, test } from 'vitest';
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
