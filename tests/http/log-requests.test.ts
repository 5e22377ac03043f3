import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { loggingRequests } from '../../src/http/log-requests.ts';

function open() {
  const logged: { level: string; line: Record<string, unknown>; message: string }[] = [];
  const write = (level: string) => (line: unknown, message?: unknown) =>
    void logged.push({ level, line: line as Record<string, unknown>, message: String(message) });
  const pages = new Hono()
    .post('/bot:token/:method', (context) => context.text('sent'))
    .get('/broken', () => {
      throw new Error('a word that somebody wrote');
    });
  const log = { debug: write('debug'), error: write('error') };
  return { app: loggingRequests(log as Parameters<typeof loggingRequests>[0], pages), logged };
}

test('a request leaves one line, with an id that the caller gets too, and without its address', async () => {
  const { app, logged } = open();
  const response = await app.request('/bot1:SECRET/sendMessage?text=asked', { method: 'POST' });
  expect(await response.text()).toBe('sent');
  expect(logged).toHaveLength(1);
  expect(logged[0]?.line).toMatchObject({ method: 'POST', route: '/bot:token/:method', status: 200 });
  expect(logged[0]?.line.request).toBe(response.headers.get('x-request-id'));
  expect(JSON.stringify(logged)).not.toMatch(/SECRET|asked/);
});

test("a proxy's id is kept, so that a request can be followed through both", async () => {
  const { app, logged } = open();
  await app.request('/nothing', { headers: { 'x-request-id': 'from-proxy-1' } });
  expect(logged[0]?.line).toMatchObject({ request: 'from-proxy-1', status: 404 });
});

test('an error is told by its place, and the caller learns nothing of it', async () => {
  const { app, logged } = open();
  const response = await app.request('/broken');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('somebody');
  const failure = logged.find(({ level }) => level === 'error');
  expect(failure?.line.request).toBe(response.headers.get('x-request-id'));
  expect(JSON.stringify(logged)).not.toContain('somebody wrote');
});
