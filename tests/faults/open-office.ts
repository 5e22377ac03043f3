import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type PersonalChat, personalChat } from '../../src/playground/chat.ts';
import { BOT } from '../../src/playground/people.ts';
import { say } from '../../src/playground/person-acts.ts';
import type { Telegram } from '../../src/playground/telegram.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { type Files, writeDirectory } from '../catalogue/sample-edition.ts';
import { openPlayground } from '../playground/open-playground.ts';
import { openDirectory, startProcess } from './start-process.ts';

/** What the publisher's command did. */
interface Published {
  /** Null where it was killed. */
  readonly status: number | null;
  readonly printed: string;
}

/** The bot in a process of its own, its people, and the publisher's command beside it: all on one database. */
export interface Office {
  readonly telegram: Telegram;
  readonly storage: Storage;
  /** Somebody who writes to the bot in a language. */
  person(id: number, language: string): PersonalChat;
  say(chat: PersonalChat, text: string): void;
  /** Runs the publisher's command with the edition of these files; the command is killed once `signal` is aborted. */
  publish(files: Files, args?: readonly string[], signal?: AbortSignal): Promise<Published>;
  withdraw(): Promise<Published>;
  /** Makes embargoes end at a moment, epoch milliseconds. */
  bringNearer(at: number): Promise<void>;
}

/** The publication that these tests are about. */
export const PUBLICATION = 'social-services';

/** The bot answers from this publication when it is ready. */
export async function openOffice(variables: Readonly<Record<string, string>> = {}): Promise<Office> {
  const { root, telegram } = await openPlayground();
  const url = `sqlite:${join(openDirectory(), 'bot.db')}`;
  await startProcess(root, { DATABASE_URL: url, ...variables }).isReady();
  const storage = await openStorage(url);
  onTestFinished(storage.close);
  const run = async (args: readonly string[], signal?: AbortSignal): Promise<Published> => {
    const env = { PATH: process.env.PATH, DATABASE_URL: url };
    const child = spawn(process.execPath, ['src/cli.ts', 'publish', ...args], { env });
    const kill = (): void => void child.kill('SIGKILL');
    signal?.addEventListener('abort', kill);
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        printed += chunk;
      });
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, printed };
  };
  return {
    telegram,
    storage,
    person(id, language_code) {
      const chat = personalChat({ id, is_bot: false, first_name: `Reader ${id}`, language_code });
      telegram.chats.set(id, chat);
      say(telegram, chat, chat.person, '/start');
      return chat;
    },
    say: (chat, text) => say(telegram, chat, chat.person, text),
    async publish(files, args = [], signal) {
      const directory = await writeDirectory(files);
      try {
        return await run([join(directory, PUBLICATION), ...args], signal);
      } finally {
        rmSync(directory, { recursive: true });
      }
    },
    withdraw: () => run(['--withdraw', PUBLICATION]),
    async bringNearer(due_at) {
      const db = await openDatabase(url);
      await db.updateTable('releases').set({ due_at }).where('state', '=', 'embargoed').execute();
      await db.destroy();
    },
  };
}

/** The files of the publication, by their path from the data directory. */
export async function readPublication(): Promise<Readonly<Record<string, string>>> {
  const paths = await readdir(`data/${PUBLICATION}`, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    paths
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice('data/'.length), readFileSync(path, 'utf8')]),
  );
}

/** All that the bot wrote in a chat, in order. */
export function heard({ messages }: PersonalChat): readonly string[] {
  return [...messages.values()]
    .filter(({ from }) => from?.id === BOT.id)
    .map(({ text, caption }) => text ?? caption ?? '');
}
