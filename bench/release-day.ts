import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createHttpApp, startHttpServer } from '../src/http/server.ts';
import { personalChat } from '../src/playground/chat.ts';
import { BOT } from '../src/playground/people.ts';
import { say } from '../src/playground/person-acts.ts';
import { playgroundApp } from '../src/playground/playground.ts';
import { createTelegram, type Telegram } from '../src/playground/telegram.ts';
import { seedSubscribers } from '../tests/storage/seed-subscribers.ts';
import { startChildBot } from './load/child-bot.ts';
import { gatherCrowd } from './load/crowd.ts';
import { figureQuestions, fileAt } from './texts.ts';
import { type Outcome, percentiles, round } from './timing.ts';

const PEOPLE = 50;
const QUESTIONS = 300;
const TO_WARM_UP = 600;
/** Questions a second: what a bot has that is busy, and not at its limit. */
const RATE = 20;

const SUBSCRIBERS = 1000;
const FIRST_SUBSCRIBER = 100_000;

const PUBLICATION = 'sdg';

/** Asks the whole bot the same questions again and again: at first nothing else happens, then an edition is published by the command and told to a thousand chats. */
export async function timeReleaseDay(): Promise<Outcome> {
  const telegram = createTelegram();
  const server = await startHttpServer(createHttpApp(playgroundApp(telegram)), 0, '127.0.0.1');
  const bot = await startChildBot('../src/main.ts', 'polling', server.url);
  const edition = makeEdition();
  try {
    const ids = Array.from({ length: SUBSCRIBERS }, (_, i) => FIRST_SUBSCRIBER + i);
    await seedSubscribers(bot.databaseUrl, ids, Date.now());
    const subscribers = await openSubscribers(telegram, ids);
    const crowd = gatherCrowd(telegram, PEOPLE, figureQuestions(QUESTIONS));
    await crowd.all('не показывай графики');
    await crowd.press(TO_WARM_UP);
    const alone = await crowd.stroll(QUESTIONS * 2, RATE);
    const askUntilTold = async (): Promise<readonly number[]> => {
      const times: number[] = [];
      while (subscribers.toldAt.length < SUBSCRIBERS) times.push(...(await crowd.stroll(QUESTIONS, RATE)));
      return times;
    };
    const [published, beside] = await Promise.all([publish(bot.databaseUrl, edition), askUntilTold()]);
    const since = (at: number | undefined): number => round(((at ?? Number.NaN) - published) / 1000);
    const rowOf = (times: readonly number[]) => ({
      questions: times.length,
      ...percentiles(times),
      'longest ms': round(Math.max(...times)),
    });
    return {
      title: `Release day: ${PEOPLE} people ask ${RATE} questions a second while an edition is published and told to ${SUBSCRIBERS} chats`,
      rows: { 'nothing happens': rowOf(alone), 'an edition comes': rowOf(beside) },
      note: `The first of ${subscribers.toldAt.length} chats was told ${since(subscribers.toldAt[0])} s after the command had ended, the last one ${since(subscribers.toldAt.at(-1))} s.`,
    };
  } finally {
    await bot.stop();
    await server.close();
    rmSync(edition, { recursive: true });
  }
}

/** Chats that hear of everything, and when each notice came to one, epoch milliseconds. */
async function openSubscribers(telegram: Telegram, ids: readonly number[]) {
  const toldAt: number[] = [];
  telegram.events.on('chat', (chatId, event) => {
    const isReply = event.kind === 'message' && event.message.from?.id === BOT.id;
    if (isReply && chatId >= FIRST_SUBSCRIBER) toldAt.push(Date.now());
  });
  for (const id of ids) {
    const chat = personalChat({ id, is_bot: false, first_name: 'x' });
    telegram.chats.set(id, chat);
    // A bot may not write first.
    say(telegram, chat, chat.person, '/start');
  }
  // The replies to their first words, without which a bot may not write to them.
  while (toldAt.length < ids.length) await delay(100);
  toldAt.length = 0;
  return { toldAt };
}

/** The edition that comes with the bot, with the last digit of the last value of each table revised. */
function makeEdition(): string {
  const home = mkdtempSync(join(tmpdir(), 'sandar-edition-'));
  cpSync(fileAt(`../data/${PUBLICATION}`), join(home, PUBLICATION), { recursive: true });
  const tables = join(home, PUBLICATION, 'observations');
  for (const name of readdirSync(tables)) {
    const [columns = '', ...rows] = readFileSync(join(tables, name), 'utf8').trimEnd().split('\n');
    const at = columns.split(',').indexOf('OBS_VALUE');
    const last = rows.pop()?.split(',') ?? [];
    last[at] = last[at]?.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) ?? '';
    writeFileSync(join(tables, name), `${[columns, ...rows, last.join(',')].join('\n')}\n`);
  }
  return home;
}

/** Publishes it by the command; resolves with the moment at which that had ended, epoch milliseconds. */
async function publish(databaseUrl: string, home: string): Promise<number> {
  const args = ['src/cli.ts', 'publish', join(home, PUBLICATION), '--accept', 'for measuring'];
  const command = spawn(process.execPath, args, {
    cwd: fileAt('..'),
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(command, 'exit');
  if (status !== 0) throw new Error(`the edition could not be published (${status})`);
  return Date.now();
}
