import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { isPostgres } from '../src/storage/is-postgres.ts';
import { openAsItIs, openDatabase } from '../src/storage/open-database.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { launchPostgres, postgresPrograms } from '../tests/postgres/start-postgres.ts';
import { databaseSize } from './database-size.ts';
import { seedObservations, seriesOf } from './observations/seed.ts';
import { fileAt } from './texts.ts';
import { type Outcome, percentiles, round } from './timing.ts';

const SIZES = [1_000_000, 10_000_000];
/** Series that are read, and values that an edition revises. */
const READ = 5000;
const REVISED = 3000;
/** A turn of a person reads and writes a chat; one is begun so often, in milliseconds. */
const TURN_EVERY = 10;

/** How long a figure takes by its key, and what an edition costs, as observations grow: on SQLite, and on PostgreSQL where there is one. */
export async function timeObservations(): Promise<Outcome> {
  const rows: Record<string, Record<string, number | string>> = {};
  for (const size of SIZES) {
    const directory = mkdtempSync(join(tmpdir(), 'sandar-bench-'));
    try {
      rows[`SQLite, ${size}`] = await measure(`sqlite:${join(directory, 'bot.db')}`, size);
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
  const programs = postgresPrograms();
  for (const size of programs === undefined ? [] : SIZES) {
    const server = await launchPostgres(programs ?? '');
    try {
      await server.ready;
      rows[`PostgreSQL, ${size}`] = await measure(server.url, size);
    } finally {
      await server.remove();
    }
  }
  return {
    title: `Observations: ${READ} series read by key, an edition that revises ${REVISED} values`,
    rows,
    note: `Each series has 20 periods and is read once, by a process that does nothing else; "MB" is that process. The edition is installed by another process: "longest turn" is of people meanwhile, who each read and write, "longest hold" of the event loop; "usual" the longest in three seconds before. PostgreSQL runs without fsync.`,
  };
}

async function measure(url: string, size: number): Promise<Record<string, number>> {
  await seed(url, size);
  const read = await run<{ times: number[]; mb: number }>('read', url, seriesOf(size), READ);
  const usual = await turns(url, delay(3000));
  const installing = run<{ ms: number }>('install', url, size, REVISED);
  const during = await turns(url, installing);
  const database = await databaseSize(url);
  return {
    ...percentiles(read.times),
    MB: round(read.mb),
    'database MB': round(database / 2 ** 20),
    'bytes each': round(database / size),
    'install ms': round((await installing).ms),
    'usual turn ms': round(usual.longest),
    'longest turn ms': round(during.longest),
    'usual hold ms': round(usual.held),
    'longest hold ms': round(during.held),
  };
}

async function seed(url: string, size: number): Promise<void> {
  await (await openDatabase(url)).destroy();
  // Filling it lasts longer than a statement of the bot may.
  const db = await openAsItIs(url);
  await seedObservations(db, size);
  if (isPostgres(db)) await sql`vacuum analyze`.execute(db);
  await db.destroy();
}

async function run<T>(name: 'read' | 'install', ...args: readonly (string | number)[]): Promise<T> {
  const script = fileAt(`observations/${name}-process.ts`);
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args.map(String)], {
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(stdout);
}

/** The longest turn of a person, and the longest time that nobody was answered, in milliseconds, until the work is done. */
async function turns(
  url: string,
  work: Promise<unknown>,
): Promise<{ readonly longest: number; readonly held: number }> {
  const { chats, close } = await openStorage(url);
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  let longest = 0;
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await delay(TURN_EVERY);
    const start = performance.now();
    await chats.write(7, await chats.read(7), Date.now());
    longest = Math.max(longest, performance.now() - start);
  }
  loop.disable();
  await done;
  await close();
  return { longest, held: loop.max / 1e6 };
}
