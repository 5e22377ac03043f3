import { expect, test } from 'vitest';
import { startReceiving } from '../../src/telegram/start-receiving.ts';
import { createFakeResponder } from './fake-responder.ts';
import { openBot } from './open-chat.ts';

const update = {
  update_id: 1,
  message: {
    message_id: 5,
    date: 0,
    chat: { id: 42, type: 'private', first_name: 'x' },
    from: { id: 42, is_bot: false, first_name: 'x' },
    text: '2023',
  },
};

/** A long poll that stays open until the bot hangs up. */
const idle = () => new Promise<never>(() => undefined);

test('only the kinds of update that are handled are asked for', async () => {
  const { bot, api, storage, ports } = await openBot(createFakeResponder());
  api.next('getUpdates', { result: [update] });
  api.next('getUpdates', idle);
  const polling = await startReceiving(bot, { ...ports, ...storage }, { kind: 'polling' });
  await expect.poll(() => api.sent()).toHaveLength(1);
  expect(api.of('getUpdates')[0]).toMatchObject({
    timeout: 30,
    allowed_updates: ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member'],
  });
  await polling.stop();
});

test('stopping waits for the reply in hand', async () => {
  const fake = createFakeResponder();
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
  const { bot, api, storage, ports } = await openBot({
    ...fake,
    async reply(...question) {
      isAsked();
      await new Promise((resolve) => setTimeout(resolve, 250));
      return fake.reply(...question);
    },
  });
  api.next('getUpdates', { result: [update] });
  api.next('getUpdates', idle);
  const polling = await startReceiving(bot, { ...ports, ...storage }, { kind: 'polling' });
  await asked;
  expect(api.sent()).toEqual([]);
  await polling.stop();
  expect(api.sent()).toHaveLength(1);
});

test('two copies of a bot: the one that is refused says so', async () => {
  const { bot, api, storage, ports } = await openBot(createFakeResponder());
  api.next('getUpdates', {
    error_code: 409,
    description: 'Conflict: terminated by other getUpdates request',
  });
  const polling = await startReceiving(bot, { ...ports, ...storage }, { kind: 'polling' });
  expect(await polling.broken).toMatch(/^another process receives the updates of this bot/);
  await polling.stop();
});

test('a token that Telegram does not know stops the start', async () => {
  const { bot, api, storage, ports } = await openBot(createFakeResponder());
  api.next('getMe', { error_code: 401, description: 'Unauthorized' });
  await expect(startReceiving(bot, { ...ports, ...storage }, { kind: 'polling' })).rejects.toThrow(
    /BOT_TOKEN/,
  );
});

test('an outage is logged and lived through', async () => {
  const { bot, api, storage, ports, logged } = await openBot(createFakeResponder());
  api.next('getUpdates', { error_code: 502, description: 'Bad Gateway' });
  api.next('getUpdates', { result: [update] });
  api.next('getUpdates', idle);
  const polling = await startReceiving(bot, { ...ports, ...storage }, { kind: 'polling' });
  await expect.poll(() => api.sent(), { timeout: 8000 }).toHaveLength(1);
  expect(logged[0]).toContain('502');
  await polling.stop();
});
