import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import type { SettledPart } from '../src/notices/delivery.ts';
import { kindBits } from '../src/notices/notice-kind.ts';
import { prepareNotices } from '../src/notices/prepare-notices.ts';
import { LEADER } from '../src/storage/lease-store.ts';
import { openStorage, type Storage } from '../src/storage/open-storage.ts';
import { seedSubscribers } from '../tests/storage/seed-subscribers.ts';
import { databaseSize } from './database-size.ts';
import { type Outcome, percentile, round } from './timing.ts';

const SUBSCRIBERS = 1_000_000;

/** What a chat's turn asks of the database is asked so often meanwhile, in milliseconds. */
const ASK_EVERY = 20;

/** So many are taken in hand and kept at once. */
const AT_ONCE = 250;

/** From a queued notice to a delivery for each of a million chats, how long people are held up meanwhile, and what taking them in hand and keeping them costs. */
export async function timeOutbox(): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-bench-'));
  try {
    const url = process.env.DATABASE_URL ?? `sqlite:${join(directory, 'bot.db')}`;
    await seedSubscribers(
      url,
      Array.from({ length: SUBSCRIBERS }, (_, i) => i + 1),
      Date.now(),
    );
    const empty = await databaseSize(url);
    const storage = await openStorage(url);
    const grown = async () => round(((await databaseSize(url)) - empty) / 2 ** 20);
    const before = await turns(storage, delay(2000));
    const id = await storage.notices.queue(
      {
        key: 'bench',
        subject: { kind: 'release', publication: 'sdg', releaseId: 1 },
        topics: new Map([['all', kindBits(['figures'])]]),
        yesesNeeded: 1,
      },
      Date.now(),
    );
    if (id === undefined) throw new Error('the notice is queued already');
    const writing = watchMemory();
    const start = performance.now();
    const during = await turns(storage, prepareAll(storage));
    const seconds = round((performance.now() - start) / 1000);
    const written = {
      ...during,
      seconds,
      'RSS MB more': writing.over(),
      'database MB more': await grown(),
    };
    await storage.notices.approve(id, { operator: 1, at: Date.now() }, [1]);
    const sending = watchMemory();
    const times = await deliverAll(storage);
    const delivered = {
      'ms for 1000, first': forThousand(times.slice(0, SOME)),
      'ms for 1000, last': forThousand(times.slice(-SOME)),
      'RSS MB more': sending.over(),
      'database MB more': await grown(),
    };
    const counts = (await storage.notices.read(id))?.counts;
    await storage.close();
    return {
      title: `Writing the deliveries of a notice to ${SUBSCRIBERS} chats`,
      rows: {
        idle: before,
        writing: { ...written, deliveries: counts?.total ?? 0 },
        delivering: { ...delivered, deliveries: counts?.delivered ?? 0 },
      },
      note: `A turn reads a chat and writes it, as every question does. Of ${AT_ONCE} deliveries at a time the first and last ${SOME} times are compared: how many wait is to make no difference.`,
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** So many of the first and last times that deliveries are taken in hand are compared. */
const SOME = 100;

/** The usual time of several for AT_ONCE deliveries, for a thousand. */
function forThousand(times: readonly number[]): number {
  return round(
    (percentile(
      times.toSorted((a, b) => a - b),
      0.5,
    ) *
      1000) /
      AT_ONCE,
  );
}

/** How much more memory this process holds at most, in MB, from now until it is over. */
function watchMemory(): { over(): number } {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const watching = setInterval(look, 50);
  return {
    over() {
      look();
      clearInterval(watching);
      return round((most - before) / 2 ** 20);
    },
  };
}

/** Writes the deliveries of what is queued, as the leader does. */
async function prepareAll(storage: Storage): Promise<void> {
  const over = new AbortController();
  await prepareNotices({
    isUpToDate: async () => true,
    ...storage,
    whenToSend: (_settings, _kind, at) => at,
    tellOperators: async () => over.abort(),
    log: pino({ level: 'silent' }),
    now: Date.now,
    wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
  })({ fencing: 1, over: over.signal });
}

/** Takes all in hand and keeps that each was delivered, as the sender does but for the sending. Milliseconds for each time. */
async function deliverAll({ deliveries, leases }: Storage): Promise<readonly number[]> {
  const at = Date.now();
  const fencing = (await leases.take(LEADER, 'bench', at, at + 24 * 3_600_000)) ?? Number.NaN;
  const times: number[] = [];
  let parts: readonly SettledPart[] = [];
  do {
    const start = performance.now();
    const taken = await deliveries.exchange(parts, AT_ONCE, Date.now(), fencing);
    times.push(performance.now() - start);
    parts = taken.deliveries.flatMap(({ chatId, parts: own }) =>
      own.map(({ notice, attempt }) => ({
        noticeId: notice.id,
        chatId,
        attempt,
        settlement: { state: 'delivered' as const, messageId: at + chatId },
      })),
    );
  } while (parts.length > 0);
  return times;
}

/** Turns of people, one after another, until the work is done. */
async function turns({ chats }: Storage, work: Promise<unknown>) {
  const times: number[] = [];
  let isOver = false;
  const done = work.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const due = performance.now() + ASK_EVERY;
    await delay(ASK_EVERY);
    await chats.write(7, await chats.read(7), Date.now());
    times.push(performance.now() - due);
  }
  await done;
  times.sort((a, b) => a - b);
  return {
    'turn p50 ms': round(percentile(times, 0.5)),
    'turn p99 ms': round(percentile(times, 0.99)),
    'turn longest ms': round(times.at(-1) ?? 0),
  };
}
