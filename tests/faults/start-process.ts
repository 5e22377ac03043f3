import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFailed, onTestFinished } from 'vitest';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { type Printed, printedBy } from '../printed-by.ts';

/** The bot in a process of its own, as an operator has it. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: Printed;
  isReady(): Promise<void>;
  /** Ends it with a signal; its exit code, which a killed process has none of. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  exitCode(): Promise<number | null>;
}

/** Characters of the log that are shown where a test fails. */
const LAST_LOGGED = 20_000;

/** A place for a database, which outlives the processes of a test. */
export function openDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-faults-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** One publication: a process that has little to read is there sooner. */
export function openSmallData(): string {
  const directory = openDirectory();
  for (const part of ['codelists', 'social-services'])
    cpSync(`data/${part}`, join(directory, part), { recursive: true });
  return directory;
}

/** Starts `src/main.ts` on the Bot API at `apiRoot`, with these variables and no others of ours. */
export function startProcess(apiRoot: string, variables: Readonly<Record<string, string>>): BotProcess {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      // As start.mjs has it.
      NODE_COMPILE_CACHE: 'node_modules/.cache/node',
      BOT_TOKEN: PLAYGROUND_TOKEN,
      TELEGRAM_API_ROOT: apiRoot,
      PORT: '0',
      DATA_DIR: openSmallData(),
      ...variables,
    },
  });
  const printed = printedBy(child);
  onTestFailed(() => console.error(`the last that the bot logged:\n${printed.err.slice(-LAST_LOGGED)}`));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const exitCode = async () => (await exited)[0];
  return {
    child,
    printed,
    isReady: () =>
      expect.poll(() => printed.out + printed.err, { timeout: 60_000 }).toMatch(/^Sandar is ready/m),
    exitCode,
    end(signal) {
      child.kill(signal);
      return exitCode();
    },
  };
}
