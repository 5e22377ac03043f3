import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openPlayground, type Playground } from './open-playground.ts';

const ANN = 103;
const OLEG = 102;

/** A delivery as the bot gets it. */
interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

let playground: Playground;

/** A bot's webhook, which answers with what `status` says for a text. */
async function openBot(status: (text: string) => number | Promise<number> = () => 200) {
  const deliveries: Delivery[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const text = JSON.parse(body).message.text;
    deliveries.push({ headers: request.headers, text });
    response.writeHead(await status(text)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    playground.telegram.webhook.unset();
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, deliveries };
}

const says = (person: number, text: string) => playground.act(person, 'say', { text });
const texts = (deliveries: readonly Delivery[]) => deliveries.map(({ text }) => text);

beforeEach(async () => {
  playground = await openPlayground();
});

test('updates are brought with the secret, those that waited first', async () => {
  const { url, deliveries } = await openBot();
  await says(ANN, 'one');
  await playground.call('setWebhook', { url, secret_token: 'a_Z-9' });
  await says(ANN, 'two');
  await expect.poll(() => texts(deliveries)).toEqual(['one', 'two']);
  expect(deliveries[0]?.headers).toMatchObject({
    'x-telegram-bot-api-secret-token': 'a_Z-9',
    'content-type': 'application/json',
  });
  await expect
    .poll(async () => (await playground.call('getWebhookInfo')).result)
    .toMatchObject({ url, pending_update_count: 0, max_connections: 40 });
});

test('what is not taken is brought again, before what follows in the chat; other chats do not wait', async () => {
  let isBroken = true;
  const { url, deliveries } = await openBot((text) => (isBroken && text === 'one' ? 500 : 200));
  await playground.call('setWebhook', { url });
  await says(ANN, 'one');
  await says(ANN, 'two');
  await says(OLEG, 'three');
  await expect.poll(() => texts(deliveries)).toEqual(['one', 'three', 'one']);
  const { result } = await playground.call('getWebhookInfo');
  expect(result).toMatchObject({
    pending_update_count: 2,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  });
  isBroken = false;
  await expect.poll(() => texts(deliveries).slice(-2), { timeout: 5000 }).toEqual(['one', 'two']);
});

test('a chat’s updates come one after another', async () => {
  let now = 0;
  let most = 0;
  const { url, deliveries } = await openBot(async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 20));
    now -= 1;
    return 200;
  });
  await playground.call('setWebhook', { url, allowed_updates: ['message'] });
  for (const text of ['1', '2', '3', '4']) await says(ANN, text);
  await expect.poll(() => texts(deliveries)).toEqual(['1', '2', '3', '4']);
  expect(most).toBe(1);
});

test('while a webhook is set nobody polls', async () => {
  const { url } = await openBot();
  const poll = playground.call('getUpdates', { timeout: 20 });
  // The poll has to be waiting before the webhook is set.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await playground.call('setWebhook', { url });
  expect(await poll).toMatchObject({
    status: 409,
    description: 'Conflict: terminated by setWebhook request',
  });
  expect(await playground.refusal('getUpdates', {})).toEqual([
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  ]);
  await playground.call('deleteWebhook');
  await says(ANN, 'one');
  expect((await playground.updates()).map(({ message }) => message?.text)).toEqual(['one']);
});

test('waiting updates can be dropped', async () => {
  await says(ANN, 'one');
  const { url, deliveries } = await openBot();
  await playground.call('setWebhook', { url, drop_pending_updates: true });
  await says(ANN, 'two');
  await expect.poll(() => texts(deliveries)).toEqual(['two']);
});

test.each<[object, string]>([
  [{}, 'parameter "url" is required'],
  [{ url: 'nonsense' }, 'bad webhook: URL is invalid'],
  [{ url: 'http://example.org/' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
  [{ url: 'https://example.org/' }, 'bad webhook: Failed to resolve host: Name or service not known'],
  [{ url: 'http://127.0.0.1:1/', secret_token: 'a b' }, 'secret token contains unallowed characters'],
  [{ url: 'http://127.0.0.1:1/', secret_token: 'a'.repeat(257) }, 'secret token is too long'],
])('%j is refused', async (parameters, reason) => {
  expect(await playground.refusal('setWebhook', parameters)).toEqual([400, `Bad Request: ${reason}`]);
});
