import { expect, onTestFinished, test } from 'vitest';
import { announcing } from '../../src/announcing.ts';
import type { Edition } from '../../src/catalogue/edition.ts';
import { startLeading } from '../../src/leading.ts';
import { createNoticeWriter } from '../../src/notices/create-notice-writer.ts';
import { receiveEdition } from '../../src/releases/receive-edition.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { announceRelease } from '../../src/storage/release-notices.ts';
import { createNoticeSender } from '../../src/telegram/send-notice.ts';
import { tellOperatorsBy } from '../../src/telegram/tell-operators.ts';
import { addObservation } from '../notices/editions.ts';
import { sampleData } from '../sample-data.ts';
import { type ApiAnswer, ME } from './bot-api.ts';
import { locales, openChat } from './open-chat.ts';

const OPERATOR = 42;
const READER = 5;
const [books] = sampleData.editions as readonly [Edition];
const with2023 = addObservation(
  {
    ...books,
    publication: {
      ...books.publication,
      announcing: { channels: [{ channel: '@office', languages: ['ru', 'en'] }] },
    },
  },
  'libraries',
  {},
  { period: '2023', value: 57, status: 'A' },
);

async function receive(storage: Storage, edition: Edition) {
  const along = announceRelease(false);
  await receiveEdition(
    storage,
    { edition, shared: sampleData.codelists, disagreements: [] },
    { origin: { kind: 'publish' }, fingerprint: JSON.stringify([...edition.series]), along },
    Date.now(),
  );
}

/** A bot with one subscriber, that sends what it is to send; the channel answers so. */
async function announceTo(channel?: ApiAnswer) {
  const opened = await openChat({ operators: [OPERATOR] });
  const { storage, ports, api, bot } = opened;
  await storage.chats.write(OPERATOR, { language: 'ru' }, Date.now());
  await storage.chats.write(READER, { language: 'ru' }, Date.now());
  const topics = [{ kind: 'publication', publication: 'books' }] as const;
  await storage.subscriptions.apply(READER, { kind: 'subscribe', topics }, Date.now());
  await storage.subscriptions.apply(READER, { kind: 'set', setting: { kind: 'quiet' } }, Date.now());
  await receive(storage, books);
  await receive(storage, with2023);
  if (channel !== undefined)
    for (let call = 0; call < 10; call += 1)
      api.next('sendMessage', async ({ chat_id }) =>
        chat_id === '@office' ? channel : { result: { message_id: call, date: 0, chat: { id: chat_id } } },
      );
  const sending = { token: '1:TEST', apiRoot: api.root, me: bot.botInfo, paid: false };
  const all = { ...ports, ...storage };
  const leading = startLeading(
    all,
    announcing(
      {
        ...all,
        ...createNoticeSender(all, sending),
        ...createNoticeWriter({ ...all, readCalendar: storage.calendar.read }),
        isUpToDate: async () => true,
        tellOperators: tellOperatorsBy(bot.api, all),
      },
      { rate: 30, paid: false, timeZone: 'Asia/Almaty' },
    ),
    { holder: 'this' },
  );
  onTestFinished(() => leading.stop());
  await expect.poll(async () => (await storage.notices.read(1))?.state, { timeout: 10_000 }).toBe('done');
  const sentTo = (id: number | string) => api.sent().filter(({ chat_id }) => chat_id === id);
  await expect
    .poll(
      () =>
        sentTo(OPERATOR)
          .map(({ text }) => String(text))
          .join('\n'),
      { timeout: 10_000 },
    )
    .toContain('Оно разослано');
  return { ...opened, sentTo };
}

test('a notice is posted in the channel in each of its languages, with links that open the bot in the place of buttons', async () => {
  const { sentTo, says, presses, api } = await announceTo();
  const posted = sentTo('@office');
  expect(posted.map(({ text }) => String(text).split('.')[0]).sort()).toEqual([
    'New figures',
    'Новые данные',
  ]);
  for (const { reply_markup, disable_notification } of posted) {
    const buttons = (reply_markup as { inline_keyboard: { url?: string }[][] }).inline_keyboard.flat();
    expect(buttons.length).toBeGreaterThan(0);
    for (const { url } of buttons)
      expect(url).toMatch(new RegExp(`^https://t\\.me/${ME.username}\\?start=[ef]--books`));
    expect(disable_notification).toBeUndefined();
  }
  expect(sentTo(READER)).toHaveLength(1);
  await says('/notices');
  await presses(locales.text('ru', 'desk-notice-release', { id: '1', title: 'Библиотеки и читатели' }));
  const card = String(api.calls.findLast(({ method }) => method === 'editMessageText')?.payload.text);
  expect(card).toContain('Канал @office (Русский): опубликовано');
});

test.each([
  { error_code: 403, description: 'Forbidden: bot is not a member of the channel chat' },
  { error_code: 400, description: 'Bad Request: need administrator rights in the channel chat' },
  { error_code: 400, description: 'Bad Request: chat not found' },
])('where the bot may not post ($description), operators are told and the rest goes on', async (refused) => {
  const { sentTo, storage } = await announceTo(refused);
  expect(sentTo(READER)).toHaveLength(1);
  expect(await storage.notices.read(1)).toMatchObject({ counts: { total: 3, delivered: 1, gone: 2 } });
  const told = sentTo(OPERATOR).map(({ text }) => String(text));
  expect(
    told.filter((text) =>
      text.includes(`В канале @office его опубликовать не удалось: ${refused.description}`),
    ),
  ).toHaveLength(2);
});

test('what an operator is shown is what subscribers get, to the letter and the button', async () => {
  const { sentTo, pressesData } = await announceTo();
  const [{ chat_id: _, ...received }] = sentTo(READER) as [Record<string, unknown>];
  await pressesData('o:noticePreview:1');
  const shown = sentTo(OPERATOR).slice(-3);
  expect(shown).toContainEqual({ ...received, chat_id: OPERATOR });
});
