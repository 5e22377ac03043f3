import { request } from 'node:http';
import { expect, test } from 'vitest';
import { openPlayground } from './open-playground.ts';

test('the page and its parts are served under a strict policy', async () => {
  const { root } = await openPlayground();
  for (const path of [
    '/',
    '/chat.css',
    '/chat.js',
    '/server.js',
    '/controls.js',
    '/bubble.js',
    '/keyboard.js',
    '/media.js',
    '/make.js',
    '/inline.js',
    '/viewer.js',
    '/rich-text.js',
    '/words.js',
  ]) {
    const response = await fetch(root + path);
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('nothing else is', async () => {
  const { root } = await openPlayground();
  expect((await fetch(`${root}/nope.js`)).status).toBe(404);
  expect((await fetch(`${root}/..%2f..%2fpackage.json`)).status).toBe(404);
});

test('other sites cannot speak for a person', async () => {
  const { root, act } = await openPlayground();
  expect(await act(102, 'say', { text: 'x' }, { origin: 'http://evil.example' })).toBe(403);
  expect(await act(102, 'say', { text: 'x' }, { origin: root })).toBe(204);
  expect(await act(102, 'say', { text: 'x' }, { 'content-type': 'text/plain' })).toBe(415);
  const status = await new Promise((resolve) => {
    request(root, { headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});

test('what makes no sense is refused', async () => {
  const { act } = await openPlayground();
  expect(await act(102, 'say', { text: ' ' })).toBe(400);
  expect(await act(9, 'say', { text: 'x' })).toBe(404);
});

test('a chat is told of as it happens', async () => {
  const { root, act } = await openPlayground();
  const events = await fetch(`${root}/chats/102/events`);
  const reader = events.body?.getReader();
  let seen = '';
  const decoder = new TextDecoder();
  await act(102, 'say', { text: 'сәлем' });
  while (!seen.includes('event: message')) seen += decoder.decode((await reader?.read())?.value);
  expect(seen).toMatch(/event: profile[\s\S]*event: chat[\s\S]*event: message\ndata: .*сәлем/);
  await reader?.cancel();
});
