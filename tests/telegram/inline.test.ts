import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import type { InlineOffer, InlineResult } from '../../src/playground/inline-mode.ts';
import { openBot } from '../conversations/open-bot.ts';
import { openResponder } from '../open-responder.ts';
import { openChat } from './open-chat.ts';

const { responder } = await openResponder();

const AIGUL = 101;
const OLEG = 102;
const ANN = 103;

/** The bot over the local Bot API, and what it offers for what somebody types. */
async function openInline() {
  const playground = await openBot();
  const types = async (person: number, query: string): Promise<InlineOffer> => {
    const offered = new Promise<InlineOffer>((resolve) => {
      playground.telegram.events.on('chat', (id, event) => {
        if (id === person && event.kind === 'offered' && event.offer.query === query) resolve(event.offer);
      });
    });
    expect(await playground.act(person, 'inline', { query })).toBe(204);
    return offered;
  };
  return { playground, types };
}

const titles = ({ results }: InlineOffer) => results.map(({ title }) => title);
const linkOf = ({ content }: InlineResult) => content.reply_markup?.inline_keyboard[0]?.[0]?.url;

test('words in a language are answered in it, whoever types them, and kept for everybody', async () => {
  const { playground, types } = await openInline();
  const asked = { kk: 'жұмыссыздық деңгейі', ru: 'уровень безработицы', en: 'unemployment rate' };
  const figures = { kk: '4,7 % · 2023 жыл', ru: '4,7 % · 2023 год', en: '4.7% · 2023' };
  for (const language of LANGUAGES) {
    const offer = await types(OLEG, asked[language]);
    expect(offer.results[0]?.description.replaceAll('\u00a0', ' ')).toBe(figures[language]);
    const { results, queryId } = await types(AIGUL, asked[language]);
    expect(results).toBe(offer.results);
    expect(queryId).not.toBe(offer.queryId);
  }
  expect([...playground.telegram.inline.cache.keys()].every((key) => key.startsWith('[null,'))).toBe(true);
});

test('before anything is typed everybody finds examples in the language of their Telegram', async () => {
  const { types } = await openInline();
  const first = [];
  for (const person of [AIGUL, OLEG, ANN]) first.push(titles(await types(person, ' '))[0]);
  expect(first).toEqual([
    'Сағаттық жалақы: Қазақстан Республикасы',
    'Почасовая зарплата: Республика Казахстан',
    'Hourly earnings: Republic of Kazakhstan',
  ]);
});

test('what is not held brings no results, and its button tells in the chat what is nearest', async () => {
  const { playground, types } = await openInline();
  for (const query of [
    'unemployment in Shymkent in 2015',
    'price of bread in Almaty',
    'unemployment in 2050',
  ]) {
    const { results, button } = await types(ANN, query);
    expect(results, query).toEqual([]);
    expect(button?.text).toBe('I don’t hold that: see what I do hold');
    const replied = new Promise<string | undefined>((resolve) => {
      playground.telegram.events.on('chat', (_, event) => {
        if ('message' in event && event.message.from?.is_bot) resolve(event.message.text);
      });
    });
    await playground.act(ANN, 'say', { text: `/start ${button?.startParameter}` });
    expect(await replied, query).toMatch(
      /^(No figure for 2015|No figure for 2050|No forecasts|I don’t hold that)/,
    );
  }
});

test('a result leads everybody to its own answer in the chat with the bot', async () => {
  const { playground, types } = await openInline();
  for (const query of ['безработица в Алматы в 2022', 'как изменилась безработица с 2020 по 2023']) {
    const [result] = (await types(OLEG, query)).results;
    const link = new URL((result && linkOf(result)) ?? '');
    expect(link.origin + link.pathname).toBe('https://t.me/sandar_playground_bot');
    const replied = new Promise<string | undefined>((resolve) => {
      playground.telegram.events.on('chat', (id, event) => {
        if (id === AIGUL && 'message' in event && event.message.from?.is_bot) resolve(event.message.text);
      });
    });
    await playground.act(AIGUL, 'say', { text: `/start ${link.searchParams.get('start')}` });
    const figure = /[\d,]+/.exec(result?.description ?? '')?.[0] ?? 'none';
    expect((await replied)?.split('\n')[0], query).toContain(figure);
  }
});

test('a link that would set something in a chat is never given out', async () => {
  const { types } = await openInline();
  for (const query of ['/language en', 'без графиков']) {
    const { results, button } = await types(OLEG, query);
    expect([results, button?.startParameter], query).toEqual([[], 'hello']);
  }
});

test('hostile words are taken as words', async () => {
  const { types } = await openInline();
  const hostile = [
    'ж'.repeat(256),
    '🇰🇿'.repeat(64),
    '\u202e\u200b<b>безработица</b> & "1=1" --',
    '/start k-AAAAAAAAAAAA',
    '/start f--sdg--8-5-2--REF_AREA-__proto__',
    '{{constructor}} %s \\u0000 __proto__',
    '-'.repeat(256),
    'безработица '.repeat(21),
  ];
  for (const query of hostile) {
    const { results, button } = await types(OLEG, query);
    expect(results.length <= 10 && (results.length > 0 || button !== undefined), query).toBe(true);
  }
});

const typed = (query: string) => ({
  inline_query: {
    id: '9',
    from: { id: 42, is_bot: false, first_name: 'Айгүл', language_code: 'ru' },
    query,
    offset: '',
  },
});

test('an answer that comes too late is no failure', async () => {
  const chat = await openChat({ responder });
  const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
  chat.api.next('answerInlineQuery', { error_code: 400, description });
  await chat.update(typed('безработица'));
  expect(chat.logged.join()).toContain('"too_old"');
  expect(chat.logged.join()).not.toContain('failed');
});

test('nothing of what is typed is logged or kept, even where it cannot be answered', async () => {
  const chat = await openChat({ responder });
  chat.api.next('answerInlineQuery', { error_code: 400, description: 'Bad Request: RESULT_ID_INVALID' });
  await chat.update(typed('secret безработица'));
  await chat.update(typed('secret'));
  expect(chat.logged.join()).toContain('"failed"');
  expect(chat.logged.join()).not.toContain('secret');
  expect(await chat.storage.chats.read(42)).toEqual({});
  expect(chat.api.sent()).toEqual([]);
});
