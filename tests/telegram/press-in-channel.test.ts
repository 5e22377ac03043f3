import { expect, test } from 'vitest';
import { ME } from './bot-api.ts';
import { openChat } from './open-chat.ts';

const CHANNEL = { id: -1_001_234, type: 'channel', title: 'Figures', username: 'office' };

/** Somebody was answered, and a button like those under the answer is pressed in a channel. */
async function openAnswered(operators: readonly number[] = []) {
  const opened = await openChat({ operators });
  await opened.says('2023');
  const markup = JSON.stringify(opened.api.sent()[0]?.reply_markup);
  const data = [...markup.matchAll(/"callback_data":"([^"]+)"/g)].map(([, found = '']) => found);
  const pressesInChannel = (pressed: string) =>
    opened.update({
      callback_query: {
        id: '8',
        from: opened.person,
        chat_instance: '1',
        data: pressed,
        message: { message_id: 5, date: 1, chat: CHANNEL, sender_chat: CHANNEL, text: '…' },
      },
    });
  return { ...opened, data, pressesInChannel };
}

test('a button pressed in a channel opens the bot at what it asks, and writes nothing in the channel', async () => {
  const { api, data, pressesInChannel, says } = await openAnswered();
  expect(data.length).toBeGreaterThan(1);
  for (const pressed of data) await pressesInChannel(pressed);
  const links = api.of('answerCallbackQuery').map(({ url }) => String(url));
  expect(links).toHaveLength(data.length);
  for (const link of links) expect(link).toMatch(new RegExp(`^https://t\\.me/${ME.username}\\?start=k-`));
  expect(api.calls.filter(({ payload }) => payload.chat_id === CHANNEL.id)).toEqual([]);
  expect(api.of('editMessageText')).toEqual([]);
  // Followed, the link asks in the reader's own chat what the button asked.
  const [, key] = /^\w:([\w-]{12})/.exec(data[0] ?? '') ?? [];
  const before = api.sent().length;
  await says(`/start ${links[0]?.split('start=')[1]}`);
  expect(links[0]).toContain(`k-${key}`);
  expect(api.sent()[before]).toMatchObject({ chat_id: 42 });
  expect(String(api.sent()[before]?.text)).toMatch(/^ru: figure/);
});

test.each([
  ['a button that was never given out', [], 'q:AAAAAAAAAAAA'],
  ['a button of the operators’, pressed by one of them', [42], 'o:noticeList:0'],
])('%s is answered with a word, and with nothing in the channel', async (_, operators, pressed) => {
  const { api, pressesInChannel } = await openAnswered(operators);
  await pressesInChannel(pressed);
  expect(api.of('answerCallbackQuery')).toEqual([
    { callback_query_id: '8', text: 'Эта кнопка больше не действует. Напишите вопрос словами.' },
  ]);
  expect(api.sent()).toHaveLength(1);
});

test('what people post there is not answered, whatever they write', async () => {
  const { api, update } = await openAnswered();
  const post = { message_id: 6, date: 1, chat: CHANNEL, sender_chat: CHANNEL, text: `@${ME.username} 2022` };
  await update({ channel_post: post });
  await update({ edited_channel_post: { ...post, edit_date: 2 } });
  expect(api.sent()).toHaveLength(1);
});
