import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { checkConfig } from '../src/config.ts';
import { createMeters } from '../src/monitoring/meters.ts';
import { ME } from '../src/playground/people.ts';
import { PLAYGROUND_TOKEN } from '../src/playground/token.ts';
import { startService } from '../src/service.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { change, type Files, SAMPLE, writeDirectory } from './catalogue/sample-edition.ts';
import { openPlayground } from './playground/open-playground.ts';

const ANN = 103;

/** A bot that answers from the sample, and the publisher's command beside it. */
async function openBot() {
  const { root, act, telegram } = await openPlayground();
  const home = await writeDirectory(SAMPLE);
  onTestFinished(() => rmSync(home, { recursive: true }));
  const environment = {
    BOT_TOKEN: PLAYGROUND_TOKEN,
    TELEGRAM_API_ROOT: root,
    PORT: '0',
    DATABASE_URL: `sqlite:${join(home, 'bot.db')}`,
    DATA_DIR: home,
    ADMIN_IDS: '101',
  };
  const reading = checkConfig(environment);
  if (!reading.ok) throw new Error(reading.problems.join());
  await act(ANN, 'say', { text: '/start' });
  await act(101, 'say', { text: '/start' });
  const service = await startService(reading.config, pino({ level: 'silent' }), createMeters());
  onTestFinished(() => service.stop());
  const storage = await openStorage(environment.DATABASE_URL);
  onTestFinished(() => storage.close());
  return {
    storage,
    heard: (id: number) =>
      [...(telegram.chats.get(id)?.messages.values() ?? [])]
        .filter(({ from }) => from?.id === ME.id)
        .map(({ text }) => text ?? ''),
    async publish(files: Files, ...args: string[]) {
      const directory = await writeDirectory(files);
      onTestFinished(() => rmSync(directory, { recursive: true }));
      const subject = args.includes('--withdraw') ? [] : [join(directory, 'schools')];
      const command = spawn(process.execPath, ['src/cli.ts', 'publish', ...subject, ...args], {
        env: environment,
        stdio: 'ignore',
      });
      expect(await once(command, 'exit')).toEqual([0, null]);
    },
  };
}

test('who subscribed hears of an edition that is published, and that it was taken back; operators hear how it went', async () => {
  const { storage, heard, publish } = await openBot();
  await expect.poll(() => heard(ANN), { timeout: 10_000 }).toHaveLength(1);
  await storage.subscriptions.apply(ANN, { kind: 'subscribe', topics: [{ kind: 'all' }] }, Date.now());
  // At whatever hour this runs.
  await storage.subscriptions.apply(ANN, { kind: 'set', setting: { kind: 'quiet' } }, Date.now());
  await publish(change('schools/observations/pupils.csv', ',,2021,,O,', ',,2021,900,A,'));
  await expect
    .poll(() => heard(ANN).slice(1), { timeout: 20_000 })
    .toEqual([expect.stringMatching(/^Figures revised\..*was no figure, now 900/s)]);
  await expect.poll(() => heard(101).join('\n'), { timeout: 20_000 }).toMatch(/Хабарлама 1/);
  await publish(SAMPLE, '--withdraw');
  await expect
    .poll(() => heard(ANN).slice(2), { timeout: 20_000 })
    .toEqual([expect.stringMatching(/^Correction\..*900.*no longer holds/s)]);
}, 120_000);
