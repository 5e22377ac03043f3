import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { freePort } from '../../tests/free-port.ts';
import { fileAt } from '../texts.ts';

/** How a bot gets its updates. */
export type Receiving = 'polling' | 'webhook';

/** A bot in a process of its own, as the operating system sees it. */
export interface ChildBot {
  readonly databaseUrl: string;
  /** Processor time taken so far, in seconds, all threads together. */
  cpu(): number;
  /** Memory held now, in MB. */
  memory(): number;
  /** False once it has ended by itself. */
  isRunning(): boolean;
  /** Ends the process as an operator would. */
  stop(): Promise<void>;
}

/** What a bot is started with beside the usual, and who reads what it logs (the terminal, where nobody is named). */
export interface Watched {
  readonly variables?: Readonly<Record<string, string>>;
  readonly onLog?: (lines: string) => void;
}

/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;

/** Starts a program that prints a line when it is ready: a bot on the Bot API server at `apiRoot`, with a database of its own. */
export async function startChildBot(
  program: string,
  receiving: Receiving,
  apiRoot: string,
  { variables, onLog }: Watched = {},
): Promise<ChildBot> {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-load-'));
  const databaseUrl = `sqlite:${join(directory, 'bot.db')}`;
  const port = await freePort();
  const child = spawn(process.execPath, [fileAt(program)], {
    cwd: fileAt('..'),
    stdio: ['ignore', 'pipe', onLog === undefined ? 'inherit' : 'pipe'],
    env: {
      PATH: process.env.PATH,
      BOT_TOKEN: PLAYGROUND_TOKEN,
      TELEGRAM_API_ROOT: apiRoot,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'warn',
      ...variables,
      ...(receiving === 'webhook' && {
        WEBHOOK_URL: `http://127.0.0.1:${port}/updates`,
        WEBHOOK_SECRET: 'of-this-run',
      }),
    },
  });
  child.stderr?.on('data', (lines) => onLog?.(String(lines)));
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout as Readable, 'data'),
    ended.then(() => Promise.reject(new Error(`${program} ended`))),
  ]);
  return {
    databaseUrl,
    cpu: () => cpuOf(child),
    memory: () => memoryOf(child, 'VmRSS'),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true });
    },
  };
}

/** The most memory that a process has held, in MB. */
export function peakMemoryOf(child: ChildProcess): number {
  return memoryOf(child, 'VmHWM');
}

/** See proc(5). */
function memoryOf({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

/** Processor time that a process has taken so far, in seconds, all threads together. */
export function cpuOf({ pid }: Pick<ChildProcess, 'pid'>): number {
  // The name in brackets may hold spaces: fields are counted after it. See proc(5).
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
