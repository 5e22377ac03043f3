import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpApp, startHttpServer } from '../../src/http/server.ts';
import { kindBits } from '../../src/notices/notice-kind.ts';
import { personalChat } from '../../src/playground/chat.ts';
import { ME } from '../../src/playground/people.ts';
import { say } from '../../src/playground/person-acts.ts';
import { playgroundApp } from '../../src/playground/playground.ts';
import { createTelegram, type Telegram } from '../../src/playground/telegram.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { seedSubscribers } from '../storage/seed-subscribers.ts';

/** Chats of people have ids from here on. */
const FIRST = 1000;

/** A sender in a process of its own, at a Telegram in this one, with so many chats that hear of everything. */
export interface Sending {
  readonly telegram: Telegram;
  readonly storage: Storage;
  readonly chatIds: readonly number[];
  /** Queues a notice for all of them. */
  queue(key?: string): Promise<number>;
  /** Starts the process; resolves once it has opened the database. */
  start(options?: { readonly rate?: number; readonly paid?: boolean }): Promise<Sender>;
  /** How many deliveries are on their way, for all that is kept. */
  inFlight(): Promise<number>;
  /** How many messages of the bot a chat has. */
  received(chatId: number): number;
  close(): Promise<void>;
}

interface Sender {
  readonly child: ChildProcess;
  /** What operators were told, a line of JSON each. */
  readonly news: string[];
  /** As `kill -9` does. */
  kill(): Promise<void>;
}

export async function openSending(chats: number): Promise<Sending> {
  const directory = mkdtempSync(join(tmpdir(), 'sandar-sending-'));
  const url = `sqlite:${join(directory, 'bot.db')}`;
  const telegram = createTelegram();
  const server = await startHttpServer(createHttpApp(playgroundApp(telegram)), 0, '127.0.0.1');
  const chatIds = Array.from({ length: chats }, (_, i) => FIRST + i);
  for (const id of chatIds) {
    const person = { id, is_bot: false, first_name: `Reader ${id}` } as const;
    const chat = personalChat(person);
    telegram.chats.set(id, chat);
    say(telegram, chat, person, '/start');
  }
  await seedSubscribers(url, chatIds, Date.now());
  const storage = await openStorage(url);
  const db = await openDatabase(url);
  const children: ChildProcess[] = [];
  return {
    telegram,
    storage,
    chatIds,

    async queue(key = 'release:1') {
      const id = await storage.notices.queue(
        {
          key,
          subject: { kind: 'release', publication: 'sdg', releaseId: 1 },
          topics: new Map([['all', kindBits(['figures'])]]),
          yesesNeeded: 0,
        },
        Date.now(),
      );
      if (id === undefined) throw new Error(`${key} is queued already`);
      return id;
    },

    async start({ rate = 1000, paid = true } = {}) {
      const script = new URL('sender-process.ts', import.meta.url).pathname;
      const args = [
        script,
        url,
        server.url,
        PLAYGROUND_TOKEN,
        JSON.stringify(ME),
        String(rate),
        String(paid),
      ];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      children.push(child);
      const news: string[] = [];
      const ready = new Promise<void>((resolve) => {
        child.stdout?.on('data', (chunk: Buffer) => {
          for (const line of chunk
            .toString()
            .split('\n')
            .filter((one) => one !== ''))
            if (line === 'ready') resolve();
            else news.push(line);
        });
      });
      await Promise.race([ready, once(child, 'exit')]);
      return {
        child,
        news,
        async kill() {
          const exited = once(child, 'exit');
          child.kill('SIGKILL');
          await exited;
        },
      };
    },

    async inFlight() {
      const rows = await db
        .selectFrom('deliveries')
        .select('chat_id')
        .where('state', '=', 'sending')
        .execute();
      return rows.length;
    },

    received: (chatId) =>
      [...(telegram.chats.get(chatId)?.messages.values() ?? [])].filter(({ from }) => from?.id === ME.id)
        .length,

    async close() {
      for (const child of children) child.kill('SIGKILL');
      await server.close();
      await storage.close();
      await db.destroy();
      rmSync(directory, { recursive: true });
    },
  };
}
