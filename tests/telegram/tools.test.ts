import type { InlineKeyboardMarkup } from 'grammy/types';
import { expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { openChat } from './open-chat.ts';

const { responder } = await openResponder();
type Chat = Awaited<ReturnType<typeof openChat>>;

const open = (more: Partial<Parameters<typeof openChat>[0]> = {}) =>
  openChat({ responder, languageCode: 'en', ...more });

/** The buttons that stand under the last message sent or edited. */
function keyboard({ api }: Chat) {
  const shown = api.calls.findLast(({ payload }) => payload.reply_markup !== undefined);
  const markup = shown?.payload.reply_markup as InlineKeyboardMarkup | undefined;
  return markup?.inline_keyboard ?? [];
}

const labels = (chat: Chat) => keyboard(chat).map((row) => row.map(({ text }) => text).join(' | '));

function button(chat: Chat, label: string) {
  const found = keyboard(chat)
    .flat()
    .find(({ text }) => text === label);
  if (found === undefined) throw new Error(`no button "${label}"`);
  return found;
}

/** The link that a share button passes on. */
function sharedLink(chat: Chat): URL {
  const found = button(chat, 'Share');
  return new URL(new URL('url' in found ? found.url : '').searchParams.get('url') ?? '');
}

test('a plain figure has at most four rows of buttons', async () => {
  const chat = await open();
  for (const question of ['unemployment rate', 'how many organisations', 'forest area', 'poverty rate']) {
    await chat.says(question);
    expect(labels(chat).length, question).toBeLessThanOrEqual(4);
  }
});

test('"More" changes the buttons alone, and "Back" brings them back', async () => {
  const chat = await open();
  await chat.says('unemployment rate');
  const before = labels(chat);
  await chat.presses('More…');
  expect(labels(chat).at(-1)).toBe('‹ Back');
  expect(labels(chat)).toContain('Share | This is wrong');
  await chat.presses('‹ Back');
  expect(labels(chat)).toEqual(before);
  expect(chat.api.of('editMessageText')).toEqual([]);
  expect(chat.api.of('editMessageReplyMarkup')).toHaveLength(2);
});

test('looking into a menu asks nothing: the conversation goes on from the question before', async () => {
  const chat = await open();
  await chat.says('unemployment rate');
  const { last } = await chat.storage.chats.read(42);
  await chat.says('hourly earnings');
  const asked = await chat.storage.chats.read(42);
  expect(asked.last?.question).not.toEqual(last?.question);
  await chat.presses('More…');
  expect(await chat.storage.chats.read(42)).toEqual(asked);
});

test('the way back leads through what the message showed, and menus keep it', async () => {
  const chat = await open();
  await chat.says('unemployment rate');
  const start = String(chat.api.sent()[0]?.text);
  expect(labels(chat)).not.toContain('‹ Back');
  await chat.presses('By sex');
  const bySex = String(chat.api.of('editMessageText').at(-1)?.text);
  await chat.presses('By year');
  await chat.presses('Download');
  await chat.presses('‹ Back');
  await chat.presses('‹ Back');
  expect(chat.api.of('editMessageText').at(-1)?.text).toBe(bySex);
  await chat.presses('‹ Back');
  expect(chat.api.of('editMessageText').at(-1)?.text).toBe(start);
  expect(labels(chat)).not.toContain('‹ Back');
});

test('going round does not make the way back longer', async () => {
  const chat = await open();
  await chat.says('unemployment rate');
  for (const label of ['By sex', 'Total', 'By sex', 'Total']) await chat.presses(label);
  expect(labels(chat)).not.toContain('‹ Back');
});

test('the figure is copied with its source, edition and permanent id', async () => {
  const chat = await open();
  await chat.says('unemployment rate');
  const copied = button(chat, 'Copy');
  expect('copy_text' in copied && copied.copy_text.text).toBe(
    '4.7%, 2023 – Unemployment rate: Republic of Kazakhstan. ' +
      'Source: Bureau of National Statistics of Kazakhstan, national SDG platform, edition for 2023. ' +
      'sdg/8-5-2 https://kazstat.github.io/sdg-site-kazstat/',
  );
});

test('a computed figure is copied as one', async () => {
  const chat = await open();
  await chat.says('average number of residents per organisation');
  const copied = button(chat, 'Copy');
  expect('copy_text' in copied && copied.copy_text.text).toMatch(
    /^143\.3\u00a0people, end of 2023, computed from published figures – /,
  );
});

test('files come with their names, as an answer to the message', async () => {
  const chat = await openChat({ languageCode: 'en', responder });
  await chat.says('unemployment rate');
  await chat.presses('Download');
  for (const format of ['CSV', 'Excel (XLSX)', 'JSON-stat']) await chat.presses(format);
  const sent = chat.api.of('sendDocument');
  const files = sent.map(({ document }) => document as File);
  expect(files.map(({ name }) => name)).toEqual(['figure.csv', 'figure.xlsx', 'figure.json']);
  expect(await files[0]?.text()).toBe('a,csv');
  expect(sent[0]).toMatchObject({ caption: 'en: file', reply_parameters: { message_id: 1001 } });
});

test('a file of what is no longer held is not sent, and that is said', async () => {
  const chat = await open();
  await chat.storage.buttons.save([{ key: 'AbC-_0123456', question: { kind: 'glossary' } }], 0);
  await chat.pressesData('c:AbC-_0123456:en');
  expect(chat.api.of('sendDocument')).toEqual([]);
  expect(chat.api.of('answerCallbackQuery')).toEqual([
    { callback_query_id: '7', text: 'There is nothing to put into a file.' },
  ]);
});

test('a shared link says what it leads to', async () => {
  const chat = await open();
  await chat.says('unemployment rate in Atyrau in 2022');
  await chat.presses('More…');
  expect(sharedLink(chat).href).toBe('https://t.me/sandar_bot?start=f--sdg--8-5-2--REF_AREA-KZATY--2022');
});

test('a link to what cannot be told in it lasts, and works for anybody', async () => {
  const chat = await open();
  await chat.says('how did unemployment change between 2020 and 2023');
  const text = chat.api.sent()[0]?.text;
  await chat.presses('More…');
  const payload = sharedLink(chat).searchParams.get('start') ?? '';
  expect(payload).toMatch(/^k-[\w-]{12}$/);
  const stranger = { id: 77, is_bot: false, first_name: 'Олег', language_code: 'en' };
  await chat.update({
    message: {
      message_id: 1,
      date: 0,
      chat: { id: 77, type: 'private', first_name: 'Олег' },
      from: stranger,
      text: `/start ${payload}`,
    },
  });
  expect(chat.api.sent().at(-1)).toMatchObject({ chat_id: 77, text });
});

test('a link that was never given out greets', async () => {
  const chat = await open();
  await chat.says('/start k-AAAAAAAAAAAA');
  expect(chat.api.sent()[0]?.text).toMatch(/^Hello!/);
});

test.each([
  ['recipients of pensions and benefits', 'Recipients of pensions and benefits'],
  ['CO2 emissions', 'CO2 emissions per capita / CO2 emissions per unit of GDP'],
  ['unemployment in Shymkent in 2015', 'Unemployment rate: Shymkent city, 2015'],
])('a choice and a refusal can be shared and reported too: %s', async (question, subject) => {
  const chat = await open();
  await chat.says(question);
  await chat.presses('More…');
  const found = button(chat, 'Share');
  expect('url' in found && new URL(found.url).searchParams.get('text')).toBe(subject);
  expect(sharedLink(chat).searchParams.get('start')).toMatch(/^[\w-]{1,64}$/);
  expect(labels(chat)).toContain('Share | This is wrong');
});
