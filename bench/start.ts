import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpApp, startHttpServer } from '../src/http/server.ts';
import { playgroundApp } from '../src/playground/playground.ts';
import { PLAYGROUND_TOKEN } from '../src/playground/token.ts';
import { cpuOf, peakMemoryOf } from './load/child-bot.ts';
import { fileAt } from './texts.ts';
import { type Outcome, percentile, round } from './timing.ts';

/** Starts of which the median is told. */
const STARTS = 7;

/** One start: milliseconds until the bot is ready, processor time of all threads until then, and the most memory. */
interface Start {
  readonly ms: number;
  readonly cpuMs: number;
  readonly mb: number;
}

/** From `npm start` to ready, as on a machine that has never run the bot, with an empty database, and with data that have not changed, beside a bot that only echoes. */
export async function timeStart(): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-start-'));
  const server = await startHttpServer(createHttpApp(playgroundApp()), 0, '127.0.0.1');
  const at = (name: string) => ({
    BOT_TOKEN: PLAYGROUND_TOKEN,
    TELEGRAM_API_ROOT: server.url,
    DATABASE_URL: `sqlite:${join(directory, `${name}.db`)}`,
    NODE_COMPILE_CACHE: join(directory, 'compiled'),
  });
  try {
    const first = await startOnce('../start.mjs', at('first'));
    const empty = await startOnce('../start.mjs', at('held'));
    const again: Start[] = [];
    const echo: Start[] = [];
    for (let i = 0; i < STARTS; i += 1) {
      again.push(await startOnce('../start.mjs', at('held')));
      echo.push(await startOnce('load/echo-bot.ts', at('held')));
    }
    return {
      title: 'From the start to the line that says ready',
      rows: {
        'nothing compiled yet, empty database': inTable(first),
        'empty database': inTable(empty),
        [`unchanged data (median of ${STARTS})`]: inTable(medianOf(again)),
        [`grammY echo bot (median of ${STARTS})`]: inTable(medianOf(echo)),
      },
      note: 'Where other work keeps the machine busy, processor time is the figure to trust.',
    };
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
}

async function startOnce(program: string, variables: Readonly<Record<string, string>>): Promise<Start> {
  const start = performance.now();
  const child = spawn(process.execPath, [fileAt(program)], {
    cwd: fileAt('..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'error', ...variables },
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error(`${program} ended`))),
  ]);
  const measured = { ms: performance.now() - start, cpuMs: cpuOf(child) * 1000, mb: peakMemoryOf(child) };
  child.kill('SIGTERM');
  await ended;
  return measured;
}

function medianOf(starts: readonly Start[]): Start {
  const median = (of: (start: Start) => number): number =>
    percentile(
      starts.map(of).sort((a, b) => a - b),
      0.5,
    );
  return { ms: median(({ ms }) => ms), cpuMs: median(({ cpuMs }) => cpuMs), mb: median(({ mb }) => mb) };
}

function inTable({ ms, cpuMs, mb }: Start): Record<string, number> {
  return { 'ready after ms': round(ms), 'processor ms': round(cpuMs), 'peak MB': round(mb) };
}
