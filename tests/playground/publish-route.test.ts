import { expect, test } from 'vitest';
import { playgroundApp } from '../../src/playground/playground.ts';
import type { PublishSample } from '../../src/playground/publish-route.ts';
import { createTelegram } from '../../src/playground/telegram.ts';

const ROUTE = 'http://localhost/playground/publish';

const open = (publishSample?: PublishSample) => playgroundApp(createTelegram(), publishSample);

test('without an act there is nothing to publish', async () => {
  const app = open();
  expect(await (await app.request(ROUTE)).json()).toEqual({ offered: false });
  expect((await app.request(ROUTE, { method: 'POST' })).status).toBe(404);
});

test('the sample edition is published when it is asked for, and only then', async () => {
  const outcomes = ['published', 'unchanged'] as const;
  let times = 0;
  const app = open(async () => {
    times += 1;
    return outcomes[times - 1] ?? 'unchanged';
  });
  expect(await (await app.request(ROUTE)).json()).toEqual({ offered: true });
  expect(times).toBe(0);
  expect(await (await app.request(ROUTE, { method: 'POST' })).json()).toEqual({ outcome: 'published' });
  expect(await (await app.request(ROUTE, { method: 'POST' })).json()).toEqual({ outcome: 'unchanged' });
});
