import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createHttpApp, startHttpServer } from '../src/http/server.ts';
import type { Fault } from '../src/playground/faults.ts';
import { playgroundApp } from '../src/playground/playground.ts';
import { createTelegram, type Telegram } from '../src/playground/telegram.ts';
import { startChildBot } from './load/child-bot.ts';
import { gatherMixedCrowd } from './load/mixed-crowd.ts';
import { fileAt, questionTexts } from './texts.ts';
import { type Outcome, percentiles, round } from './timing.ts';

const PEOPLE = 40;
const LISTENERS = 10;
/** A call in so many milliseconds fails. */
const FAULT_EVERY = 1500;
/** The bot tries again for as long as Telegram asks it to; notices come within seconds. */
const CALM = 25_000;
const PUBLICATION = 'social-services';

const FAULTS: readonly Fault[] = [
  { kind: 'refused', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 },
  { kind: 'refused', code: 502, description: 'Bad Gateway' },
  { kind: 'reset', when: 'before' },
  { kind: 'reset', when: 'after' },
  { kind: 'slow', milliseconds: 2000 },
];

/** The whole bot in a process of its own, for so many minutes, among people who do all kinds of things while calls fail and an edition comes and goes. */
export async function soak(minutes: number): Promise<Outcome> {
  const telegram = createTelegram();
  const server = await startHttpServer(createHttpApp(playgroundApp(telegram)), 0, '127.0.0.1');
  let log = '';
  const bot = await startChildBot('../src/main.ts', 'polling', server.url, {
    variables: { TIME_ZONE: zoneAtNoon(), LOG_LEVEL: 'warn' },
    onLog: (lines) => {
      log += lines;
    },
  });
  try {
    const crowd = gatherMixedCrowd(telegram, { people: PEOPLE, listeners: LISTENERS }, questionTexts());
    await crowd.subscribe();
    const over = new AbortController();
    const living = crowd.live(over.signal);
    const memory = watchMemory(bot.memory, (minutes * 60_000) / SIXTHS, over.signal);
    const failing = failNowAndThen(telegram, over.signal);
    const third = (minutes * 60_000) / 3;
    await delay(Math.min(third, 30_000));
    const before = bot.memory();
    await delay(third - Math.min(third, 30_000));
    const published = await publish(bot.databaseUrl, 'edition');
    await delay(third);
    const withdrawn = await publish(bot.databaseUrl, 'withdrawal');
    await delay(third);
    over.abort();
    const planned = await failing;
    telegram.faults.clear();
    const { times, lost, acts } = await living;
    await delay(CALM);
    const entries = log.split('\n').filter((line) => line !== '');
    return {
      title: `Soak: ${minutes} min, ${PEOPLE} people and ${LISTENERS} who only listen, ${planned} faults planned, publish and withdraw ended with ${published} and ${withdrawn}`,
      rows: {
        ...Object.fromEntries(
          Object.entries(acts).map(([act, count]) => [act, { value: count, lost: lost[act] ?? 0 }]),
        ),
        answered: { value: times.length },
        'p50 ms': { value: percentiles(times)['p50 ms'] },
        'p99 ms': { value: percentiles(times)['p99 ms'] },
        [`notices (at least ${LISTENERS * 2})`]: { value: crowd.heard() },
        'MB after the first half minute': { value: round(before) },
        'MB by sixths of the time': { value: (await memory).map(round).join(', ') },
        'MB at the end': { value: round(bot.memory()) },
        'still running': { value: String(bot.isRunning()) },
        'errors logged': { value: entries.filter((line) => line.includes('"level":50')).length },
        'unhandled rejections and other traces': {
          value: entries.filter((line) => !line.startsWith('{')).length,
        },
      },
      note: 'Times are from the delivery of what somebody does to the first that is heard of it, faults included; what is not heard of within 30 seconds counts as lost. A notice comes twice where the connection broke after Telegram had taken it: nobody can know.',
    };
  } finally {
    if (process.env.SOAK_LOG !== undefined) writeFileSync(process.env.SOAK_LOG, log);
    await bot.stop();
    await server.close();
  }
}

const SIXTHS = 6;

/** What a process holds each time that so many milliseconds have passed, until it is over. */
async function watchMemory(
  megabytes: () => number,
  milliseconds: number,
  over: AbortSignal,
): Promise<readonly number[]> {
  const held: number[] = [];
  while (!over.aborted) {
    await delay(milliseconds, undefined, { signal: over }).catch(() => undefined);
    held.push(megabytes());
  }
  return held;
}

/** Plans faults until it is over; how many. */
async function failNowAndThen(telegram: Telegram, over: AbortSignal): Promise<number> {
  let planned = 0;
  while (!over.aborted) {
    const fault = FAULTS[planned % FAULTS.length];
    if (fault !== undefined) telegram.faults.plan({ fault });
    planned += 1;
    await delay(FAULT_EVERY, undefined, { signal: over }).catch(() => undefined);
  }
  return planned;
}

/** Publishes an edition with one other value, or takes it back, as an operator does beside the running bot. The exit code. */
async function publish(databaseUrl: string, what: 'edition' | 'withdrawal'): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'sandar-soak-'));
  const edition = join(home, PUBLICATION);
  cpSync(fileAt(`../data/${PUBLICATION}`), edition, { recursive: true });
  const table = join(edition, 'observations/organisations.csv');
  writeFileSync(table, readFileSync(table, 'utf8').replace(/^,,2021,\d+/m, ',,2021,271'));
  const args = what === 'edition' ? [edition, '--accept', 'a soak'] : ['--withdraw', PUBLICATION];
  const child = spawn(process.execPath, ['src/cli.ts', 'publish', ...args], {
    cwd: fileAt('..'),
    stdio: 'ignore',
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
  });
  const [code] = (await once(child, 'exit')) as [number];
  rmSync(home, { recursive: true });
  return code;
}

/** A time zone in which it is noon now: at night nobody is sent a notice. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  // POSIX counts the other way round.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
