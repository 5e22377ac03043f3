import { beforeEach, describe, expect, test } from 'vitest';
import type { InlineOffer } from '../../src/playground/inline-mode.ts';
import { createTelegram } from '../../src/playground/telegram.ts';
import { openPlayground, type Playground } from './open-playground.ts';
import { png } from './pictures.ts';

const ANN = 103;
const OLEG = 102;

let playground: Playground;
let clock: number;
let offers: InlineOffer[];

const article = (id: string, more: object = {}) => ({
  type: 'article',
  id,
  title: `Title ${id}`,
  input_message_content: { message_text: `Text ${id}` },
  ...more,
});
const keyboard = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };

/** Ann types; the query as the bot gets it. */
async function ask(query: string, person = ANN) {
  await playground.act(person, 'inline', { query });
  return (await playground.updates()).at(-1)?.inline_query;
}

const answer = async (results: object[], more: object = {}) =>
  playground.call('answerInlineQuery', { inline_query_id: (await ask('q'))?.id, results, ...more });

beforeEach(async () => {
  clock = Date.parse('2024-06-01T12:00:00Z');
  playground = await openPlayground(createTelegram({ clock: () => clock }));
  await playground.act(ANN, 'say', { text: '/start' });
  offers = [];
  playground.telegram.events.on('chat', (_chat, event) => {
    if (event.kind === 'offered') offers.push(event.offer);
  });
});

describe('asking', () => {
  test('the bot learns who asks, what and where', async () => {
    expect(await ask('бедность')).toEqual({
      id: expect.any(String),
      from: expect.objectContaining({ id: ANN, language_code: 'en' }),
      query: 'бедность',
      offset: '',
      chat_type: 'sender',
    });
  });

  test('a result that is chosen becomes a message of the person, and the bot is told', async () => {
    await answer([article('1', { description: 'by region', reply_markup: keyboard })], { next_offset: '2' });
    expect(offers).toMatchObject([
      { nextOffset: '2', results: [{ id: '1', title: 'Title 1', description: 'by region' }] },
    ]);
    const choice = { queryId: offers[0]?.queryId, resultId: '1' };
    expect(await playground.act(ANN, 'choose', { ...choice, resultId: '2' })).toBe(404);
    expect(await playground.act(ANN, 'choose', choice)).toBe(204);
    const [sent, told] = await playground.updates();
    const message = sent?.message;
    const chosen = told?.chosen_inline_result;
    expect(message).toMatchObject({ from: { id: ANN }, via_bot: { id: 1 }, text: 'Text 1' });
    expect(chosen).toMatchObject({ result_id: '1', query: 'q', inline_message_id: expect.any(String) });

    await playground.act(ANN, 'press', { messageId: message?.message_id, data: 'more' });
    const press = (await playground.updates())[0]?.callback_query;
    expect(press).toMatchObject({ inline_message_id: chosen?.inline_message_id, data: 'more' });
    expect(press?.message).toBeUndefined();
    const target = { inline_message_id: chosen?.inline_message_id };
    expect((await playground.call('editMessageText', { ...target, text: 'New' })).result).toBe(true);
    expect(playground.telegram.chats.get(ANN)?.messages.get(message?.message_id ?? 0)?.text).toBe('New');
    expect(await playground.refusal('editMessageText', { inline_message_id: 'x', text: 'New' })).toEqual([
      400,
      'Bad Request: MESSAGE_ID_INVALID',
    ]);
  });

  test('without buttons an inline message cannot be edited: the bot is given no id', async () => {
    await answer([article('1')]);
    await playground.act(ANN, 'choose', { queryId: offers[0]?.queryId, resultId: '1' });
    const chosen = (await playground.updates())[1]?.chosen_inline_result;
    expect(chosen).not.toHaveProperty('inline_message_id');
  });

  test('a picture that was sent before can be a result', async () => {
    const { result } = await playground.upload('sendPhoto', {
      chat_id: ANN,
      photo: new File([png(40, 30)], 'a'),
    });
    const photo_file_id = result.photo?.[0]?.file_id;
    expect((await answer([{ type: 'photo', id: '1', photo_file_id, caption: 'Chart' }])).ok).toBe(true);
    expect(offers[0]?.results[0]?.content).toMatchObject({ caption: 'Chart', photo: [{ width: 40 }] });
    // Past the cache time, or the bot would not be asked.
    clock += 300_001;
    expect((await answer([{ type: 'photo', id: '1', photo_file_id: 'AAAA' }])).description).toBe(
      "Bad Request: wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
    );
  });
});

describe('an answer is kept', () => {
  test('for everybody, as long as it says', async () => {
    await answer([article('1')], { cache_time: 10 });
    expect(await ask('q', OLEG)).toBeUndefined();
    expect(offers).toHaveLength(2);
    clock += 10_001;
    expect(await ask('q', OLEG)).toMatchObject({ query: 'q' });
  });

  test('for the one who asked', async () => {
    await answer([article('1')], { is_personal: true });
    expect(await ask('q')).toBeUndefined();
    expect(await ask('q', OLEG)).toMatchObject({ query: 'q' });
  });

  test('not at all', async () => {
    await answer([article('1')], { cache_time: 0 });
    expect(await ask('q')).toMatchObject({ query: 'q' });
  });
});

describe('refused', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => article(String(at)));

  test('50 results and ids of 64 bytes are still taken', async () => {
    expect((await answer(many(50))).ok).toBe(true);
    clock += 300_001;
    const button = { text: 'Subscribe', start_parameter: 'a_Z-9'.padEnd(64, 'x') };
    expect((await answer([article('я'.repeat(32))], { button })).ok).toBe(true);
    expect(offers.at(-1)?.button).toEqual({ text: 'Subscribe', startParameter: button.start_parameter });
  });

  const text = (message_text: string) => ({ input_message_content: { message_text } });
  const button = (start_parameter: string) => ({ button: { text: 'x', start_parameter } });
  test.each<[string, object[], object, string]>([
    ['51 results', many(51), {}, 'too many inline query results specified'],
    ['no id', [article('')], {}, 'RESULT_ID_EMPTY'],
    ['an id over 64 bytes', [article('я'.repeat(33))], {}, 'RESULT_ID_INVALID'],
    ['an id twice', [article('1'), article('1')], {}, 'RESULT_ID_DUPLICATE'],
    ['no title', [article('1', { title: '' })], {}, 'ARTICLE_TITLE_EMPTY'],
    ['an empty text', [article('1', text(''))], {}, 'message text is empty'],
    ['a long text', [article('1', text('x'.repeat(4097)))], {}, 'MESSAGE_TOO_LONG'],
    ['a long offset', [], { next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    ['an empty start parameter', [], button(''), "can't use empty start_parameter"],
    ['a long start parameter', [], button('x'.repeat(65)), 'too long start_parameter specified'],
    ['a start parameter in Cyrillic', [], button('я'), 'unallowed characters in start_parameter are used'],
    ['an unknown parameter', [article('1', { zz: 1 })], {}, 'unknown parameter "results.0.zz"'],
    [
      'a wrong type',
      [article('1', { description: 1 })],
      {},
      `can't parse "results.0.description": Invalid input: expected string, received number`,
    ],
    [
      'a location',
      [{ type: 'location', id: '1', latitude: 1, longitude: 1, title: 'x' }],
      {},
      "can't parse InlineQueryResult: results of type location are not shown here",
    ],
  ])('%s', async (_what, results, more, reason) => {
    expect(await answer(results, more)).toMatchObject({ status: 400, description: `Bad Request: ${reason}` });
  });

  test('an answer that comes twice or too late', async () => {
    const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    const query = await ask('q');
    const reply = { inline_query_id: query?.id, results: [], cache_time: 0 };
    expect((await playground.call('answerInlineQuery', reply)).ok).toBe(true);
    expect(await playground.refusal('answerInlineQuery', reply)).toEqual([400, tooOld]);
    const id = (await ask('q'))?.id;
    clock += 61_000;
    expect(await playground.refusal('answerInlineQuery', { ...reply, inline_query_id: id })).toEqual([
      400,
      tooOld,
    ]);
  });
});
