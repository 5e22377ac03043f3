import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { watchSource } from '../../src/releases/watch-source.ts';
import { SourceFailure } from '../../src/sources/source-failure.ts';
import type { Source } from '../../src/sources/watch/source.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

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

test('a source that is left alone is not looked at, and why it failed stays to be read', async () => {
  const storage = await openStorage('sqlite::memory:');
  onTestFinished(() => storage.close());
  let now = NOON;
  let asked = 0;
  const task = watchSource(
    {
      sources: storage.sources,
      ports: {
        fetch: async () => {
          asked += 1;
          throw new SourceFailure('not_found', 'museums.zip is gone');
        },
        clock: { now: () => now, sleep: async () => undefined },
        dataDirectory: 'data',
      },
      order: async () => ({ ok: true, taken: [] }),
      tellHeld: async () => undefined,
      log: pino({ level: 'silent' }),
      now: () => now,
    },
    source,
  );
  const run = () => task.run(new AbortController().signal);
  for (let i = 0; i < 5; i += 1) await run();
  const [failed] = await storage.sources.list();
  expect(failed).toMatchObject({ error: 'not_found: museums.zip is gone', state: { failures: 5 } });
  const before = asked;
  now += HOUR - 1;
  await run();
  expect([asked, await storage.sources.list()]).toEqual([before, [failed]]);
  now += 1;
  await run();
  expect(asked).toBeGreaterThan(before);
  expect(await storage.sources.list()).toMatchObject([{ checkedAt: NOON + HOUR, state: { failures: 6 } }]);
});
