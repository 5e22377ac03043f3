import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/catalogue/edition.ts';
import { receiveEdition } from '../../src/releases/receive-edition.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { announceRelease } from '../../src/storage/release-notices.ts';
import { addObservation, changeObservations } from '../notices/editions.ts';
import { sampleData } from '../sample-data.ts';
import { ME } from './bot-api.ts';
import { locales, openChat } from './open-chat.ts';

const FIRST = 42;
const SECOND = 7;
/** `SECOND` is the first in the list: operators are told apart by their place in it. */
const OPERATORS = [SECOND, FIRST];
const [books] = sampleData.editions as readonly [Edition];
/** The libraries, announced only with two operators' yes. */
const careful: Edition = { ...books, publication: { ...books.publication, announcing: { operators: 2 } } };
const with2023 = addObservation(careful, 'libraries', {}, { period: '2023', value: 57, status: 'A' });
const mostlyGone = changeObservations(careful, (one, indicator) =>
  indicator === 'libraries' ? one : undefined,
);
const ru = (key: string, args?: Record<string, string | number>) => locales.text('ru', key, args);

let database: string;
beforeEach(() => {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-'));
  database = `sqlite:${join(directory, 'bot.db')}`;
  return () => rmSync(directory, { recursive: true });
});

async function receive(storage: Storage, edition: Edition) {
  return receiveEdition(
    storage,
    { edition, shared: sampleData.codelists, disagreements: [] },
    {
      origin: { kind: 'publish' },
      fingerprint: JSON.stringify([edition.publication, ...edition.series]),
      along: announceRelease(false),
    },
    Date.now(),
  );
}

async function openDesk(operators: readonly number[] = OPERATORS) {
  const opened = await openChat({ operators, database });
  const { api, update, storage } = opened;
  for (const operator of operators) await storage.chats.write(operator, { language: 'ru' }, Date.now());
  const chatOf = (id: number) => ({ id, type: 'private', first_name: 'X' });
  const personOf = (id: number) => ({ id, is_bot: false, first_name: 'X', language_code: 'ru' });
  return {
    ...opened,
    presses: (operator: number, data: string) =>
      update({
        callback_query: {
          id: '7',
          from: personOf(operator),
          chat_instance: '1',
          data,
          message: { message_id: 1001, date: 1, chat: chatOf(operator), from: ME, text: '…' },
        },
      }),
    gives: (operator: number, reason: string, id: number) =>
      update({
        message: {
          message_id: 1,
          date: 0,
          chat: chatOf(operator),
          from: personOf(operator),
          text: reason,
          reply_to_message: {
            message_id: 9,
            date: 1,
            chat: chatOf(operator),
            from: { id: 1, is_bot: true, first_name: 'bot' },
            text: `… #accept_${id}`,
          },
        },
      }),
    toasts: () =>
      api.calls.filter(({ method }) => method === 'answerCallbackQuery').map(({ payload }) => payload.text),
    textsTo: (id: number) =>
      api.calls
        .filter(({ payload }) => payload.chat_id === id && payload.text !== undefined)
        .map(({ payload }) => String(payload.text)),
  };
}

describe('a notice', () => {
  async function openWithNotice() {
    const opened = await openDesk();
    const { storage } = opened;
    await storage.subscriptions.apply(5, { kind: 'subscribe', topics: [{ kind: 'all' }] }, Date.now());
    await receive(storage, careful);
    await receive(storage, with2023);
    while ((await storage.deliveries.prepare(Date.now(), () => 0)) !== 'idle');
    return opened;
  }
  const stateOf = async ({ notices }: Storage) => (await notices.read(1))?.state;

  test('waits for the yes of two, though it was published without asking', async () => {
    const { storage } = await openWithNotice();
    expect(await stateOf(storage)).toBe('waiting');
  });

  test('one says yes, the other one is told and sends it; who it was is told by number', async () => {
    const { storage, presses, textsTo, toasts, logged } = await openWithNotice();
    await presses(FIRST, 'o:noticeApprove:1');
    expect(textsTo(FIRST).at(-1)).toContain('Оповещение уйдёт, когда согласие даст и другой оператор');
    await presses(FIRST, 'o:noticeApproveSure:1');
    expect(await stateOf(storage)).toBe('waiting');
    expect(toasts().at(-1)).toBe(ru('desk-yes-another'));
    expect(textsTo(SECOND).at(-1)).toContain(
      'Оператор 2 дал согласие.\nНужно согласие ещё одного оператора.',
    );
    await presses(SECOND, 'o:noticeApprove:1');
    expect(textsTo(SECOND).at(-1)).toContain('Отправить? Чатов и постов в каналах: 1.');
    await presses(SECOND, 'o:noticeApproveSure:1');
    expect(await stateOf(storage)).toBe('sending');
    for (const operator of OPERATORS)
      expect(logged.join()).toContain(`"operator":${operator},"act":"noticeApproveSure","id":1`);
  });

  test('the same operator cannot say both', async () => {
    const { storage, presses, toasts } = await openWithNotice();
    await presses(FIRST, 'o:noticeApproveSure:1');
    await presses(FIRST, 'o:noticeApproveSure:1');
    expect(await stateOf(storage)).toBe('waiting');
    expect(toasts().at(-1)).toBe(ru('desk-yes-again'));
  });

  test('the first yes outlives a restart', async () => {
    await (await openWithNotice()).presses(FIRST, 'o:noticeApproveSure:1');
    const again = await openDesk();
    await again.presses(FIRST, 'o:noticeApproveSure:1');
    expect(await stateOf(again.storage)).toBe('waiting');
    await again.presses(SECOND, 'o:noticeApproveSure:1');
    expect(await stateOf(again.storage)).toBe('sending');
  });

  test('the yes of who is no operator any more does not count', async () => {
    await (await openWithNotice()).presses(FIRST, 'o:noticeApproveSure:1');
    const again = await openDesk([SECOND, 9]);
    await again.presses(SECOND, 'o:noticeApproveSure:1');
    expect(await stateOf(again.storage)).toBe('waiting');
    await again.presses(9, 'o:noticeApproveSure:1');
    expect(await stateOf(again.storage)).toBe('sending');
  });

  test('pausing it and going on leads past nobody', async () => {
    const { storage, presses } = await openWithNotice();
    await presses(FIRST, 'o:noticeApproveSure:1');
    await presses(FIRST, 'o:noticePause:1');
    await presses(FIRST, 'o:noticeResume:1');
    expect(await stateOf(storage)).toBe('waiting');
  });

  test('one operator alone is told that a second one is needed', async () => {
    const { presses, textsTo } = await (async () => {
      await openWithNotice();
      return openDesk([FIRST]);
    })();
    await presses(FIRST, 'o:noticeOpen:1');
    expect(textsTo(FIRST).at(-1)).toContain(ru('desk-yes-alone'));
  });
});

describe('an edition that is held', () => {
  async function openWithHeld() {
    const opened = await openDesk();
    await receive(opened.storage, careful);
    const held = await receive(opened.storage, mostlyGone);
    expect(held.kind).toBe('held');
    return opened;
  }
  const answering = async ({ releases }: Storage) => releases.answering('books');

  test('answers once a second operator has confirmed the reason of the first', async () => {
    const { storage, presses, gives, textsTo, toasts, logged } = await openWithHeld();
    await presses(FIRST, 'o:releaseAccept:2');
    expect(textsTo(FIRST).at(-1)).toContain('Как только выпуск подтвердит другой оператор');
    await gives(FIRST, 'Программу сократили.', 2);
    expect(textsTo(FIRST).at(-1)).toBe(ru('desk-yes-another'));
    expect((await answering(storage))?.id).toBe(1);
    expect(textsTo(SECOND).at(-1)).toContain('Оператор 2 дал согласие: Программу сократили.');
    await presses(FIRST, 'o:releaseConfirmSure:2');
    expect(textsTo(FIRST).at(-1)).toBe(ru('desk-yes-again'));
    expect((await answering(storage))?.id).toBe(1);
    await presses(SECOND, 'o:releaseConfirm:2');
    expect(textsTo(SECOND).at(-1)).toContain(ru('desk-confirm-ask'));
    await presses(SECOND, 'o:releaseConfirmSure:2');
    expect(textsTo(SECOND).at(-1)).toBe(ru('desk-accepted'));
    expect(await answering(storage)).toMatchObject({ acceptedBecause: 'Программу сократили.' });
    expect(toasts().filter(Boolean)).toEqual([]);
    expect(logged.join()).toContain('"operator":42,"act":"releaseAccept","id":2');
    expect(logged.join()).toContain('"operator":7,"act":"releaseConfirmSure","id":2');
  });

  test('its notice then asks nobody again', async () => {
    const { storage, presses, gives } = await openWithHeld();
    await storage.subscriptions.apply(5, { kind: 'subscribe', topics: [{ kind: 'all' }] }, Date.now());
    await gives(FIRST, 'Программу сократили.', 2);
    await presses(SECOND, 'o:releaseConfirmSure:2');
    while ((await storage.deliveries.prepare(Date.now(), () => 0)) !== 'idle');
    expect((await storage.notices.read(1))?.state).toBe('sending');
  });

  test('is not confirmed before anybody has said why it is right', async () => {
    const { storage, presses, toasts } = await openWithHeld();
    await presses(SECOND, 'o:releaseConfirmSure:2');
    expect(toasts().at(-1)).toBe(ru('desk-too-late'));
    expect(await storage.releases.yeses([2])).toEqual(new Map());
  });

  test('is refused by one alone', async () => {
    const { storage, presses, gives } = await openWithHeld();
    await gives(FIRST, 'Программу сократили.', 2);
    await presses(SECOND, 'o:releaseRefuseSure:2');
    expect((await storage.releases.find(2))?.state).toBe('refused');
  });

  test('asks for two also where it says by itself that one is enough', async () => {
    const { storage } = await openDesk();
    await receive(storage, careful);
    await receive(storage, { ...mostlyGone, publication: books.publication });
    expect((await storage.releases.find(2))?.yesesNeeded).toBe(2);
  });
});
