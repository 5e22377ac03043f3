import { beforeEach, describe, expect, test } from 'vitest';
import { openPlayground, type Playground } from './open-playground.ts';

const OLEG = 102;
const keyboard = (data: string) => ({ inline_keyboard: [[{ text: 'x', callback_data: data }]] });

let playground: Playground;

/** A chat that was started, with its first update confirmed; the offset of what comes next. */
async function started(): Promise<number> {
  await playground.act(OLEG, 'say', { text: '/start привет' });
  const { result } = await playground.call('getUpdates');
  return (result[0]?.update_id ?? Number.NaN) + 1;
}

const refusal = (method: string, parameters: unknown) => playground.refusal(method, parameters);

beforeEach(async () => {
  playground = await openPlayground();
});

describe('methods', () => {
  test('a wrong token, an unknown method and an unknown parameter are refused', async () => {
    expect((await fetch(`${playground.root}/bot1:bad/getMe`)).status).toBe(401);
    expect(await refusal('nope', {})).toEqual([404, 'Not Found']);
    expect(await refusal('getMe', { x: 1 })).toEqual([400, 'Bad Request: unknown parameter "x"']);
  });

  test('names of methods may be written in any case', async () => {
    expect((await playground.call('GETME')).result).toMatchObject({ is_bot: true });
  });

  test('parameters come as JSON, as a form and as multipart', async () => {
    await started();
    const form = new URLSearchParams({
      chat_id: `${OLEG}`,
      text: '123',
      entities: '[{"type":"bold","offset":0,"length":3}]',
    });
    expect((await playground.call('sendMessage', {}, { body: form })).result.text).toBe('123');
    const multipart = new FormData();
    multipart.set('chat_id', `${OLEG}`);
    multipart.set('text', 'form');
    multipart.set('reply_markup', JSON.stringify(keyboard('z')));
    const { result } = await playground.call('sendMessage', {}, { body: multipart });
    expect(result.reply_markup?.inline_keyboard).toMatchObject([[{ callback_data: 'z' }]]);
  });
});

describe('updates', () => {
  test('a long poll is answered when something happens, with commands marked', async () => {
    const poll = playground.call('getUpdates', { timeout: 20, allowed_updates: ['message'] });
    await playground.act(OLEG, 'say', { text: '/start привет' });
    const [update] = (await poll).result;
    expect(update?.message).toMatchObject({
      from: { language_code: 'ru' },
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    });
  });

  test('an update comes again until a later offset confirms it', async () => {
    const offset = await started();
    expect((await playground.call('getUpdates')).result).toHaveLength(1);
    expect((await playground.call('getUpdates', { offset, timeout: 0 })).result).toEqual([]);
    expect((await playground.call('getUpdates')).result).toEqual([]);
  });

  test('of two pollers the older one is sent away', async () => {
    const older = playground.call('getUpdates', { timeout: 20 });
    const newer = playground.call('getUpdates', { timeout: 1 });
    expect((await older).error_code).toBe(409);
    expect((await newer).ok).toBe(true);
  });
});

describe('messages', () => {
  beforeEach(started);

  test.each<[string, object, number, string | RegExp]>([
    ['no such chat', { chat_id: 5, text: 'a' }, 400, 'Bad Request: chat not found'],
    ['no chat', { text: 'a' }, 400, 'Bad Request: chat_id is empty'],
    ['a chat never started', { chat_id: 103, text: 'a' }, 403, /can't initiate conversation/],
    ['no text', { chat_id: OLEG, text: '' }, 400, 'Bad Request: message text is empty'],
    ['too much text', { chat_id: OLEG, text: 'a'.repeat(4097) }, 400, 'Bad Request: message is too long'],
    [
      'an entity past the end',
      { chat_id: OLEG, text: 'abc', entities: [{ type: 'bold', offset: 1, length: 3 }] },
      400,
      /ends after the end/,
    ],
    [
      'half a character',
      { chat_id: OLEG, text: '😀b', entities: [{ type: 'bold', offset: 1, length: 2 }] },
      400,
      /begins in a middle/,
    ],
    [
      'an unknown entity',
      { chat_id: OLEG, text: 'abc', entities: [{ type: 'wow', offset: 0, length: 1 }] },
      400,
      /Unsupported type/,
    ],
    [
      'an unknown field of an entity',
      { chat_id: OLEG, text: 'abc', entities: [{ type: 'bold', offset: 0, length: 1, zz: 1 }] },
      400,
      /unknown parameter "entities.0.zz"/,
    ],
    [
      'empty button data',
      { chat_id: OLEG, text: 'abc', reply_markup: keyboard('') },
      400,
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'button data over 64 bytes',
      { chat_id: OLEG, text: 'abc', reply_markup: keyboard('я'.repeat(33)) },
      400,
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a reply to nothing',
      { chat_id: OLEG, text: 'abc', reply_parameters: { message_id: 1 } },
      400,
      'Bad Request: message to be replied not found',
    ],
  ])('%s is refused', async (_what, parameters, code, words) => {
    const [error, description] = await refusal('sendMessage', parameters);
    expect(error).toBe(code);
    if (typeof words === 'string') expect(description).toBe(words);
    else expect(description).toMatch(words);
  });

  test('an edit changes the message, and one that changes nothing is refused', async () => {
    const content = {
      text: 'Жирно',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
      reply_markup: keyboard('q:1'),
    };
    const { result: sent } = await playground.call('sendMessage', { chat_id: OLEG, ...content });
    const target = { chat_id: OLEG, message_id: sent.message_id };
    expect(await refusal('editMessageText', { ...target, ...content })).toEqual([
      400,
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ]);
    await playground.call('editMessageText', { ...target, text: 'new' });
    expect(playground.telegram.chats.get(OLEG)?.messages.get(sent.message_id)?.text).toBe('new');
    expect(await refusal('editMessageText', { ...target, message_id: 7, text: 'x' })).toEqual([
      400,
      'Bad Request: message to edit not found',
    ]);
  });

  test('a pressed button can be confirmed once', async () => {
    const { result: sent } = await playground.call('sendMessage', {
      chat_id: OLEG,
      text: 'a',
      reply_markup: keyboard('q:1'),
    });
    expect(await playground.act(OLEG, 'press', { messageId: sent.message_id, data: 'other' })).toBe(404);
    expect(await playground.act(OLEG, 'press', { messageId: sent.message_id, data: 'q:1' })).toBe(204);
    const { result } = await playground.call('getUpdates');
    const press = result.at(-1)?.callback_query;
    expect(press).toMatchObject({ data: 'q:1', message: { message_id: sent.message_id } });
    expect((await playground.call('answerCallbackQuery', { callback_query_id: press?.id })).result).toBe(
      true,
    );
    expect((await refusal('answerCallbackQuery', { callback_query_id: press?.id }))[1]).toMatch(
      /^Bad Request: query is too old/,
    );
  });

  test('who has blocked the bot is not written to', async () => {
    await playground.act(OLEG, 'block', { blocked: true });
    expect(await refusal('sendMessage', { chat_id: OLEG, text: 'a' })).toEqual([
      403,
      'Forbidden: bot was blocked by the user',
    ]);
  });
});

test('commands and descriptions are kept by language', async () => {
  await playground.call('setMyCommands', {
    commands: [{ command: 'start', description: 'Бастау' }],
    language_code: 'kk',
  });
  expect((await playground.call('getMyCommands', { language_code: 'kk' })).result).toEqual([
    { command: 'start', description: 'Бастау' },
  ]);
  expect((await playground.call('getMyCommands')).result).toEqual([]);
  expect(await refusal('setMyCommands', { commands: [{ command: 'Bad!', description: 'x' }] })).toEqual([
    400,
    'Bad Request: BOT_COMMAND_INVALID',
  ]);
});
