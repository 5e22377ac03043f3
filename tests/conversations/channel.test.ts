import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { checkConfig } from '../../src/config.ts';
import { createMeters } from '../../src/monitoring/meters.ts';
import { publishSample } from '../../src/playground/publish-sample.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { startService } from '../../src/service.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { openPlayground } from '../playground/open-playground.ts';
import { playScript } from './play-script.ts';

/** The whole service over the local Bot API, as it runs, with the data that ship; and the office beside it. */
async function openOffice() {
  const playground = await openPlayground();
  const home = mkdtempSync(join(tmpdir(), 'sandar-channel-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const reading = checkConfig({
    BOT_TOKEN: PLAYGROUND_TOKEN,
    TELEGRAM_API_ROOT: playground.root,
    PORT: '0',
    DATABASE_URL: `sqlite:${join(home, 'bot.db')}`,
  });
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  const { databaseUrl, dataDirectory } = reading.config;
  const service = await startService(reading.config, pino({ level: 'silent' }), createMeters());
  onTestFinished(() => service.stop());
  const storage = await openStorage(databaseUrl);
  onTestFinished(() => storage.close());
  return { playground, publish: () => publishSample(storage, dataDirectory) };
}

test('the conversation in channel.txt', async () => {
  const file = new URL('channel.txt', import.meta.url).pathname;
  const { playground, publish } = await openOffice();
  await expect(await playScript(playground, readFileSync(file, 'utf8'), publish)).toMatchFileSnapshot(file);
}, 60_000);
