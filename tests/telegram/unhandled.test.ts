import { expect, test } from 'vitest';
import { locales, openChat } from './open-chat.ts';

const own = (key: string) => locales.text('ru', `telegram-${key}`);

test.each([
  ['voice', { voice: { file_id: 'f' } }, 'only-written'],
  ['video note', { video_note: { file_id: 'f' } }, 'only-written'],
  ['sticker', { sticker: { file_id: 'f' } }, 'only-text'],
  ['photo', { photo: [{ file_id: 'f' }] }, 'only-text'],
  ['document', { document: { file_id: 'f' } }, 'only-text'],
  ['location', { location: { latitude: 43, longitude: 77 } }, 'place-in-words'],
  ['unknown command', { text: '/weather' }, 'unknown-command'],
])('%s: says what is understood', async (_, content, key) => {
  const { sends, api } = await openChat();
  await sends(content);
  expect(api.sent().map(({ text }) => text)).toEqual([own(key)]);
});

test('an album is spoken of once', async () => {
  const { sends, api } = await openChat();
  for (let part = 0; part < 5; part += 1) await sends({ photo: [{ file_id: 'f' }], media_group_id: 'a' });
  await sends({ photo: [{ file_id: 'f' }], media_group_id: 'b' });
  expect(api.sent()).toHaveLength(2);
});

test('what Telegram itself reports in a chat needs no reply, nor do pictures in a group', async () => {
  const alone = await openChat();
  await alone.sends({ message_auto_delete_timer_changed: { message_auto_delete_time: 60 } });
  const group = await openChat({ group: true });
  await group.sends({ photo: [{ file_id: 'f' }] });
  await group.sends({ new_chat_members: [{ id: 8, is_bot: false, first_name: 'x' }] });
  expect([...alone.api.sent(), ...group.api.sent()]).toEqual([]);
});

test('a press without data is confirmed', async () => {
  const { update, person, api } = await openChat();
  await update({ callback_query: { id: '7', from: person, chat_instance: '1', game_short_name: 'g' } });
  expect(api.of('answerCallbackQuery')).toEqual([{ callback_query_id: '7', text: own('stale-button') }]);
});
