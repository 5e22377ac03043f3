import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { watchSource } from '../../src/releases/watch-source.ts';
import { SourceFailure } from '../../src/sources/source-failure.ts';
import type { Source } from '../../src/sources/watch/source.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';

const NOON = Date.parse('2026-12-01T12:00:00+05:00');
const HOUR = 3_600_000;

const source: Source = {
  id: 'museums',
  format: 'data-package',
  location: 'https://example.org/museums.zip',
  schedule: '0 10 * * *',
  timeZone: 'Asia/Almaty',
  publication: 'museums',
  announce: 'ask',
};

/** A source that is gone, and the bot that watches it, started now. */
function start(
  storage: Storage,
  now: () => number,
  failure = new SourceFailure('not_found', 'museums.zip is gone'),
) {
  let asked = 0;
  const task = watchSource(
    {
      sources: storage.sources,
      calendar: storage.calendar,
      ports: {
        fetch: async () => {
          asked += 1;
          throw failure;
        },
        clock: { now, sleep: async () => undefined },
        dataDirectory: 'data',
      },
      order: async () => ({ ok: true, taken: [] }),
      tellHeld: async () => undefined,
      log: pino({ level: 'silent' }),
      timeZone: 'Asia/Almaty',
      now,
    },
    source,
  );
  return { run: () => task.run(new AbortController().signal), asked: () => asked };
}

async function open(): Promise<Storage> {
  const storage = await openStorage('sqlite::memory:');
  onTestFinished(() => storage.close());
  return storage;
}

test('a source that is left alone is not looked at, and why it failed stays to be read', async () => {
  const storage = await open();
  let now = NOON;
  const { run, asked } = start(storage, () => now);
  for (let i = 0; i < 5; i += 1) await run();
  const [failed] = await storage.sources.list();
  expect(failed).toMatchObject({ error: 'not_found: museums.zip is gone', state: { failures: 5 } });
  const before = asked();
  now += HOUR - 1;
  await run();
  expect([asked(), await storage.sources.list()]).toEqual([before, [failed]]);
  now += 1;
  await run();
  expect(asked()).toBeGreaterThan(before);
  expect(await storage.sources.list()).toMatchObject([{ checkedAt: NOON + HOUR, state: { failures: 6 } }]);
});

test('the bot started anew, it is looked at once: its address may have been put right', async () => {
  const storage = await open();
  const first = start(storage, () => NOON);
  for (let i = 0; i < 5; i += 1) await first.run();
  const again = start(storage, () => NOON + 1);
  await again.run();
  const once = again.asked();
  expect(once).toBeGreaterThan(0);
  await again.run();
  expect(again.asked()).toBe(once);
});

test('a server that says when to come again is heeded after a start too', async () => {
  const storage = await open();
  const throttled = new SourceFailure('throttled', 'asked too often', HOUR);
  await start(storage, () => NOON, throttled).run();
  const again = start(storage, () => NOON + 1, throttled);
  await again.run();
  expect(again.asked()).toBe(0);
});
