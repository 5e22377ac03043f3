import { request } from 'node:http';
import { expect, test } from 'vitest';
import { OFFICE_CHANNEL } from '../../src/playground/people.ts';
import { openPlayground } from './open-playground.ts';
import { png } from './pictures.ts';

test('the page and its parts are served under a strict policy', async () => {
  const { root } = await openPlayground();
  const page = await (await fetch(root)).text();
  const parts = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(parts).toEqual(expect.arrayContaining(['/start.js', '/icon.svg']));
  for (const path of ['/', '/words/kk.js', '/fonts/400.ttf', ...parts]) {
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
  const events = await fetch(`${root}/events`);
  const reader = events.body?.getReader();
  let seen = '';
  const decoder = new TextDecoder();
  await act(102, 'say', { text: 'сәлем' });
  while (!seen.includes('event: message')) seen += decoder.decode((await reader?.read())?.value);
  expect(seen).toMatch(/event: profiles[\s\S]*event: chats[\s\S]*event: message\ndata: .*сәлем/);
  await reader?.cancel();
});

test('the office’s channel is told of with its readers, and of each post as it comes', async () => {
  const { root, call } = await openPlayground();
  const events = await fetch(`${root}/events`);
  const reader = events.body?.getReader();
  const decoder = new TextDecoder();
  let seen = '';
  const until = async (wanted: RegExp) => {
    while (!wanted.test(seen)) seen += decoder.decode((await reader?.read())?.value);
  };
  await until(/event: chats\ndata: .*\n/);
  const [, told = ''] = /event: chats\ndata: (.*)\n/.exec(seen) ?? [];
  expect(JSON.parse(told).at(-1)).toMatchObject({
    ...OFFICE_CHANNEL,
    members: [101, 102, 103],
    messages: [],
  });
  await call('sendMessage', { chat_id: `@${OFFICE_CHANNEL.username}`, text: 'New figures' });
  await until(/event: message\ndata: .*\n/);
  const [, posted = ''] = /event: message\ndata: (.*)\n/.exec(seen) ?? [];
  expect(JSON.parse(posted)).toMatchObject({
    chatId: OFFICE_CHANNEL.id,
    message: { text: 'New figures', sender_chat: OFFICE_CHANNEL },
  });
  await reader?.cancel();
});

test('pictures of results are shown, what is none is not found', async () => {
  const { root, act, call, upload, updates } = await openPlayground();
  await act(103, 'say', { text: '/start' });
  const { result: sent } = await upload('sendPhoto', { chat_id: 103, photo: new File([png(4, 3)], 'a') });
  await updates();
  await act(103, 'inline', { query: 'q' });
  const query = (await updates())[0]?.inline_query;
  const results = [{ type: 'photo', id: 'a/1', photo_file_id: sent.photo?.[0]?.file_id }];
  await call('answerInlineQuery', { inline_query_id: query?.id, results });
  const status = async (path: string) => (await fetch(`${root}/people/${path}`)).status;
  expect(await status(`103/chats/103/results/${query?.id}/a%2F1`)).toBe(200);
  expect(await status(`103/chats/103/results/${query?.id}/2`)).toBe(404);
  expect(await status(`103/chats/103/files/${sent.message_id}`)).toBe(200);
  expect(await status(`102/chats/102/files/${sent.message_id}`)).toBe(404);
  expect(await status('103/chats/103/files/1')).toBe(404);
});

test('a file can neither run on the page nor be mistaken for it', async () => {
  const { root, act, upload } = await openPlayground();
  await act(103, 'say', { text: '/start' });
  const document = new File(['<script>alert(1)</script>'], "it's (a) page*.html");
  const { result } = await upload('sendDocument', { chat_id: 103, document });
  const { headers } = await fetch(`${root}/people/103/chats/103/files/${result.message_id}`);
  expect(headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''it%27s%20%28a%29%20page%2a.html",
  );
  expect(headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
