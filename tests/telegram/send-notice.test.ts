import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { catalogueOf } from '../../src/catalogue/catalogue.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import type { Said } from '../../src/notices/notice.ts';
import { migrate, openGroupChat, setMembership } from '../../src/playground/group-acts.ts';
import { ME, PEOPLE } from '../../src/playground/people.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { createNoticeSender } from '../../src/telegram/send-notice.ts';
import { openPlayground } from '../playground/open-playground.ts';
import { png } from '../playground/pictures.ts';
import { unobserved } from '../unobserved.ts';

const ANN = 103;
const plain: Said = {
  message: {
    spans: [{ bold: 'Published' }, '\n\nNew figures'],
    buttons: [[{ label: 'What is new', question: { kind: 'publication', publication: 'sdg' } }]],
  },
};
const chart: Chart = {
  kind: 'bars',
  language: 'en',
  title: '2025',
  about: '',
  notes: [],
  source: '',
  bars: [],
};
const always = async () => true;
const catalogueHeld = () => catalogueOf([], []);

async function open({ paid = false } = {}) {
  const playground = await openPlayground();
  const storage = await openStorage('sqlite::memory:');
  onTestFinished(() => storage.close());
  const drawn: Chart[] = [];
  const painter = {
    draw: async (one: Chart) => {
      drawn.push(one);
      return new Uint8Array(png(600, 400));
    },
  };
  const log = pino({ level: 'silent' });
  const { sendMessage, isReachable } = createNoticeSender(
    {
      ...storage,
      locales: loadLocales('locales'),
      catalogueHeld,
      painter,
      log,
      observer: unobserved,
      now: Date.now,
    },
    {
      token: PLAYGROUND_TOKEN,
      apiRoot: playground.root,
      me: (await playground.call('getMe')).result,
      paid,
    },
  );
  await playground.act(ANN, 'say', { text: '/start' });
  const send = (chatId: number, said = plain, turn = always, silent = false) =>
    sendMessage({ chatId, language: 'en', silent }, said, turn);
  const messages = (chatId: number) =>
    [...(playground.telegram.chats.get(chatId)?.messages.values() ?? [])].filter(
      ({ from }) => from?.id === ME.id,
    );
  return { ...playground, storage, send, isReachable, drawn, messages };
}

test('a notice is a message with entities and buttons, whose questions are kept', async () => {
  const { send, messages, storage } = await open();
  const outcome = await send(ANN);
  const [message] = messages(ANN);
  expect(outcome).toEqual({ kind: 'delivered', messageId: message?.message_id });
  expect(message).toMatchObject({
    text: 'Published\n\nNew figures',
    entities: [{ type: 'bold', offset: 0, length: 9 }],
  });
  const data = message?.reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
  expect(data).toMatch(/^q:.*:en$/);
  expect(await storage.buttons.use(data.split(':')[1] ?? '', 1)).toEqual({
    kind: 'publication',
    publication: 'sdg',
  });
});

test('its picture is drawn and uploaded once, however many are told at the same time', async () => {
  const { send, messages, drawn, act, telegram } = await open();
  await act(101, 'say', { text: '/start' });
  await act(102, 'say', { text: '/start' });
  telegram.faults.plan({ fault: { kind: 'slow', milliseconds: 100 }, method: 'sendPhoto' });
  await Promise.all([ANN, 101, 102].map((id) => send(id, { ...plain, chart })));
  expect(drawn).toHaveLength(1);
  const files = [ANN, 101, 102].map((id) => messages(id)[0]?.photo?.[0]?.file_id);
  expect(files[0]).toBeDefined();
  expect(new Set(files).size).toBe(1);
  expect(messages(ANN)[0]).toMatchObject({ caption: 'Published\n\nNew figures' });
});

test('words too long for a caption go without the picture: one notice is one message', async () => {
  const { send, messages, drawn } = await open();
  const long = { ...plain.message, spans: ['x'.repeat(1100)] };
  await send(ANN, { message: long, chart });
  expect(messages(ANN)).toHaveLength(1);
  expect(messages(ANN)[0]?.text).toHaveLength(1100);
  expect(drawn).toEqual([]);
});

test('where it is not its turn, nothing is called', async () => {
  const { send, messages } = await open();
  expect(await send(ANN, plain, async () => false)).toEqual({ kind: 'heldBack' });
  expect(await send(ANN, { ...plain, chart }, async () => false)).toEqual({ kind: 'heldBack' });
  expect(messages(ANN)).toEqual([]);
});

test('each call has a turn of its own', async () => {
  const { send, telegram } = await open();
  const description = 'Bad Request: not enough rights to send photos to the chat';
  telegram.faults.plan({ fault: { kind: 'refused', code: 400, description }, method: 'sendPhoto' });
  let turns = 0;
  const outcome = await send(ANN, { ...plain, chart }, async () => {
    turns += 1;
    return true;
  });
  expect(outcome.kind).toBe('delivered');
  expect(turns).toBe(2);
});

test('a chat that cannot be written to is gone', async () => {
  const { send, act, telegram } = await open();
  const [person] = PEOPLE;
  await act(ANN, 'block', { blocked: true });
  expect(await send(ANN)).toEqual({ kind: 'gone', why: 'Forbidden: bot was blocked by the user' });
  expect(await send(999)).toEqual({ kind: 'gone', why: 'Bad Request: chat not found' });
  const group = openGroupChat(telegram, 'Newsroom', 'group', person ? [person] : []);
  expect((await send(group.info.id)).kind).toBe('gone');
});

test('a group that became a supergroup says where it is now, with and without a picture', async () => {
  const { send, telegram } = await open();
  const person = PEOPLE[0];
  if (person === undefined) throw new Error('nobody is there');
  const group = openGroupChat(telegram, 'Newsroom', 'group', [person]);
  setMembership(telegram, group, ME, 'member');
  const supergroup = migrate(telegram, group, person);
  const moved = { kind: 'moved', to: supergroup.info.id };
  expect(await send(group.info.id)).toEqual(moved);
  expect(await send(group.info.id, { ...plain, chart })).toEqual(moved);
  expect((await send(supergroup.info.id)).kind).toBe('delivered');
});

test.each([
  [{ kind: 'refused', code: 429, description: 'Too Many Requests: retry after 7', retryAfter: 7 }, 'flooded'],
  [{ kind: 'refused', code: 500, description: 'Internal Server Error: restart' }, 'unavailable'],
  [{ kind: 'refused', code: 401, description: 'Unauthorized' }, 'unavailable'],
  [{ kind: 'refused', code: 400, description: 'Bad Request: message text is empty' }, 'refused'],
  [{ kind: 'refused', code: 403, description: 'Forbidden: user is deactivated' }, 'gone'],
  [{ kind: 'reset', when: 'before' }, 'doubtful'],
  [{ kind: 'reset', when: 'after' }, 'doubtful'],
  [{ kind: 'malformed' }, 'doubtful'],
] as const)('%j is %s', async (fault, kind) => {
  const { send, telegram } = await open();
  telegram.faults.plan({ fault });
  expect((await send(ANN)).kind).toBe(kind);
});

test('a port that is closed took nothing; and it is known when Telegram answers again', async () => {
  const storage = await openStorage('sqlite::memory:');
  onTestFinished(() => storage.close());
  const ports = {
    ...storage,
    locales: loadLocales('locales'),
    catalogueHeld,
    painter: { draw: async () => new Uint8Array() },
    log: pino({ level: 'silent' }),
    observer: unobserved,
    now: Date.now,
  };
  const { isReachable: isThere, call } = await open();
  const me = (await call('getMe')).result;
  const { sendMessage, isReachable } = createNoticeSender(ports, {
    token: PLAYGROUND_TOKEN,
    apiRoot: 'http://127.0.0.1:9',
    me,
    paid: false,
  });
  const outcome = await sendMessage({ chatId: ANN, language: 'en', silent: false }, plain, always);
  expect(outcome).toEqual({ kind: 'unavailable', why: 'ECONNREFUSED' });
  expect(await isReachable()).toBe(false);
  expect(await isThere()).toBe(true);
});

test('at night without a sound, and paid for where it is', async () => {
  const { send, telegram, call } = await open({ paid: true });
  telegram.flood.enforce(true);
  // Free of charge, thirty a second is the limit over all chats.
  const outcomes = [];
  for (let i = 0; i < 35; i++) {
    telegram.chats.set(5000 + i, {
      ...freshChat(5000 + i),
      messages: new Map(telegram.chats.get(ANN)?.messages),
    });
    outcomes.push((await send(5000 + i, plain, always, true)).kind);
  }
  expect(new Set(outcomes)).toEqual(new Set(['delivered']));
  expect((await call('getMe')).ok).toBe(true);
});

function freshChat(id: number) {
  return {
    kind: 'private' as const,
    person: { id, is_bot: false, first_name: 'Reader' },
    messages: new Map(),
    blocked: false,
  };
}
