import { beforeEach, describe, expect, test } from 'vitest';
import { correctPost, openChannel, post, setChannelRole } from '../../src/playground/channel-acts.ts';
import type { Channel } from '../../src/playground/chat.ts';
import { ME, OFFICE_CHANNEL, PEOPLE } from '../../src/playground/people.ts';
import { createTelegram } from '../../src/playground/telegram.ts';
import { openPlayground, type Playground } from './open-playground.ts';

const [aigul, oleg] = PEOPLE as [(typeof PEOPLE)[0], (typeof PEOPLE)[0]];
const PRESSABLE = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] };

let playground: Playground;
let channel: Channel;
let clock: number;

const to = (chat_id: number | string, more: object = {}) => ({ chat_id, text: 'a', ...more });

beforeEach(async () => {
  clock = Date.parse('2024-06-01T12:00:00Z');
  playground = await openPlayground(createTelegram({ clock: () => clock }));
  channel = openChannel(playground.telegram, 'Figures', { username: 'Office_Figures', readers: [aigul] });
});

describe('where the bot may not post', () => {
  test('a name that no channel has', async () => {
    for (const name of ['@nobody_is_called_so', '@', 'Office_Figures', -100_999])
      expect(await playground.refusal('sendMessage', to(name))).toEqual([400, 'Bad Request: chat not found']);
  });

  test('before it is taken in, and once it was removed', async () => {
    const refused = () => playground.refusal('sendMessage', to('@office_figures', { text: '' }));
    expect(await refused()).toEqual([403, 'Forbidden: bot is not a member of the channel chat']);
    setChannelRole(playground.telegram, channel, 'administrator', oleg);
    setChannelRole(playground.telegram, channel, 'kicked', oleg);
    expect(await refused()).toEqual([403, 'Forbidden: bot was kicked from the channel chat']);
  });

  test('without the right to post', async () => {
    setChannelRole(playground.telegram, channel, 'silent', oleg);
    const { message_id } = post(playground.telegram, channel, 'by a person');
    const wants = [400, 'Bad Request: need administrator rights in the channel chat'];
    expect(await playground.refusal('sendMessage', to(channel.info.id))).toEqual(wants);
    expect(await playground.refusal('sendPhoto', { chat_id: channel.info.id, photo: 'x' })).toEqual(wants);
    expect(await playground.refusal('sendDocument', { chat_id: '@office_figures', document: 'x' })).toEqual(
      wants,
    );
    expect(await playground.refusal('editMessageText', to('@office_figures', { message_id }))).toEqual([
      400,
      "Bad Request: message can't be edited",
    ]);
    expect(await playground.refusal('deleteMessage', { chat_id: '@office_figures', message_id })).toEqual([
      400,
      "Bad Request: message can't be deleted for everyone",
    ]);
  });

  test('a chat action is none for a channel', async () => {
    setChannelRole(playground.telegram, channel, 'administrator', oleg);
    const typing = { chat_id: '@office_figures', action: 'typing' };
    expect((await playground.refusal('sendChatAction', typing))[0]).toBe(400);
  });
});

describe('where it may', () => {
  beforeEach(async () => {
    setChannelRole(playground.telegram, channel, 'administrator', oleg);
    await playground.updates();
  });

  test.each([
    ['its number', () => channel.info.id],
    ['its number as text', () => String(channel.info.id)],
    ['its name', () => '@Office_Figures'],
    ['its name in other letters', () => '@office_figures'],
  ])('a post is addressed by %s, and is the channel’s', async (_, address) => {
    const { result } = await playground.call('sendMessage', to(address()));
    const chat = { id: channel.info.id, type: 'channel', title: 'Figures', username: 'Office_Figures' };
    expect(result).toMatchObject({ chat, sender_chat: chat, text: 'a' });
    expect(result).not.toHaveProperty('from');
    expect(String(channel.info.id)).toMatch(/^-100\d+$/);
    // The bot is not told of its own posts.
    expect(await playground.updates()).toEqual([]);
  });

  test('a channel without a name is addressed by its number alone', async () => {
    const closed = openChannel(playground.telegram, 'Closed');
    setChannelRole(playground.telegram, closed, 'administrator', oleg);
    const { result } = await playground.call('sendMessage', to(closed.info.id));
    expect(result.chat).toEqual({ id: closed.info.id, type: 'channel', title: 'Closed' });
  });

  test('a post is changed and taken away, the bot’s own and a person’s', async () => {
    const { result: own } = await playground.call('sendMessage', to('@office_figures'));
    for (const { message_id } of [own, post(playground.telegram, channel, 'by a person')]) {
      const edited = await playground.call('editMessageText', {
        ...to('@office_figures', { message_id }),
        text: 'b',
      });
      expect(edited.result).toMatchObject({ text: 'b', sender_chat: { id: channel.info.id } });
      const gone = { chat_id: '@office_figures', message_id };
      expect((await playground.call('deleteMessage', gone)).result).toBe(true);
    }
    expect(channel.messages.size).toBe(0);
  });

  test('it is told of what people post and correct', async () => {
    const { message_id } = post(playground.telegram, channel, 'see https://stat.gov.kz');
    correctPost(playground.telegram, channel, message_id, 'seen');
    const [posted, corrected] = await playground.updates();
    expect(posted?.channel_post).toMatchObject({
      message_id,
      sender_chat: { title: 'Figures' },
      entities: [{ type: 'url' }],
    });
    expect(posted?.channel_post).not.toHaveProperty('from');
    expect(corrected?.edited_channel_post).toMatchObject({ message_id, text: 'seen' });
    setChannelRole(playground.telegram, channel, 'kicked', oleg);
    await playground.updates();
    post(playground.telegram, channel, 'among ourselves');
    expect(await playground.updates()).toEqual([]);
  });

  test('a reader presses a button under a post', async () => {
    const { result } = await playground.call(
      'sendMessage',
      to('@office_figures', { reply_markup: PRESSABLE }),
    );
    const press = { messageId: result.message_id, data: 'more' };
    expect(await playground.act(aigul.id, 'press', press, {}, channel.info.id)).toBe(204);
    const callback_query = (await playground.updates())[0]?.callback_query;
    expect(callback_query).toMatchObject({
      from: { id: aigul.id },
      data: 'more',
      message: { chat: { id: channel.info.id, type: 'channel' }, sender_chat: { id: channel.info.id } },
    });
    const confirm = (url: string) => ({ callback_query_id: callback_query?.id, url });
    const own = `https://t.me/${ME.username}?start=e--books`;
    expect((await playground.call('answerCallbackQuery', confirm(own))).result).toBe(true);
    expect(await playground.act(oleg.id, 'press', press, {}, channel.info.id)).toBe(404);
  });

  test('a press opens nothing but the bot', async () => {
    const { result } = await playground.call(
      'sendMessage',
      to('@office_figures', { reply_markup: PRESSABLE }),
    );
    await playground.act(
      aigul.id,
      'press',
      { messageId: result.message_id, data: 'more' },
      {},
      channel.info.id,
    );
    const callback_query = (await playground.updates())[0]?.callback_query;
    const foreign = { callback_query_id: callback_query?.id, url: 'https://example.org' };
    expect(await playground.refusal('answerCallbackQuery', foreign)).toEqual([
      400,
      'Bad Request: URL_INVALID',
    ]);
  });

  test('it sees who reads, and leaves', async () => {
    const member = (user_id: number) =>
      playground.call('getChatMember', { chat_id: '@office_figures', user_id });
    expect((await member(ME.id)).result).toMatchObject({ status: 'administrator', can_post_messages: true });
    expect((await member(aigul.id)).result).toEqual({ user: aigul, status: 'member' });
    expect((await member(oleg.id)).description).toBe('Bad Request: member not found');
    expect((await playground.call('getChat', { chat_id: '@office_figures' })).result).toMatchObject({
      type: 'channel',
      title: 'Figures',
    });
    expect((await playground.call('leaveChat', { chat_id: '@office_figures' })).result).toBe(true);
    expect((await playground.updates()).at(-1)?.my_chat_member?.new_chat_member.status).toBe('left');
  });

  test('twenty posts a minute', async () => {
    playground.telegram.flood.enforce(true);
    for (let posts = 0; posts < 20; posts += 1) {
      const address = posts % 2 === 0 ? '@office_figures' : channel.info.id;
      expect((await playground.call('sendMessage', to(address))).ok).toBe(true);
      clock += 1000;
    }
    const refused = await playground.call('sendMessage', to('@office_figures'));
    expect(refused).toMatchObject({ status: 429, parameters: { retry_after: 40 } });
  });

  test('a fault that was planned for it meets it by either address', async () => {
    const fault = { kind: 'refused', code: 502, description: 'Bad Gateway' } as const;
    playground.telegram.faults.plan({ fault, chatId: channel.info.id, times: 2 });
    expect((await playground.call('sendMessage', to('@office_figures'))).status).toBe(502);
    expect((await playground.call('sendMessage', to(channel.info.id))).status).toBe(502);
    expect((await playground.call('sendMessage', to('@office_figures'))).status).toBe(200);
  });
});

test('being made an administrator, losing the right to post and being removed come as my_chat_member, and nothing is posted', async () => {
  for (const role of ['administrator', 'silent', 'kicked'] as const)
    setChannelRole(playground.telegram, channel, role, oleg);
  const changes = (await playground.updates()).map(({ my_chat_member }) => my_chat_member);
  expect(changes).toMatchObject([
    {
      chat: { type: 'channel', username: 'Office_Figures' },
      from: { id: oleg.id },
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'administrator', can_post_messages: true },
    },
    { new_chat_member: { status: 'administrator', can_post_messages: false } },
    { new_chat_member: { status: 'kicked', user: { id: ME.id } } },
  ]);
  expect(channel.messages.size).toBe(0);
});

test('a reader of the office’s channel reads, and cannot write there', async () => {
  const { act, call } = playground;
  const address = `@${OFFICE_CHANNEL.username}`;
  const { result } = await call('sendMessage', to(address));
  const attempts = {
    say: { text: 'x' },
    correct: { messageId: result.message_id, text: 'x' },
    block: { blocked: true },
    inline: { query: 'x' },
    choose: { queryId: '1', resultId: '1' },
  };
  for (const [what, body] of Object.entries(attempts))
    expect([what, await act(101, what, body, {}, OFFICE_CHANNEL.id)]).toEqual([what, 404]);
});
