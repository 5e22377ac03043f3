import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/catalogue/edition.ts';
import { receiveEdition } from '../../src/releases/receive-edition.ts';
import { LEADER } from '../../src/storage/lease-store.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { announceRelease } from '../../src/storage/release-notices.ts';
import { tellHeld } from '../../src/telegram/desk/tell-held.ts';
import { addObservation, changeObservations } from '../notices/editions.ts';
import { sampleData } from '../sample-data.ts';
import { locales, openChat } from './open-chat.ts';

/** The person who writes in `openChat`, in Russian. */
const PERSON = 42;
const [books] = sampleData.editions as readonly [Edition];
const say = (key: string, args?: Record<string, string | number>) => locales.text('ru', key, args);

async function receive(storage: Storage, edition: Edition, asks = false) {
  return receiveEdition(
    storage,
    { edition, shared: sampleData.codelists, disagreements: [] },
    {
      origin: { kind: 'publish' },
      fingerprint: JSON.stringify([...edition.series]),
      along: announceRelease(asks),
    },
    Date.now(),
  );
}

const with2023 = addObservation(books, 'libraries', {}, { period: '2023', value: 57, status: 'A' });
/** So many values are gone that a person has to look at it. */
const mostlyGone = changeObservations(books, (one, indicator) =>
  indicator === 'libraries' ? one : undefined,
);

const openDesk = () => openChat({ operators: [PERSON] });

/** A notice to one other chat, prepared and waiting for a yes. */
async function openWithNotice() {
  const opened = await openDesk();
  const { storage } = opened;
  await storage.subscriptions.apply(5, { kind: 'subscribe', topics: [{ kind: 'all' }] }, Date.now());
  await receive(storage, books);
  await receive(storage, with2023, true);
  while ((await storage.deliveries.prepare(Date.now(), () => 0)) !== 'idle');
  return { ...opened, state: async () => (await storage.notices.read(1))?.state };
}

describe('for those who are no operators', () => {
  test.each(['/releases', '/notices', '/sources'])('%s is a command that there is not', async (command) => {
    const { says, api } = await openChat({ operators: [7] });
    await says(command);
    expect(api.sent().map(({ text }) => text)).toEqual([say('telegram-unknown-command')]);
  });

  test('the buttons of operators do nothing', async () => {
    const { pressesData, storage } = await openChat({ operators: [7] });
    await receive(storage, books);
    const held = await receive(storage, mostlyGone);
    expect(held.kind).toBe('held');
    await pressesData('o:releaseRefuseSure:2');
    expect((await storage.releases.find(2))?.state).toBe('held');
  });
});

describe('releases', () => {
  test('a held one is accepted with a reason in reply, which is kept', async () => {
    const { says, presses, api, storage, logged } = await openDesk();
    await receive(storage, books);
    await receive(storage, mostlyGone);
    await says('/releases');
    const list = String(api.sent().at(-1)?.text);
    expect(list).toContain('1 · Библиотеки и читатели: 2022 год\nДействует с');
    expect(list).toContain('2 · Библиотеки и читатели: 2022 год\nЖдёт решения');
    expect(list).toContain('Пропавших значений: 8 из 20 (40');
    await presses('Принять 2');
    const asked = api.sent().at(-1);
    expect(asked?.reply_markup).toMatchObject({ force_reply: true });
    await says('Ведомство сократило программу.', {
      reply_to_message: { message_id: 9, date: 1, from: { id: 1, is_bot: true }, text: asked?.text },
    });
    expect(api.sent().at(-1)?.text).toBe(say('desk-accepted'));
    expect(await storage.releases.answering('books')).toMatchObject({
      acceptedBecause: 'Ведомство сократило программу.',
    });
    expect(logged.join()).toContain('"operator":42,"act":"releaseAccept","id":2');
  });

  test('where another has come to answer since, the one accepted waits again, and operators are told why', async () => {
    const { says, presses, api, storage } = await openDesk();
    await receive(storage, books);
    await receive(storage, mostlyGone);
    const { descriptor } = with2023;
    const sandar = { ...descriptor.sandar, referencePeriod: '2023' };
    await receive(storage, { ...with2023, descriptor: { ...descriptor, sandar } });
    await says('/releases');
    await presses('Принять 2');
    await says('Ведомство сократило программу.', {
      reply_to_message: {
        message_id: 9,
        date: 1,
        from: { id: 1, is_bot: true },
        text: api.sent().at(-1)?.text,
      },
    });
    const [why, outcome] = api.sent().slice(-2);
    expect(outcome?.text).toBe(say('desk-held-again'));
    // To operators it is told in the languages of their chats: of one that has none yet, in Kazakh.
    const older = locales.text('kk', 'desk-finding-older', { period: '2022', held: '2023' });
    expect(why?.text).toContain(older);
    expect(await storage.releases.answering('books')).toMatchObject({ id: 3 });
  });

  test('of one that waits it is shown in all languages what would be announced, and to how many chats', async () => {
    const { says, presses, api, storage } = await openDesk();
    await receive(storage, books);
    await storage.subscriptions.apply(5, { kind: 'subscribe', topics: [{ kind: 'all' }] }, Date.now());
    await receive(storage, mostlyGone);
    await says('/releases');
    await presses('Показать 2');
    const [kk, russian, english, asked] = api
      .sent()
      .slice(-4)
      .map(({ text }) => String(text));
    expect([kk, russian, english].map((text) => text?.split('.')[0])).toEqual([
      'Деректер қайтарып алынды',
      'Данные отозваны',
      'Figures taken back',
    ]);
    expect(asked).toBe(say('desk-preview-chats', { id: '2', count: 1 }));
    await presses('Принять 2');
    expect(String(api.sent().at(-1)?.text)).toContain('#accept_2');
    expect(await storage.notices.list(1)).toEqual([]);
  });

  test('one whose embargo goes on is shown too; one that waits no more is not', async () => {
    const { pressesData, api, storage } = await openDesk();
    await receive(storage, books);
    const arriving = { edition: with2023, shared: sampleData.codelists, disagreements: [] };
    const dueAt = Date.now() + 3_600_000;
    await receiveEdition(
      storage,
      arriving,
      { origin: { kind: 'publish' }, fingerprint: 'later', dueAt },
      Date.now(),
    );
    await pressesData('o:releasePreview:2');
    expect(String(api.sent().at(-1)?.text)).toBe(say('desk-preview-chats', { id: '2', count: 0 }));
    const before = api.sent().length;
    await pressesData('o:releasePreview:1');
    expect(api.sent()).toHaveLength(before);
    expect(api.of('answerCallbackQuery').at(-1)?.text).toBe(say('desk-too-late'));
  });

  test('of one whose values jump, each is named with what it was and what it is', async () => {
    const { says, api, storage } = await openDesk();
    await receive(storage, books);
    const slipped = changeObservations(books, (one, indicator, slice) =>
      indicator === 'libraries' && slice === '' && one.period === '2022' ? { ...one, value: 54_000 } : one,
    );
    await receive(storage, slipped);
    await says('/releases');
    expect(String(api.sent().at(-1)?.text).replaceAll('\u00a0', ' ')).toContain(
      'Значения, отличающиеся от прежних в 1 000 раз и больше: Библиотеки, 2022: 54 → 54 000.',
    );
  });

  test('a held one is refused after one more question', async () => {
    const { says, presses, storage, logged } = await openDesk();
    await receive(storage, books);
    await receive(storage, mostlyGone);
    await says('/releases');
    await presses('Отклонить 2');
    expect((await storage.releases.find(2))?.state).toBe('held');
    await presses('Да, отклонить 2');
    expect((await storage.releases.find(2))?.state).toBe('refused');
    expect(logged.join()).toContain('releaseRefuseSure');
  });

  test('a button of the one that answers by now refuses nothing', async () => {
    const { pressesData, storage } = await openDesk();
    await receive(storage, books);
    await pressesData('o:releaseRefuseSure:1');
    expect((await storage.releases.find(1))?.state).toBe('current');
  });
});

describe('notices', () => {
  test('one is looked at in all languages, then sent to as many as are named', async () => {
    const { says, presses, api, state } = await openWithNotice();
    await says('/notices');
    const label = say('desk-notice-release', { id: '1', title: 'Библиотеки и читатели' });
    expect(api.sent().at(-1)?.text).toContain(say('desk-notice-is-waiting', { delivered: 0, total: 1 }));
    await presses(label);
    await presses(say('desk-noticePreview'));
    const shown = api
      .sent()
      .slice(-3)
      .map(({ text }) => String(text));
    expect(shown.map((text) => text.split('.')[0])).toEqual(['Жаңа деректер', 'Новые данные', 'New figures']);
    await says('/notices');
    await presses(label);
    await presses(say('desk-noticeApprove'));
    expect(await state()).toBe('waiting');
    // Asked below what would be sent, so that nobody sends what no operator has seen.
    expect(
      api
        .sent()
        .slice(-4)
        .map(({ text }) => String(text).split('.')[0]),
    ).toEqual([
      'Жаңа деректер',
      'Новые данные',
      'New figures',
      `${label}\nОтправить? Чатов и постов в каналах: 1`,
    ]);
    await presses(say('desk-noticeApproveSure'));
    expect(await state()).toBe('sending');
  });

  test('one to many chats goes to a hundredth of them first, and how far it is can be looked at anew', async () => {
    const opened = await openDesk();
    const { says, presses, api, storage } = opened;
    for (let chat = 1000; chat < 2000; chat += 1)
      await storage.subscriptions.apply(chat, { kind: 'subscribe', topics: [{ kind: 'all' }] }, Date.now());
    await receive(storage, books);
    await receive(storage, with2023);
    while ((await storage.deliveries.prepare(Date.now(), () => 0)) !== 'idle');
    await says('/notices');
    await presses(say('desk-notice-release', { id: '1', title: 'Библиотеки и читатели' }));
    const card = () => String(api.of('editMessageText').at(-1)?.text);
    expect(card()).toContain('сначала уходит малой части (10 из 1');
    const fencing = (await storage.leases.take(LEADER, 'me', Date.now(), Date.now() + 60_000)) ?? Number.NaN;
    const { deliveries } = await storage.deliveries.exchange([], 100, Date.now(), fencing);
    expect(deliveries).toHaveLength(10);
    await storage.deliveries.exchange(
      deliveries.map(({ chatId }) => ({
        noticeId: 1,
        chatId,
        attempt: 1,
        settlement: { state: 'failed', why: 'Bad Request' },
      })),
      0,
      Date.now(),
      Number.NaN,
    );
    await presses(say('desk-notice-refresh'));
    expect(card()).toContain(say('desk-notice-stopped', { why: say('desk-stop-first') }));
    expect(card()).toContain('Отклонено: 10.');
    await presses(say('desk-noticeResume'));
    expect((await storage.notices.read(1))?.state).toBe('sending');
  });

  test('one on its way is paused, goes on, and is cancelled after one more question', async () => {
    const { says, presses, storage, state, logged } = await openWithNotice();
    await storage.notices.approve(1, { operator: PERSON, at: 1 }, [PERSON]);
    await says('/notices');
    await presses(say('desk-notice-release', { id: '1', title: 'Библиотеки и читатели' }));
    await presses(say('desk-noticePause'));
    expect(await state()).toBe('paused');
    await presses(say('desk-noticeResume'));
    expect(await state()).toBe('sending');
    await presses(say('desk-noticeCancel'));
    expect(await state()).toBe('sending');
    await presses(say('desk-noticeCancelSure'));
    expect(await state()).toBe('cancelled');
    for (const act of ['noticePause', 'noticeResume', 'noticeCancelSure'])
      expect(logged.join()).toContain(`"act":"${act}","id":1`);
  });
});

test('sources are told with when they were looked at and why that failed', async () => {
  const { says, api, storage } = await openDesk();
  await says('/sources');
  expect(api.sent().at(-1)?.text).toBe(say('desk-sources-none'));
  const state = await storage.sources.state('taldau');
  const at = Date.parse('2026-11-27T06:00:00Z');
  await storage.sources.keep('taldau', { kind: 'changed', state } as never, at - 3_600_000);
  await storage.sources.keep(
    'taldau',
    { kind: 'failed', code: 'timeout', message: 'no answer', state } as never,
    at,
  );
  await says('/sources');
  const text = String(api.sent().at(-1)?.text);
  expect(text).toContain(
    'taldau\nПроверен 27 ноября 2026 г., 11:00 (UTC+5)\nИзменился 27 ноября 2026 г., 10:00',
  );
  expect(text).toContain('timeout: no answer');
  expect(text).not.toContain('Больше не проверяется');
  const resting = { ...state, failures: 5, openUntil: Date.now() + 3_600_000 };
  const failed = { kind: 'failed', code: 'not_found', message: 'gone', state: resting } as const;
  await storage.sources.keep('taldau', failed, at);
  await says('/sources');
  expect(api.sent().at(-1)?.text).toMatch(/⚠️ not_found: gone\nБольше не проверяется до \d/);
});

test('a list of sources that cannot be used is told, beside what is known of sources', async () => {
  const lines = [1, 2, 3, 4].map((line) => `sources.yaml:${line}: error: no such format`);
  const { says, api, storage } = await openChat({ operators: [PERSON], sourceProblems: lines });
  const broken = [`⚠️ ${say('desk-sources-broken')}`, ...lines.slice(0, 3), '…и ещё 1'].join('\n');
  await says('/sources');
  expect(api.sent().at(-1)?.text).toBe(broken);
  await storage.sources.keep('taldau', { kind: 'unchanged', state: { failures: 0 } }, Date.now());
  await says('/sources');
  expect(String(api.sent().at(-1)?.text)).toContain(`${broken}\n\n${say('desk-sources')}\n\ntaldau\n`);
});

test('operators are told of an edition that is held, each of those who can be written to', async () => {
  const { api, storage, bot, ports } = await openChat({ operators: [7, PERSON] });
  await receive(storage, books);
  const held = await receive(storage, mostlyGone);
  api.next('sendMessage', { error_code: 403, description: 'Forbidden: bot was blocked by the user' });
  await tellHeld(bot.api, { ...ports, ...storage }, held.kind === 'held' ? held.release : 0);
  const told = api.sent().at(-1);
  expect(told).toMatchObject({
    chat_id: PERSON,
    text: expect.stringContaining('Қолдағы 20 мәннен жоғалғаны – 8 (40 %)'),
  });
  expect(JSON.stringify(told?.reply_markup)).toContain('o:releaseRefuse:2');
});
