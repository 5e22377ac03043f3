import { expect, test } from 'vitest';
import { openChat } from './open-chat.ts';

test('another year changes the message that the button hangs on', async () => {
  const { says, presses, api } = await openChat();
  await says('2023');
  await presses('2022');
  expect(api.sent()).toHaveLength(1);
  expect(api.of('editMessageText')).toMatchObject([
    { chat_id: 42, message_id: 1001, text: 'ru: figure {"kind":"periods","periods":["2022"]}' },
  ]);
  expect(api.of('answerCallbackQuery')).toEqual([{ callback_query_id: '7' }]);
});

test('a definition comes beside the figure', async () => {
  const { says, presses, api } = await openChat();
  await says('2023');
  await presses('definition');
  expect(api.of('editMessageText')).toEqual([]);
  expect(api.sent()[1]?.text).toContain('definition');
  expect(api.of('answerCallbackQuery')).toHaveLength(1);
});

test('an example under the help text does not replace the help', async () => {
  const { says, presses, api } = await openChat();
  await says('/help');
  await presses('2022');
  expect(api.of('editMessageText')).toEqual([]);
  expect(api.sent()).toHaveLength(2);
});

test('a chosen language is kept and used from then on', async () => {
  const { says, presses, api, storage } = await openChat({ languageCode: 'ru' });
  await says('/language');
  await presses('қазақша');
  expect(await storage.chats.read(42)).toEqual({ language: 'kk', languageChosen: true });
  await says('2023');
  expect(api.sent()[1]?.text).toMatch(/^kk: /);
});

test('a button is answered in the language of the message that it hangs on', async () => {
  const { says, presses, api, storage } = await openChat({ languageCode: 'ru' });
  await says('2023');
  await storage.chats.write(42, { language: 'en', languageChosen: true }, 0);
  await presses('2022');
  expect(api.of('editMessageText')[0]?.text).toMatch(/^ru: /);
});

test('buttons without a language, of earlier versions, still work', async () => {
  const { says, pressesData, api } = await openChat({ languageCode: 'ru' });
  await says('2023');
  const markup = JSON.stringify(api.sent()[0]?.reply_markup);
  const [, data = ''] = /"callback_data":"(\w:[\w-]{12}):ru/.exec(markup) ?? [];
  await pressesData(data);
  expect(api.of('editMessageText')).toHaveLength(1);
});

test.each([
  ['kk', 'Бұл түйме енді жұмыс істемейді. Сұрағыңызды сөзбен жазыңыз.'],
  ['ru', 'Эта кнопка больше не действует. Напишите вопрос словами.'],
  ['en', 'This button no longer works. Please type your question.'],
])('forged and forgotten buttons are answered politely in %s', async (languageCode, text) => {
  const { pressesData, api } = await openChat({ languageCode });
  await pressesData('q:AAAAAAAAAAAA');
  await pressesData('{"drop":"tables"}');
  expect(api.of('answerCallbackQuery')).toEqual([
    { callback_query_id: '7', text },
    { callback_query_id: '7', text },
  ]);
  expect(api.sent()).toEqual([]);
});

test('pressing what is already shown changes nothing and is confirmed', async () => {
  const { says, presses, api } = await openChat();
  await says('2022');
  api.next('editMessageText', {
    error_code: 400,
    description: 'Bad Request: message is not modified: specified new message content is the same',
  });
  await presses('2022');
  expect(api.sent()).toHaveLength(1);
  expect(api.of('answerCallbackQuery')).toEqual([{ callback_query_id: '7' }]);
});

test('a message that is gone is sent anew', async () => {
  const { says, presses, api } = await openChat();
  await says('2023');
  api.next('editMessageText', { error_code: 400, description: 'Bad Request: message to edit not found' });
  await presses('2022');
  expect(api.sent()[1]?.text).toContain('2022');
});

test('a press too old to confirm is still answered, and is no error', async () => {
  const { says, presses, api, logged } = await openChat();
  await says('2023');
  api.next('answerCallbackQuery', {
    error_code: 400,
    description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  });
  await presses('2022');
  expect(api.of('editMessageText')).toHaveLength(1);
  expect(logged.at(-1)).toContain('"outcome":"figure"');
});
