import { pino } from 'pino';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Message } from '../../src/answers/message.ts';
import { plainText } from '../../src/answers/message.ts';
import { deliverNotices, type SendMessage } from '../../src/notices/deliver-notices.ts';
import type { SendOutcome } from '../../src/notices/delivery.ts';
import type { NoticeSubject } from '../../src/notices/notice.ts';
import { kindBits } from '../../src/notices/notice-kind.ts';
import type { NoticeNews } from '../../src/notices/notice-news.ts';
import { whenToSend } from '../../src/notices/when-to-send.ts';
import { LEADER } from '../../src/storage/lease-store.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { StorageUnavailable } from '../../src/storage/storage-unavailable.ts';

const NOON = Date.parse('2026-12-01T12:00:00+05:00');
const ZONE = 'Asia/Almaty';
const SECOND = 1000;
/** How long a message takes to be sent. */
const LATENCY = 40;

interface Sent {
  readonly chatId: number;
  readonly text: string;
  readonly silent: boolean;
  /** When the call began, milliseconds after noon. */
  readonly at: number;
}

let storage: Storage;
beforeEach(async () => {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  storage = await openStorage('sqlite::memory:');
});
afterEach(async () => {
  vi.useRealTimers();
  await storage.close();
});

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

async function subscribe(...ids: readonly number[]) {
  for (const id of ids) {
    await storage.chats.write(id, { language: 'en' }, NOON);
    await storage.subscriptions.apply(id, { kind: 'subscribe', topics: [{ kind: 'all' }] }, NOON);
  }
}

async function queue(releaseId = 1, kind: 'release' | 'correction' = 'release'): Promise<number> {
  const subject: NoticeSubject = { kind, publication: 'sdg', releaseId };
  const topics = new Map([['all', kindBits(['figures', 'corrections'])]]);
  const id = await storage.notices.queue(
    { key: `${kind}:${releaseId}`, subject, topics, yesesNeeded: 0 },
    Date.now(),
  );
  while ((await storage.deliveries.prepare(Date.now(), () => Date.now())) !== 'idle');
  return id ?? Number.NaN;
}

/** What Telegram makes of a message: delivered, unless told otherwise. */
type Answer = (sent: Sent) => SendOutcome | undefined;

/** A leader that delivers, at 10 a second where nothing else is said. */
async function startSender(
  answer: Answer = () => undefined,
  {
    rate = 10,
    workers = 3,
    reachable = (): boolean => true,
    beforeCall = (_chatId: number): void => undefined,
  } = {},
) {
  const sent: Sent[] = [];
  const news: NoticeNews[] = [];
  const over = new AbortController();
  const at = Date.now();
  const fencing = (await storage.leases.take(LEADER, `at ${at}`, at, at + 1)) ?? Number.NaN;
  const sendMessage: SendMessage = async ({ chatId, silent }, { message }, turn) => {
    beforeCall(chatId);
    if (!(await turn())) return { kind: 'heldBack' };
    const call = { chatId, text: plainText(message), silent, at: Date.now() - NOON };
    sent.push(call);
    await wait(LATENCY, new AbortController().signal);
    return answer(call) ?? { kind: 'delivered', messageId: sent.length };
  };
  const running = deliverNotices(
    {
      ...storage,
      writeNotice: async ({ subject }): Promise<Message> => ({
        spans: [{ bold: 'releaseId' in subject ? `release ${subject.releaseId}` : subject.kind }],
        buttons: [],
      }),
      illustrateNotice: async () => undefined,
      sendMessage,
      isReachable: async () => reachable(),
      tellOperators: async (one) => void news.push(one),
      quietUntil: (quiet, now) => whenToSend({ rhythm: { kind: 'at_once' }, quiet }, now, ZONE),
      log: pino({ level: 'silent' }),
      now: Date.now,
      wait,
    },
    { rate, workers },
  )({ fencing, over: over.signal });
  const stop = async () => {
    over.abort();
    await vi.advanceTimersByTimeAsync(LATENCY + 1);
    await running;
  };
  onTestFinished(() => over.abort());
  return { sent, news, stop, chats: () => sent.map(({ chatId }) => chatId) };
}

const range = (length: number) => Array.from({ length }, (_, i) => i + 1);

test('every chat hears of a notice once, and operators that it is done', async () => {
  await subscribe(...range(20));
  const id = await queue();
  const { chats, news, sent } = await startSender();
  await vi.advanceTimersByTimeAsync(4 * SECOND);
  expect(chats()).toEqual(range(20));
  expect(sent[0]).toMatchObject({ text: 'release 1', silent: false });
  expect(news).toEqual([{ kind: 'done', noticeId: id }]);
  expect((await storage.notices.read(id))?.counts).toMatchObject({ total: 20, delivered: 20 });
});

test('a notice that is queued later is found within a second or two', async () => {
  await subscribe(1);
  const { chats } = await startSender();
  await vi.advanceTimersByTimeAsync(30 * SECOND);
  await queue();
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(chats()).toEqual([1]);
});

test('when Telegram asks to wait, nothing is sent until then, and nothing is lost', async () => {
  await subscribe(...range(30));
  const id = await queue();
  let floods = 0;
  const { sent, news } = await startSender(({ chatId }) =>
    chatId === 5 && floods++ === 0 ? { kind: 'flooded', seconds: 20 } : undefined,
  );
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  const asked = (sent.find(({ chatId }) => chatId === 5)?.at ?? Number.NaN) + LATENCY;
  expect(sent.filter(({ at }) => at > asked && at < asked + 20 * SECOND)).toEqual([]);
  expect((await storage.notices.read(id))?.counts.delivered).toBe(30);
  expect(news).toEqual([{ kind: 'done', noticeId: id }]);
});

test('another leader keeps to the pause too', async () => {
  await subscribe(...range(5));
  await queue();
  const first = await startSender(() => ({ kind: 'flooded', seconds: 60 }));
  await vi.advanceTimersByTimeAsync(SECOND);
  await first.stop();
  await vi.advanceTimersByTimeAsync(SECOND);
  const second = await startSender();
  await vi.advanceTimersByTimeAsync(55 * SECOND);
  expect(second.sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(second.sent).toHaveLength(5);
});

test('a chat that blocked the bot is not written to again', async () => {
  await subscribe(1, 2);
  const id = await queue();
  const { chats } = await startSender(({ chatId }) =>
    chatId === 1 ? { kind: 'gone', why: 'Forbidden: bot was blocked by the user' } : undefined,
  );
  await vi.advanceTimersByTimeAsync(3 * SECOND);
  await queue(2);
  await vi.advanceTimersByTimeAsync(3 * SECOND);
  expect(chats()).toEqual([1, 2, 2]);
  expect((await storage.notices.read(id))?.counts).toMatchObject({ gone: 1, delivered: 1 });
});

test('a group that became a supergroup hears of it there', async () => {
  await subscribe(-5);
  const id = await queue();
  const { chats } = await startSender(({ chatId }) =>
    chatId === -5 ? { kind: 'moved', to: -1005 } : undefined,
  );
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(chats()).toEqual([-5, -1005]);
  expect(await storage.notices.read(id)).toMatchObject({ state: 'done', counts: { moved: 1, delivered: 1 } });
});

test('a message that Telegram does not take stops its notice after five equal refusals; told to go on, all are tried', async () => {
  await subscribe(...range(40));
  const id = await queue();
  let isBroken = true;
  const { sent, news } = await startSender(() =>
    isBroken ? { kind: 'refused', why: "Bad Request: can't parse entities" } : undefined,
  );
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(news).toEqual([{ kind: 'stopped', noticeId: id }]);
  expect(await storage.notices.read(id)).toMatchObject({
    state: 'paused',
    stoppedBecause: "Bad Request: can't parse entities",
  });
  // Those that were on their way at the fifth refusal.
  expect(sent.length).toBeLessThanOrEqual(7);
  isBroken = false;
  await storage.notices.resume(id);
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect((await storage.notices.read(id))?.counts).toMatchObject({ delivered: 40, failed: 0 });
});

test('one chat that refuses does not stop a notice', async () => {
  await subscribe(...range(20));
  const id = await queue();
  await startSender(({ chatId }) => (chatId % 4 === 0 ? { kind: 'refused', why: 'odd chat' } : undefined));
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(await storage.notices.read(id)).toMatchObject({
    state: 'done',
    counts: { delivered: 15, failed: 5 },
  });
});

test('an outage of ten minutes costs no message, and is sounded out without any', async () => {
  await subscribe(...range(30));
  const id = await queue();
  const isOut = () => Date.now() > NOON + SECOND && Date.now() < NOON + 600 * SECOND;
  const { sent } = await startSender(() => (isOut() ? { kind: 'doubtful', why: 'ETIMEDOUT' } : undefined), {
    reachable: () => !isOut(),
  });
  await vi.advanceTimersByTimeAsync(700 * SECOND);
  expect((await storage.notices.read(id))?.counts).toMatchObject({ delivered: 30, unknown: 0 });
  expect(sent.length).toBeLessThanOrEqual(33);
});

test('while the database does not say where a message goes, it waits; what cannot be written for good is given up', async () => {
  await subscribe(1, 2, 3);
  const id = await queue();
  let asked = 0;
  const { chats } = await startSender(undefined, {
    beforeCall(chatId) {
      if (chatId === 2 && asked++ < 3) throw new StorageUnavailable('ECONNREFUSED', undefined);
      if (chatId === 3) throw new Error('channel 3 is not held');
    },
  });
  await vi.advanceTimersByTimeAsync(120 * SECOND);
  expect(chats()).toEqual([1, 2]);
  expect((await storage.notices.read(id))?.counts).toMatchObject({ delivered: 2, failed: 1 });
});

test('where the database fails behind a call, the message may have been taken: it is sent once more at most', async () => {
  await subscribe(1);
  const id = await queue();
  const { chats } = await startSender(() => {
    throw new StorageUnavailable('ECONNREFUSED', undefined);
  });
  await vi.advanceTimersByTimeAsync(120 * SECOND);
  expect(chats()).toEqual([1, 1]);
  expect((await storage.notices.read(id))?.counts).toMatchObject({ unknown: 1 });
});

test('messages that break off together are one short outage', async () => {
  await subscribe(...range(40));
  const id = await queue();
  const isOut = () => Date.now() < NOON + LATENCY + 10;
  const { sent } = await startSender(() => (isOut() ? { kind: 'doubtful', why: 'ECONNRESET' } : undefined), {
    rate: 100,
    workers: 20,
  });
  await vi.advanceTimersByTimeAsync(4 * SECOND);
  expect(sent.filter(({ at }) => at <= LATENCY + 10).length).toBeGreaterThan(3);
  expect((await storage.notices.read(id))?.counts).toMatchObject({ delivered: 40, unknown: 0 });
});

test('a message that was in doubt twice ends as unknown', async () => {
  await subscribe(1);
  const id = await queue();
  const { sent } = await startSender(() => ({ kind: 'doubtful', why: 'ECONNRESET' }));
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(sent).toHaveLength(2);
  expect(await storage.notices.read(id)).toMatchObject({ state: 'done', counts: { unknown: 1 } });
});

test('Telegram being out of order for one chat for good, it is given up', async () => {
  await subscribe(1);
  const id = await queue();
  const { sent } = await startSender(() => ({ kind: 'unavailable', why: 'Internal Server Error' }));
  await vi.advanceTimersByTimeAsync(1200 * SECOND);
  expect(sent).toHaveLength(10);
  expect((await storage.notices.read(id))?.counts.failed).toBe(1);
});

test('what was in flight when the leader died is sent once more, and is told of after a second death', async () => {
  await subscribe(1);
  const id = await queue();
  const dying = async () => {
    const at = Date.now();
    const fencing = (await storage.leases.take(LEADER, `dying at ${at}`, at, at + 1)) ?? Number.NaN;
    await storage.deliveries.exchange([], 1, at, fencing);
    await vi.advanceTimersByTimeAsync(10);
  };
  await dying();
  await storage.deliveries.recover(Date.now());
  await dying();
  const { sent, news } = await startSender();
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(sent).toEqual([]);
  expect(news).toEqual([
    { kind: 'unknown', noticeId: id, count: 1 },
    { kind: 'done', noticeId: id },
  ]);
});

test('in quiet hours a chat hears nothing, but that something was wrong: without a sound', async () => {
  const ten = NOON + 10 * 3600 * SECOND;
  const eight = ten + 10 * 3600 * SECOND;
  vi.setSystemTime(ten - 60 * SECOND);
  await subscribe(1);
  await queue(2);
  const { sent } = await startSender();
  await vi.advanceTimersByTimeAsync(90 * SECOND);
  await queue(1);
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(sent.map(({ text }) => text)).toEqual(['release 2']);
  await queue(2, 'correction');
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(sent.slice(1)).toMatchObject([{ text: 'release 2', silent: true }]);
  vi.setSystemTime(eight - 10 * SECOND);
  await vi.advanceTimersByTimeAsync(15 * SECOND);
  expect(sent.slice(2)).toMatchObject([{ text: 'release 1', silent: false }]);
  expect(NOON + (sent[2]?.at ?? 0)).toBeGreaterThanOrEqual(eight);
});

test('all that is due to a chat is said in one message', async () => {
  await subscribe(1);
  await queue(1);
  await queue(2);
  const { sent } = await startSender();
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(sent.map(({ text }) => text)).toEqual(['release 1\n\nrelease 2']);
});

test('paused, a notice waits; cancelled, it never comes', async () => {
  await subscribe(...range(40));
  const id = await queue();
  const { sent } = await startSender();
  await vi.advanceTimersByTimeAsync(SECOND);
  await storage.notices.pause(id);
  const before = sent.length;
  await vi.advanceTimersByTimeAsync(30 * SECOND);
  expect(sent.length).toBe(before);
  await storage.notices.resume(id);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(sent.length).toBeGreaterThan(before);
  await storage.notices.cancel(id, Date.now());
  const then = sent.length;
  await vi.advanceTimersByTimeAsync(30 * SECOND);
  expect(sent.length).toBe(then);
});

test('nine tenths of the rate are reached, and no more than the rate', async () => {
  await subscribe(...range(250));
  await queue();
  const { sent } = await startSender(() => undefined, { rate: 20 });
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(sent.length).toBeGreaterThanOrEqual(180);
  sent.forEach(({ at }, i) => {
    const next = sent[i + 20];
    if (next !== undefined) expect(next.at - at).toBeGreaterThanOrEqual(SECOND);
  });
});

test('a leader that was replaced sends nothing more', async () => {
  await subscribe(...range(100));
  await queue();
  const first = await startSender();
  await vi.advanceTimersByTimeAsync(SECOND);
  const second = await startSender();
  const before = first.sent.length;
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(first.sent.length).toBeLessThanOrEqual(before + 3);
  expect(second.sent.length).toBeGreaterThan(30);
});
