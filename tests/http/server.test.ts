import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpApp, startHttpServer } from '../../src/http/server.ts';

test('says that it is alive, and serves the pages given to it', async () => {
  const app = createHttpApp(new Hono().get('/', (context) => context.text('page')));
  const server = await startHttpServer(app, 0, '127.0.0.1');
  onTestFinished(() => server.close());
  expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok');
  expect(await (await fetch(server.url)).text()).toBe('page');
  expect((await fetch(`${server.url}/nothing`)).status).toBe(404);
});

test('a port that is taken is told in one line', async () => {
  const first = await startHttpServer(createHttpApp(), 0, '127.0.0.1');
  onTestFinished(() => first.close());
  const port = Number(new URL(first.url).port);
  await expect(startHttpServer(createHttpApp(), port, '127.0.0.1')).rejects.toThrow(
    /^port \d+ on 127.0.0.1 is taken/,
  );
});
