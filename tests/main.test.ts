import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delivered } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PLAYGROUND_TOKEN } from '../src/playground/token.ts';
import { type Printed, printedBy } from './printed-by.ts';
import { ME, startBotApi } from './telegram/bot-api.ts';

/** Milliseconds in which a process is there, be the machine ever so busy. */
const STARTED_WITHIN = 60_000;

vi.setConfig({ testTimeout: 2 * STARTED_WITHIN });

/** A process that was started, with what it has printed so far. */
interface Started {
  readonly child: ChildProcess;
  readonly printed: Printed;
}

/** Starts the bot as `npm start` does, with these variables and no others of ours. */
function start(variables: Record<string, string>): Started {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-start-'));
  const child = spawn(process.execPath, ['start.mjs'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATABASE_URL: `sqlite:${join(directory, 'bot.db')}`,
      ...variables,
    },
  });
  const printed = printedBy(child);
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, printed };
}

async function exitOf({ child }: Started): Promise<unknown> {
  return child.exitCode ?? (await once(child, 'exit'))[0];
}

const isReady = ({ printed }: Started) =>
  expect.poll(() => printed.out, { timeout: STARTED_WITHIN }).toMatch(/^Sandar is ready: .*\n$/);

async function openApi() {
  const api = await startBotApi();
  onTestFinished(() => void api.close());
  api.next('getUpdates', {
    result: [
      {
        update_id: 1,
        message: {
          message_id: 5,
          date: 0,
          chat: { id: 42, type: 'private', first_name: 'Айгүл' },
          from: { id: 42, is_bot: false, first_name: 'Айгүл', language_code: 'kk' },
          text: '/start',
        },
      },
    ],
  });
  api.next('getUpdates', () => new Promise<never>(() => undefined));
  return api;
}

test('answers, and leaves in good order when it is told to', async () => {
  const api = await openApi();
  const bot = start({ BOT_TOKEN: '1:SECRET', TELEGRAM_API_ROOT: api.root });
  await isReady(bot);
  await expect.poll(() => api.sent(), { timeout: STARTED_WITHIN }).toHaveLength(1);
  const [address] = /http:\S+\/healthz/.exec(bot.printed.out) ?? [''];
  expect(await (await fetch(address)).text()).toBe('ok');
  await expect.poll(() => bot.printed.err).toContain('"outcome":"help"');
  bot.child.kill('SIGTERM');
  expect(await exitOf(bot)).toBe(0);
  expect(bot.printed.out + bot.printed.err).not.toMatch(/SECRET|Айгүл|\/start/);
});

test('a second copy on the same port says so', async () => {
  const api = await openApi();
  const first = start({ BOT_TOKEN: '1:SECRET', TELEGRAM_API_ROOT: api.root });
  await isReady(first);
  const [, port = ''] = /127\.0\.0\.1:(\d+)/.exec(first.printed.out) ?? [];
  const second = start({
    BOT_TOKEN: '1:SECRET',
    TELEGRAM_API_ROOT: api.root,
    PORT: port,
    LOG_LEVEL: 'silent',
  });
  expect(await exitOf(second)).toBe(1);
  expect(second.printed.err).toMatch(/^port \d+ on 127\.0\.0\.1 is taken.*\n$/m);
});

test('the token being used elsewhere ends the bot with one line', async () => {
  const api = await startBotApi();
  onTestFinished(() => void api.close());
  const conflict = {
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  };
  api.next('getUpdates', conflict);
  const bot = start({ BOT_TOKEN: '1:SECRET', TELEGRAM_API_ROOT: api.root, LOG_LEVEL: 'silent' });
  expect(await exitOf(bot)).toBe(1);
  expect(bot.printed.err).toMatch(/^another process receives the updates of this bot.*\n$/);
});

test('what is wrong with the variables or the data is printed, a line for each, and nothing is opened', async () => {
  const variables = start({ PORT: 'many', LOG_LEVEL: 'loud' });
  expect(await exitOf(variables)).toBe(1);
  expect(variables.printed.err.trim().split('\n')).toHaveLength(2);

  const data = start({ DATA_DIR: mkdtempSync(join(tmpdir(), 'sandar-no-data-')) });
  expect(await exitOf(data)).toBe(1);
  expect(data.printed.err).not.toContain('    at ');
});

test('told to, it reads the data anew, and goes on with what it has where they are broken', async () => {
  const api = await openApi();
  const data = mkdtempSync(join(tmpdir(), 'sandar-data-'));
  for (const part of ['codelists', 'social-services'])
    cpSync(`data/${part}`, join(data, part), { recursive: true });
  const bot = start({ BOT_TOKEN: '1:SECRET', TELEGRAM_API_ROOT: api.root, DATA_DIR: data });
  await isReady(bot);
  bot.child.kill('SIGHUP');
  await expect.poll(() => bot.printed.err, { timeout: STARTED_WITHIN }).toContain('was read anew');
  rmSync(join(data, 'social-services', 'terms.yaml'));
  bot.child.kill('SIGHUP');
  await expect.poll(() => bot.printed.err, { timeout: STARTED_WITHIN }).toContain('was not read anew');
  const [address] = /http:\S+\/healthz/.exec(bot.printed.out) ?? [''];
  expect(await (await fetch(address)).text()).toBe('ok');
  bot.child.kill('SIGTERM');
  expect(await exitOf(bot)).toBe(0);
});

test('told to read the data anew before it is ready, it starts all the same, and reads them once it is', async () => {
  const api = await openApi();
  const data = mkdtempSync(join(tmpdir(), 'sandar-data-'));
  for (const part of ['codelists', 'social-services'])
    cpSync(`data/${part}`, join(data, part), { recursive: true });
  const bot = start({ BOT_TOKEN: '1:SECRET', TELEGRAM_API_ROOT: api.root, DATA_DIR: data });
  api.next('getMe', async () => {
    bot.child.kill('SIGHUP');
    await delivered(100);
    return { result: ME };
  });
  await isReady(bot);
  await expect.poll(() => bot.printed.err, { timeout: STARTED_WITHIN }).toContain('was read anew');
  bot.child.kill('SIGTERM');
  expect(await exitOf(bot)).toBe(0);
});

test('without a token there is a playground, where the bot is at home', async () => {
  const bot = start({});
  await isReady(bot);
  const [address] = /http:\S+/.exec(bot.printed.out) ?? [''];
  expect((await fetch(address)).status).toBe(200);
  bot.child.kill('SIGINT');
  expect(await exitOf(bot)).toBe(0);
});

test('with a token there is no playground', async () => {
  const api = await openApi();
  const bot = start({ BOT_TOKEN: '1:SECRET', TELEGRAM_API_ROOT: api.root });
  await isReady(bot);
  const [root = ''] = /http:\/\/[\w.]+:\d+/.exec(bot.printed.out) ?? [];
  const paths = ['/', '/start.js', '/events', `/bot${PLAYGROUND_TOKEN}/getMe`, '/playground/publish'];
  for (const path of paths) expect([path, (await fetch(root + path)).status]).toEqual([path, 404]);
  expect((await fetch(`${root}/playground/flood`, { method: 'POST' })).status).toBe(404);
});
