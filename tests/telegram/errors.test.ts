import { expect, test } from 'vitest';
import { StorageUnavailable } from '../../src/storage/storage-unavailable.ts';
import { locales, openChat } from './open-chat.ts';

test('a failure is told in one sentence and logged without what the person wrote', async () => {
  const { says, api, logged } = await openChat({ languageCode: 'en' });
  await says('fail at my secret 870412300123');
  expect(api.sent().map(({ text }) => text)).toEqual([locales.text('en', 'telegram-failed')]);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('"outcome":"failed"');
  expect(logged[0]).toContain('fake-responder.ts');
  expect(logged[0]).not.toMatch(/secret|870412300123|Айгүл|TEST/);
});

test('a failed press ends its waiting with the same sentence', async () => {
  const { says, presses, api } = await openChat();
  await says('2023');
  api.next('editMessageText', { error_code: 400, description: 'Bad Request: something new' });
  await presses('2022');
  expect(api.of('answerCallbackQuery')).toEqual([
    { callback_query_id: '7', text: locales.text('ru', 'telegram-failed') },
  ]);
});

test('while the database is away, people are asked to come back, in the language of their interface', async () => {
  const { says, presses, api, ports, logged } = await openChat({ languageCode: 'kk-KZ' });
  await says('2023');
  const gone = async () => {
    throw new StorageUnavailable('ECONNREFUSED', new Error('connect ECONNREFUSED 127.0.0.1:5432'));
  };
  Object.assign(ports.chats, { read: gone, write: gone });
  Object.assign(ports.buttons, { use: gone, save: gone });
  await says('2022');
  expect(api.sent().at(-1)?.text).toBe(
    'Қазір жауап бере алмай тұрмын. Бір минуттан кейін қайталап көріңізші.',
  );
  await presses('2022');
  expect(api.of('answerCallbackQuery').at(-1)).toMatchObject({ text: locales.text('kk', 'telegram-busy') });
  expect(logged.slice(-2).join()).toMatch(/StorageUnavailable.*ECONNREFUSED.*StorageUnavailable/);
});

test('a person who blocked the bot is marked, and is back with the next message', async () => {
  const { says, api, storage, logged } = await openChat();
  api.next('sendMessage', { error_code: 403, description: 'Forbidden: bot was blocked by the user' });
  await says('2023');
  expect(api.sent()).toHaveLength(1);
  expect(logged.at(-1)).toContain('"outcome":"unreachable"');
  expect(await storage.chats.blockedAt(42)).toBeGreaterThan(0);
  await says('/start');
  expect(await storage.chats.blockedAt(42)).toBeUndefined();
});

test('Telegram tells of a block and of its end', async () => {
  const { says, update, chat, person, storage } = await openChat();
  await says('2023');
  const member = (status: string) => ({ user: person, status });
  const change = (from: string, to: string) =>
    update({
      my_chat_member: {
        chat,
        from: person,
        date: 0,
        old_chat_member: member(from),
        new_chat_member: member(to),
      },
    });
  await change('member', 'kicked');
  expect(await storage.chats.blockedAt(42)).toBeGreaterThan(0);
  await change('kicked', 'member');
  expect(await storage.chats.blockedAt(42)).toBeUndefined();
});

test('a reply waits as long as Telegram asks for and is then sent once', async () => {
  const { says, api, logged } = await openChat();
  api.next('sendMessage', {
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  });
  const before = Date.now();
  await says('2023');
  expect(Date.now() - before).toBeGreaterThanOrEqual(990);
  expect(api.sent()).toHaveLength(2);
  expect(logged.at(-1)).toContain('"outcome":"figure"');
});

test('a wait that nobody would sit through is given up', async () => {
  const { says, api, logged } = await openChat();
  const flood = { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 900 } };
  api.next('sendMessage', flood);
  api.next('sendMessage', flood);
  await says('2023');
  expect(logged[0]).toContain('"code":429');
  expect(logged[1]).toContain('could not say so');
});
