import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpApp, startHttpServer } from '../../src/http/server.ts';
import { playgroundApp } from '../../src/playground/playground.ts';
import { createTelegram } from '../../src/playground/telegram.ts';
import { freePort } from '../free-port.ts';
import { openPlayground } from '../playground/open-playground.ts';
import { gatherCrowd } from './crowd.ts';
import { openDirectory, startProcess } from './start-process.ts';

const database = () => ({ DATABASE_URL: `sqlite:${join(openDirectory(), 'bot.db')}` });

test('two that poll with one token: the one that Telegram refuses ends with one line, the other answers', async () => {
  const { root, telegram } = await openPlayground();
  const crowd = gatherCrowd(telegram, 3);
  const first = startProcess(root, { ...database(), LOG_LEVEL: 'silent' });
  await first.isReady();
  const second = startProcess(root, database());
  await second.isReady();
  expect(await first.exitCode()).toBe(1);
  expect(first.printed.err).toMatch(/^another process receives the updates of this bot.*\n$/);
  crowd.ask('/help');
  await expect.poll(crowd.total, { timeout: 10_000 }).toBe(3);
}, 60_000);

test.each(['polling', 'webhook'])(
  'a token that Telegram does not know: one line, %s',
  async (way) => {
    const { root } = await openPlayground();
    const bot = startProcess(root, {
      ...database(),
      LOG_LEVEL: 'silent',
      BOT_TOKEN: '1:unknown',
      ...(way === 'webhook' && { WEBHOOK_URL: 'https://bot.example/updates', WEBHOOK_SECRET: 'x' }),
    });
    expect(await bot.exitCode()).toBe(1);
    expect(bot.printed.err).toBe(
      'Telegram does not know this BOT_TOKEN: take the current one from @BotFather\n',
    );
  },
  60_000,
);

test('a webhook address that Telegram refuses: one line', async () => {
  const { root } = await openPlayground();
  const variables = { WEBHOOK_URL: 'https://bot.example/updates', WEBHOOK_SECRET: 'x', LOG_LEVEL: 'silent' };
  const bot = startProcess(root, { ...database(), ...variables });
  expect(await bot.exitCode()).toBe(1);
  expect(bot.printed.err).toMatch(/^Telegram refuses setWebhook: .*Failed to resolve host.*\n$/);
}, 60_000);

test('where Telegram cannot be reached it waits, says so, and begins when Telegram is back', async () => {
  const port = await freePort();
  const bot = startProcess(`http://127.0.0.1:${port}`, database());
  await expect.poll(() => bot.printed.err, { timeout: 20_000 }).toContain('Telegram cannot be reached');
  const server = await startHttpServer(createHttpApp(playgroundApp(createTelegram())), port, '127.0.0.1');
  onTestFinished(server.close);
  await bot.isReady();
  expect(await bot.end('SIGTERM')).toBe(0);
}, 60_000);

test('told to stop while Telegram cannot be reached, it does', async () => {
  // A server that takes connections and never answers.
  const silent = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  const bot = startProcess(
    `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    database(),
  );
  await new Promise((resolve) => silent.once('connection', resolve));
  expect(await bot.end('SIGTERM')).toBe(0);
}, 60_000);
