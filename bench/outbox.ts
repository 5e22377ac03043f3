import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { kindBits } from '../src/notices/notice-kind.ts';
import { prepareNotices } from '../src/notices/prepare-notices.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { seedSubscribers } from '../tests/storage/seed-subscribers.ts';
import { type Outcome, percentile, round } from './timing.ts';

const SUBSCRIBERS = 1_000_000;

/** What a chat's turn asks of the database is asked so often meanwhile, in milliseconds. */
const ASK_EVERY = 20;

/** From a queued notice to a delivery for each of a million chats, and how long people are held up meanwhile. */
export async function timeOutbox(): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-bench-'));
  try {
    const url = process.env.DATABASE_URL ?? `sqlite:${join(directory, 'bot.db')}`;
    await seedSubscribers(
      url,
      Array.from({ length: SUBSCRIBERS }, (_, i) => i + 1),
      Date.now(),
    );
    const storage = await openStorage(url);
    const before = await turns(storage, delay(2000));
    const empty = process.memoryUsage.rss();
    const id = await storage.notices.queue(
      {
        key: 'bench',
        subject: { kind: 'release', publication: 'sdg', releaseId: 1 },
        topics: new Map([['all', kindBits(['figures'])]]),
        yesesNeeded: 1,
      },
      Date.now(),
    );
    const over = new AbortController();
    let most = 0;
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 50);
    const start = performance.now();
    const preparing = prepareNotices({
      isUpToDate: async () => true,
      ...storage,
      whenToSend: (_settings, _kind, at) => at,
      tellOperators: async () => over.abort(),
      log: pino({ level: 'silent' }),
      now: Date.now,
      wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }).catch(() => undefined),
    })({ fencing: 1, over: over.signal });
    const during = await turns(storage, preparing);
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watching);
    const written = (await storage.notices.read(id ?? 0))?.counts.total ?? 0;
    await storage.close();
    return {
      title: `Writing the deliveries of a notice to ${SUBSCRIBERS} chats`,
      rows: {
        idle: { 'turn p50 ms': before.p50, 'turn p99 ms': before.p99, 'turn longest ms': before.longest },
        writing: {
          'turn p50 ms': during.p50,
          'turn p99 ms': during.p99,
          'turn longest ms': during.longest,
          written,
          seconds: round(seconds),
          'RSS MB more': round((most - empty) / 2 ** 20),
        },
      },
      note: 'A turn reads a chat and writes it, as every question does.',
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Turns of people, one after another, until the work is done. */
async function turns({ chats }: Awaited<ReturnType<typeof openStorage>>, work: Promise<unknown>) {
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
    p50: round(percentile(times, 0.5)),
    p99: round(percentile(times, 0.99)),
    longest: round(times.at(-1) ?? 0),
  };
}
