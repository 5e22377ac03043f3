import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createResponder } from '../../src/answers/create-responder.ts';
import { plainText } from '../../src/answers/message.ts';
import type { Conversation, Responder } from '../../src/answers/respond.ts';
import type { ReadSeries } from '../../src/catalogue/read-series.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { type Answering, replaceableAnswering } from '../../src/open-answering.ts';
import type { CalendarEntry } from '../../src/releases/calendar.ts';
import { openResponder } from '../open-responder.ts';

const { understanding, readSeries, catalogue } = await openResponder();
const locales = loadLocales('locales');
const JUNE = new Date('2024-06-01T12:00:00Z');
const QUESTION = 'уровень безработицы';

/** A responder that nobody has asked anything. */
function unasked(parts: { readSeries?: ReadSeries; now?: () => Date } = {}): Responder {
  return createResponder({ understanding, readSeries, locales, now: () => JUNE, ...parts });
}

const said = async (responder: Responder, text: string, chat: Conversation = {}, languageCode = 'ru') =>
  plainText((await responder.reply(text, chat, languageCode)).reply.message);

test('what was asked again is read once', async () => {
  let reads = 0;
  const responder = unasked({
    readSeries: (...asked) => {
      reads += 1;
      return readSeries(...asked);
    },
  });
  const first = await said(responder, QUESTION);
  const readOnce = reads;
  expect(readOnce).toBeGreaterThan(0);
  expect(await said(responder, QUESTION, { language: 'ru' })).toBe(first);
  expect(reads).toBe(readOnce);
});

test('what could not be read is read again', async () => {
  let isDown = true;
  const responder = unasked({
    readSeries: async (...asked) => {
      if (isDown) throw new Error('down');
      return readSeries(...asked);
    },
  });
  await expect(responder.reply(QUESTION, {})).rejects.toThrow('down');
  isDown = false;
  expect(await said(responder, QUESTION)).toBe(await said(unasked(), QUESTION));
});

test('a new edition is answered from at once, whatever was asked of the old', async () => {
  const answeringWith = (responder: Responder): Answering => ({
    locales,
    responder,
    exporter: { export: async () => undefined },
    illustrator: { chartOf: async () => undefined },
    catalogueHeld: () => catalogue,
  });
  const revised: ReadSeries = async (...asked) =>
    (await readSeries(...asked)).map((one) => ({ ...one, value: (one.value ?? 0) + 40 }));
  const { responder, replace } = replaceableAnswering(answeringWith(unasked()));
  const figure = async () => {
    const { answer } = (await responder.reply(QUESTION, {})).reply;
    return answer.kind === 'figure' ? answer.figures[0]?.value : undefined;
  };
  const old = (await figure()) ?? Number.NaN;
  expect(await figure()).toBe(old);
  replace(answeringWith(unasked({ readSeries: revised })));
  expect(await figure()).toBeCloseTo(old + 40);
});

test('"last year" is another one a year later', async () => {
  let now = JUNE;
  const responder = unasked({ now: () => now });
  const period = async () => {
    const { question } = (await responder.reply('уровень безработицы в прошлом году', {})).reply;
    return question.kind === 'figure' ? question.ask.period : question.kind;
  };
  expect(await period()).toEqual({ kind: 'periods', periods: ['2023'] });
  now = new Date('2023-06-01T12:00:00Z');
  expect(await period()).toEqual({ kind: 'periods', periods: ['2022'] });
});

test('a follow-up is understood by what its own chat asked before', async () => {
  const responder = unasked();
  const after = async (text: string) => (await responder.reply(text, {})).conversation;
  const [unemployed, organisations] = [await after(QUESTION), await after('число организаций')];
  const followUps = [unemployed, {}, organisations, unemployed].map((chat) =>
    responder.reply('а в 2022 году?', chat),
  );
  const asked = (await Promise.all(followUps)).map(({ reply: { question } }) =>
    question.kind === 'figure' || question.kind === 'notHeld' ? question.ask.indicator : question.kind,
  );
  expect(asked).toEqual([
    expect.stringMatching(/^sdg\//),
    'unknown',
    expect.stringMatching(/^social-services\//),
    expect.stringMatching(/^sdg\//),
  ]);
});

test('words that tell no language are answered in that of each chat', async () => {
  const responder = unasked();
  const texts = [];
  for (const language of ['kk', 'ru', 'en', 'kk'] as const)
    texts.push(await said(responder, '/help', { language }));
  expect(new Set(texts.slice(0, 3)).size).toBe(3);
  expect(texts[3]).toBe(texts[0]);
});

test('what a chat has set is not told to another', async () => {
  const responder = unasked();
  const subscribed: Conversation = {
    ...(await responder.reply('подпишите меня на уровень безработицы', {})).conversation,
    language: 'ru',
  };
  const own = await said(responder, '/subscriptions', subscribed);
  const other = await said(responder, '/subscriptions', { language: 'ru' });
  expect(own).toMatch(/безработицы/i);
  expect(other).not.toMatch(/безработицы/i);
});

test('a date that was moved in the calendar is told as it is by now', async () => {
  const entry: CalendarEntry = {
    publication: 'sdg',
    id: 'next',
    period: '2024',
    date: '2024-07-15',
    status: 'confirmed',
    origin: 'operator',
    sequence: 0,
    changedAt: 0,
    stated: {},
  };
  let entries: readonly CalendarEntry[] = [entry];
  const { responder, clock } = await openResponder(undefined, async () => entries);
  clock.now = JUNE;
  const ask = () => said(responder, '/calendar');
  expect(await ask()).toMatch(/15/);
  entries = [{ ...entry, date: '2024-07-22' }];
  expect(await ask()).toMatch(/22/);
});

describe('what others asked before changes no reply', () => {
  const texts = readdirSync('tests/questions')
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`tests/questions/${name}`, 'utf8').trim().split('\n'))
    .flatMap((line) => (JSON.parse(line) as { turns: string[] }).turns)
    .filter((_, at) => at % 40 === 0);
  const asked = unasked();
  test.each(['kk', 'ru', 'en'])('to those who use Telegram in %s', async (languageCode) => {
    let chat: Conversation = {};
    for (const text of texts) {
      for (const before of [{}, chat]) {
        const fresh = await unasked().reply(text, before, languageCode);
        expect(await asked.reply(text, before, languageCode)).toEqual(fresh);
        expect(await asked.reply(text, before, languageCode)).toEqual(fresh);
        chat = fresh.conversation;
      }
    }
  });
});
