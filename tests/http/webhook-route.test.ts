import { expect, onTestFinished, test, vi } from 'vitest';
import { createHttpApp, startHttpServer } from '../../src/http/server.ts';
import { type BroughtUpdate, webhookRoute } from '../../src/http/webhook-route.ts';

const SECRET = 'a_Z-9';
const update = { update_id: 7, message: { text: '2023' } };

/** A webhook, and what posting to it is answered with. */
async function open(take: (update: BroughtUpdate) => Promise<void> = async () => undefined) {
  const route = webhookRoute({ url: 'https://bot.example/tg/updates', secret: SECRET }, take);
  const server = await startHttpServer(createHttpApp(route), 0, '127.0.0.1');
  onTestFinished(server.close);
  const post = async (body: string, secret: string | undefined = SECRET, path = '/tg/updates') => {
    const headers = { ...(secret && { 'x-telegram-bot-api-secret-token': secret }) };
    return (await fetch(server.url + path, { method: 'POST', body, headers })).status;
  };
  return { post, url: server.url };
}

test('an update is taken at the path of the address, and nowhere else', async () => {
  const taken: BroughtUpdate[] = [];
  const { post, url } = await open(async (brought) => void taken.push(brought));
  expect(await post(JSON.stringify(update))).toBe(200);
  expect(taken).toEqual([update]);
  expect(await post(JSON.stringify(update), SECRET, '/')).toBe(404);
  expect((await fetch(`${url}/tg/updates`)).status).toBe(404);
  expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok');
});

test.each(['', 'a_Z-8', 'a_Z-99', 'секрет'])('the secret "%s" is not the right one', async (secret) => {
  const take = vi.fn(async () => undefined);
  const { post } = await open(take);
  expect(await post(JSON.stringify(update), encodeURIComponent(secret))).toBe(401);
  // Not even that the body is wrong is told.
  expect(await post('no JSON', encodeURIComponent(secret))).toBe(401);
  expect(take).not.toHaveBeenCalled();
});

test.each(['', 'no JSON', 'null', '[]', '{}', '{"update_id":"7"}', '{"update_id":7.5}'])(
  '%j is no update',
  async (body) => {
    const take = vi.fn(async () => undefined);
    const { post } = await open(take);
    expect(await post(body)).toBe(400);
    expect(take).not.toHaveBeenCalled();
  },
);

test('what is too large is not read', async () => {
  const { post } = await open();
  expect(await post(JSON.stringify({ ...update, text: 'a'.repeat(1024 * 1024) }))).toBe(413);
});

test('Telegram is asked to bring an update again where it cannot be kept', async () => {
  const { post } = await open(() => Promise.reject(new Error('the disk is full')));
  expect(await post(JSON.stringify(update))).toBe(503);
});
