import { describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { openChat } from './open-chat.ts';

const { responder } = await openResponder();
const lastText = (chat: Awaited<ReturnType<typeof openChat>>): unknown =>
  chat.api.calls.findLast(({ method }) => /^(sendMessage|editMessageText)$/.test(method))?.payload.text;

describe('in a private chat', () => {
  test('a subscription is kept before it is confirmed, and no message about it is needed to keep it', async () => {
    const chat = await openChat({ responder });
    const kept: unknown[] = [];
    chat.api.next('sendMessage', async () => {
      kept.push((await chat.storage.subscriptions.read(42)).subscriptions.map(({ topic }) => topic));
      return { error_code: 403, description: 'Forbidden: bot was blocked by the user' };
    });
    await chat.says('подпишите меня на безработицу в Шымкенте');
    const topic = { kind: 'slice', indicator: 'sdg/8-5-2', slice: { REF_AREA: 'KZSHY' } };
    expect(kept).toEqual([[topic]]);
    expect(await chat.storage.chats.blockedAt(42)).toBeDefined();
  });

  test('a chat that blocks the bot keeps its subscriptions, and is reachable again by /start', async () => {
    const chat = await openChat({ responder });
    await chat.says('подпишите меня на всё');
    const member = (status: string) => ({ user: { id: 1, is_bot: true, first_name: 'Sandar' }, status });
    await chat.update({
      my_chat_member: {
        chat: chat.chat,
        from: chat.person,
        date: 1,
        old_chat_member: member('member'),
        new_chat_member: { ...member('kicked'), until_date: 0 },
      },
    });
    expect(await chat.storage.chats.blockedAt(42)).toBeDefined();
    expect((await chat.storage.subscriptions.read(42)).subscriptions).toHaveLength(1);
    await chat.says('/start');
    expect(await chat.storage.chats.blockedAt(42)).toBeUndefined();
    expect((await chat.storage.subscriptions.read(42)).subscriptions).toHaveLength(1);
  });

  test('a link offers a subscription, its button makes it, and the link is passed on from there', async () => {
    const chat = await openChat({ responder });
    const topics = async () =>
      (await chat.storage.subscriptions.read(42)).subscriptions.map(({ topic }) => topic);
    await chat.says('/start s--sdg--8-5-2--REF_AREA-KZSHY');
    expect(await topics()).toEqual([]);
    await chat.presses('Уровень безработицы: город Шымкент');
    expect(await topics()).toEqual([{ kind: 'slice', indicator: 'sdg/8-5-2', slice: { REF_AREA: 'KZSHY' } }]);
    const markup = JSON.stringify(chat.api.of('editMessageText').at(-1)?.reply_markup);
    expect(decodeURIComponent(markup)).toContain('?start=s--sdg--8-5-2--REF_AREA-KZSHY');
  });

  test('a link to what is not held any more offers nothing that cannot be had', async () => {
    const chat = await openChat({ responder });
    await chat.says('/start s--sdg--99-9-9');
    expect(lastText(chat)).toContain('Такого показателя у меня нет.');
  });

  test('pressing twice is pressing once', async () => {
    const chat = await openChat({ responder });
    await chat.says('/subscribe');
    await chat.presses('Все новые данные');
    await chat.presses('Мои подписки');
    await chat.presses('Настройки');
    await chat.presses('О чём сообщать');
    const off = chat.api.calls.findLast(({ method }) => method === 'editMessageText')?.payload
      .reply_markup as { inline_keyboard: { text: string; callback_data: string }[][] };
    const data =
      off.inline_keyboard.flat().find(({ text }) => text === '✓ новые данные')?.callback_data ?? '';
    await chat.pressesData(data);
    await chat.pressesData(data);
    const { settings } = await chat.storage.subscriptions.read(42);
    expect(settings.kinds).toEqual(['revisions', 'moved', 'corrections']);
  });

  test('after /forget and a yes nothing is kept, not even by saying so', async () => {
    const chat = await openChat({ responder });
    await chat.says('подпишите меня на всё');
    await chat.says('/forget');
    await chat.presses('Нет, оставить');
    expect((await chat.storage.subscriptions.read(42)).subscriptions).toHaveLength(1);
    await chat.presses('Удалить всё');
    await chat.presses('Да, удалить всё');
    expect(lastText(chat)).toMatch(/^Всё удалено/);
    expect(await chat.storage.chats.read(42)).toEqual({});
    expect(await chat.storage.subscriptions.read(42)).toMatchObject({ subscriptions: [], ended: 0 });
    expect(await chat.storage.replies.find(42, 1)).toBeUndefined();
  });

  test('a link cannot do what a button does', async () => {
    const chat = await openChat({ responder });
    await chat.says('подпишите меня на всё');
    await chat.says('/forget');
    const shown = chat.api.sent().at(-1)?.reply_markup as {
      inline_keyboard: { text: string; callback_data: string }[][];
    };
    const key = shown.inline_keyboard[0]?.[0]?.callback_data.split(':')[1];
    await chat.says(`/start k-${key}`);
    expect((await chat.storage.subscriptions.read(42)).subscriptions).toHaveLength(1);
    expect(lastText(chat)).toMatch(/^Здравствуйте/);
  });
});

describe('in a group', () => {
  const member = (status: string) => ({
    result: { status, user: { id: 42, is_bot: false, first_name: 'Айгүл' } },
  });
  const ask = '/ask подпишите нас на безработицу';
  const held = async (chat: Awaited<ReturnType<typeof openChat>>) =>
    (await chat.storage.subscriptions.read(-100)).subscriptions.length;

  test.each(['creator', 'administrator'])('%s may subscribe it', async (status) => {
    const chat = await openChat({ responder, group: true });
    chat.api.next('getChatMember', member(status));
    await chat.says(ask);
    expect(chat.api.of('getChatMember')).toEqual([{ chat_id: -100, user_id: 42 }]);
    expect(await held(chat)).toBe(1);
  });

  test.each(['member', 'restricted', 'left', 'kicked'])('%s may not, and is told', async (status) => {
    const chat = await openChat({ responder, group: true });
    chat.api.next('getChatMember', member(status));
    await chat.says(ask);
    expect(await held(chat)).toBe(0);
    expect(lastText(chat)).toBe(
      'Подписывать группу и менять её настройки могут только администраторы группы.',
    );
  });

  test('where Telegram does not say who somebody is, nobody may', async () => {
    const chat = await openChat({ responder, group: true });
    chat.api.next('getChatMember', {
      error_code: 400,
      description: 'Bad Request: member list is inaccessible',
    });
    await chat.says(ask);
    expect(await held(chat)).toBe(0);
  });

  test('an anonymous administrator writes in the name of the group; a channel does not', async () => {
    const chat = await openChat({ responder, group: true });
    const bot = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    await chat.says(ask, { from: bot, sender_chat: { id: -200, type: 'channel', title: 'Канал' } });
    expect(await held(chat)).toBe(0);
    await chat.says(ask, { from: bot, sender_chat: chat.chat });
    expect(await held(chat)).toBe(1);
    expect(chat.api.of('getChatMember')).toEqual([]);
  });

  test('a member who presses sees why not, and the message stays', async () => {
    const chat = await openChat({ responder, group: true });
    await chat.says('/subscribe@sandar_bot');
    chat.api.next('getChatMember', member('member'));
    await chat.presses('Все новые данные');
    expect(await held(chat)).toBe(0);
    expect(chat.api.of('editMessageText')).toEqual([]);
    expect(chat.api.of('answerCallbackQuery')).toMatchObject([
      { text: 'Подписывать группу и менять её настройки могут только администраторы группы.' },
    ]);
    chat.api.next('getChatMember', member('administrator'));
    await chat.presses('Все новые данные');
    expect(await held(chat)).toBe(1);
  });

  test('figures are for everybody, and nobody is looked up', async () => {
    const chat = await openChat({ responder, group: true });
    await chat.says('/ask безработица');
    await chat.says('/subscriptions@sandar_bot');
    expect(chat.api.of('getChatMember')).toEqual([]);
  });
});
