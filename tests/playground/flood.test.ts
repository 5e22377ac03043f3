import { expect, test } from 'vitest';
import { createTelegram } from '../../src/playground/telegram.ts';
import { openPlayground } from './open-playground.ts';

test('the bot is held back for some seconds, and learns for how long', async () => {
  let clock = Date.parse('2024-06-01T12:00:00Z');
  const { root, act, call, telegram } = await openPlayground(createTelegram({ clock: () => clock }));
  await act(103, 'say', { text: '/start' });
  const send = () => call('sendMessage', { chat_id: 103, text: 'a' });
  expect((await fetch(`${root}/playground/flood`, { method: 'POST' })).status).toBe(204);
  expect(await send()).toMatchObject({
    status: 429,
    description: 'Too Many Requests: retry after 8',
    parameters: { retry_after: 8 },
  });
  clock += 7500;
  expect((await send()).parameters?.retry_after).toBe(1);
  expect(telegram.flood.holding()).toEqual({ seconds: 1, refused: 2 });
  clock += 500;
  expect((await send()).ok).toBe(true);
  expect(telegram.flood.holding().seconds).toBe(0);
});

test('another site cannot hold it back', async () => {
  const { root } = await openPlayground();
  const init = { method: 'POST', headers: { origin: 'http://evil.example' } };
  expect((await fetch(`${root}/playground/flood`, init)).status).toBe(403);
});
