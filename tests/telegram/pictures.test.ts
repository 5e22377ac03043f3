import type { InlineKeyboardMarkup } from 'grammy/types';
import { expect, test } from 'vitest';
import { type Answering, replaceableAnswering } from '../../src/open-answering.ts';
import { openResponder } from '../open-responder.ts';
import { createFakeResponder } from './fake-responder.ts';
import { locales, openChat } from './open-chat.ts';

const uploaded = async (photo: unknown) => (photo instanceof File ? await photo.text() : photo);

test('a reply with a picture is a photo, its words are the caption and its buttons hang below', async () => {
  const { says, api } = await openChat({ pictured: true, spans: [{ bold: '291' }, ' организация'] });
  await says('2022');
  expect(api.sent()).toEqual([]);
  const [photo] = api.of('sendPhoto');
  expect(photo).toMatchObject({
    caption: '291 организация',
    caption_entities: [{ type: 'bold', offset: 0, length: 3 }],
  });
  expect(photo?.reply_markup).toHaveProperty('inline_keyboard');
  expect(await uploaded(photo?.photo)).toBe('2022');
});

test('the next chat gets the file that Telegram holds already: drawn and uploaded once', async () => {
  const { says, api, drawn } = await openChat({ pictured: true });
  await says('2022');
  await says('2022');
  await says('2021');
  expect(drawn).toEqual(['2022', '2021']);
  const [first, second] = api.of('sendPhoto');
  expect(first?.photo).toBeInstanceOf(File);
  expect(second?.photo).toMatch(/^file-/);
});

test('a file that Telegram no longer knows is drawn and uploaded again, and kept anew', async () => {
  const { says, api, drawn } = await openChat({ pictured: true });
  await says('2022');
  api.next('sendPhoto', {
    error_code: 400,
    description: 'Bad Request: wrong file identifier/HTTP URL specified',
  });
  await says('2022');
  await says('2022');
  expect(drawn).toEqual(['2022', '2022']);
  const photos = api.of('sendPhoto').map(({ photo }) => photo);
  expect(photos.map((photo) => photo instanceof File)).toEqual([true, false, true, false]);
  expect(photos[3]).not.toBe(photos[1]);
});

test('words too long for a caption follow the picture, with the buttons', async () => {
  const head = [{ bold: 'Организации' }, '\n• город: 208'];
  const { says, api, storage } = await openChat({
    pictured: true,
    spans: [...head, '\n\n', 'x'.repeat(1100)],
  });
  const id = await says('2022');
  expect(api.of('sendPhoto')[0]).toMatchObject({ caption: 'Организации\n• город: 208' });
  expect(api.of('sendPhoto')[0]).not.toHaveProperty('reply_markup');
  expect(api.sent()[0]?.text, 'nothing is said twice').toBe('x'.repeat(1100));
  expect(api.sent()[0]).toHaveProperty('reply_markup');
  expect(await storage.replies.find(42, id), 'a correction changes the words').toBe(1002);
});

test('a button turns a message into the picture of its answer', async () => {
  const { says, presses, api } = await openChat({ pictured: true });
  await says('2023');
  await presses('2022');
  expect(api.of('editMessageMedia')).toMatchObject([
    {
      message_id: '1001',
      media: { type: 'photo', caption: 'ru: figure {"kind":"periods","periods":["2022"]}' },
    },
  ]);
  expect(api.of('editMessageText')).toEqual([]);
});

test('an answer without a picture cannot take the place of a photo, and comes anew', async () => {
  const { says, presses, api, ports } = await openChat({ pictured: true });
  await says('2023');
  Object.assign(ports, { illustrator: { chartOf: async () => undefined } });
  api.next('editMessageText', {
    error_code: 400,
    description: 'Bad Request: there is no text in the message to edit',
  });
  await presses('2022');
  expect(api.sent().map(({ text }) => text)).toEqual(['ru: figure {"kind":"periods","periods":["2022"]}']);
});

test.each([
  ['cannot be drawn', async () => Promise.reject(new Error('no ink'))],
  [
    'is not drawn in time',
    (_: unknown, givenUp: AbortSignal) =>
      new Promise((_, reject) => givenUp.addEventListener('abort', () => reject(givenUp.reason))),
  ],
])('a picture that %s is left out, and that is logged', async (_, draw) => {
  const { says, api, logged, painter } = await openChat({ pictured: true });
  Object.assign(painter, { draw });
  await says('2022');
  expect(api.of('sendPhoto')).toEqual([]);
  expect(api.sent()).toHaveLength(1);
  expect(logged.join()).toContain('an answer goes without its picture');
});

test('where photos are forbidden the words go alone, and the chat is not taken for lost', async () => {
  const { says, api, storage } = await openChat({ pictured: true });
  api.next('sendPhoto', {
    error_code: 400,
    description: 'Bad Request: not enough rights to send photos to the chat',
  });
  await says('2022');
  expect(api.sent()).toHaveLength(1);
  expect(await storage.chats.blockedAt(42)).toBeUndefined();
});

test('a chat that cannot be written to is not written to a second time', async () => {
  const { says, api, storage } = await openChat({ pictured: true });
  api.next('sendPhoto', { error_code: 403, description: 'Forbidden: bot was blocked by the user' });
  await says('2022');
  expect(api.sent()).toEqual([]);
  expect(await storage.chats.blockedAt(42)).toBeDefined();
});

test('a chat that hides pictures gets words', async () => {
  const { says, storage, api } = await openChat({ pictured: true });
  await storage.chats.write(42, { language: 'ru', hidesPictures: true }, 0);
  await says('2022');
  expect(api.of('sendPhoto')).toEqual([]);
  expect(api.sent()).toHaveLength(1);
});

test('and a button that shows the picture all the same, also after another menu was open', async () => {
  const { responder } = await openResponder();
  const { says, presses, storage, api } = await openChat({ responder, pictured: true, languageCode: 'en' });
  const labels = (markup: unknown) =>
    (markup as InlineKeyboardMarkup).inline_keyboard.map((row) => row.map(({ text }) => text));
  const ranking = 'unemployment rate by region in 2022';
  await says(ranking);
  expect(labels(api.of('sendPhoto')[0]?.reply_markup).flat()).not.toContain('Chart');
  await storage.chats.write(42, { language: 'en', hidesPictures: true }, 0);
  await says(ranking);
  const below = labels(api.sent().at(-1)?.reply_markup);
  expect(below.slice(-2)).toEqual([['Chart'], ['Copy', 'Download', 'More…']]);
  await presses('More…');
  await presses('‹ Back');
  expect(labels(api.of('editMessageReplyMarkup').at(-1)?.reply_markup)).toEqual(below);
  await presses('Chart');
  expect(api.of('sendPhoto')).toHaveLength(2);
  expect(await storage.chats.read(42)).toMatchObject({ hidesPictures: true });
});

test('a corrected question corrects the picture', async () => {
  const { says, edits, api } = await openChat({ pictured: true });
  const id = await says('2022');
  await edits(id, '2021');
  expect(api.of('editMessageMedia')).toMatchObject([{ message_id: '1001' }]);
  expect(api.of('sendPhoto')).toHaveLength(1);
});

test('a chart that is asked for comes as a picture of the series, beside the figure, also where pictures are hidden', async () => {
  const fake = createFakeResponder();
  const single = (turn: Awaited<ReturnType<typeof fake.answer>>) => {
    if (turn.reply.answer.kind !== 'figure') return turn;
    const held = ['2021', '2022', '2023'];
    const figures = turn.reply.answer.ask.period.kind === 'all' ? [] : [{ role: 'answer' }];
    const buttons = [[{ label: 'chart', deed: { kind: 'chart' } }]];
    const { reply } = turn;
    return {
      ...turn,
      reply: { ...reply, answer: { ...reply.answer, held, figures }, message: { ...reply.message, buttons } },
    };
  };
  const responder = {
    reply: async (...asked: Parameters<typeof fake.reply>) => single(await fake.reply(...asked)),
    answer: async (...asked: Parameters<typeof fake.answer>) => single(await fake.answer(...asked)),
  } as typeof fake;
  const { says, presses, storage, api, ports } = await openChat({ responder });
  await says('2022');
  await storage.chats.write(42, { language: 'ru', hidesPictures: true }, 0);
  const chart = { kind: 'bars', language: 'ru', title: 'series', about: '', notes: [], source: '', bars: [] };
  Object.assign(ports, {
    illustrator: {
      chartOf: async ({ answer }: { answer: { ask: { period: { kind: string } } } }) =>
        answer.ask.period.kind === 'all' ? chart : undefined,
    },
  });
  await presses('chart');
  expect(api.of('sendPhoto')).toMatchObject([{ caption: 'ru: figure {"kind":"all"}' }]);
  expect(api.of('editMessageMedia')).toEqual([]);
  expect(await storage.chats.read(42)).toEqual({ language: 'ru', hidesPictures: true });
});

test('behind a broken connection the words are not sent again: the photo may have come', async () => {
  const { says, api, bot } = await openChat({ pictured: true });
  bot.api.config.use((prev, method, payload, signal) =>
    method === 'sendPhoto' ? Promise.reject(new Error('broken off')) : prev(method, payload, signal),
  );
  await says('2022');
  expect(api.sent().map(({ text }) => text)).toEqual([locales.text('ru', 'telegram-failed')]);
});

test('words and picture of a message come from one state of the data, also where the next comes between them', async () => {
  const { says, api, ports } = await openChat({ pictured: true });
  const answeringWith = (title: string): Answering => ({
    ...ports,
    responder: {
      ...ports.responder,
      async reply(...message) {
        const turn = await createFakeResponder([title]).reply(...message);
        replaceable.replace(answeringWith('new'));
        return turn;
      },
    },
    illustrator: {
      chartOf: async () => ({
        kind: 'bars',
        language: 'ru',
        title,
        about: '',
        notes: [],
        source: '',
        bars: [],
      }),
    },
  });
  const replaceable = replaceableAnswering(answeringWith('old'));
  Object.assign(ports, replaceable);
  await says('2022');
  await says('2022');
  const photos = api.of('sendPhoto');
  expect(photos.map(({ caption }) => caption)).toEqual(['old', 'new']);
  expect(await Promise.all(photos.map(({ photo }) => uploaded(photo)))).toEqual(['old', 'new']);
});

test.each(['corrected', 'pressed'])(
  'where words too long for a caption are %s, their old picture goes',
  async (how) => {
    const { says, edits, pressesData, api } = await openChat({
      pictured: true,
      spans: [{ bold: 'Организации' }, '\n\n', 'x'.repeat(1100)],
    });
    const id = await says('2023');
    const replies = { photo: 1001, words: 1002 };
    if (how === 'corrected') await edits(id, '2022');
    else {
      const markup = api.sent()[0]?.reply_markup as InlineKeyboardMarkup;
      const button = markup.inline_keyboard.flat().find(({ text }) => text === '2022');
      await pressesData(button !== undefined && 'callback_data' in button ? button.callback_data : '', 1002);
    }
    expect(api.of('editMessageText').map(({ message_id }) => Number(message_id))).toEqual([replies.words]);
    expect(api.of('deleteMessage').map(({ message_id }) => Number(message_id))).toEqual([replies.photo]);
    await edits(id, '2021');
    expect(api.of('deleteMessage')).toHaveLength(1);
  },
);
