import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { openPlayground } from '../playground/open-playground.ts';
import { gatherCrowd } from './crowd.ts';
import { openDirectory, startProcess } from './start-process.ts';

const PEOPLE = 30;
const QUESTIONS = ['2021', '2022', '2023'].map((year) => `сколько организаций было в ${year} году`);
/** The figure that the reply to each question begins with. */
const FIGURES = [272, 281, 291];

/** Which questions a person's replies answer, in order. */
const answered = (replies: readonly string[]) =>
  replies.map((reply) => FIGURES.indexOf(Number.parseInt(reply, 10)));

/** The same with a reply that came twice in a row counted once. */
const withoutRepeats = (numbers: readonly number[]) =>
  numbers.filter((number, at) => number !== numbers[at - 1]);

type Way = 'polling' | 'webhook';

async function open(way: Way) {
  const playground = await openPlayground();
  const crowd = gatherCrowd(playground.telegram, PEOPLE);
  const port = await freePort();
  const variables = {
    DATABASE_URL: `sqlite:${join(openDirectory(), 'bot.db')}`,
    ...(way === 'webhook' && {
      PORT: String(port),
      WEBHOOK_URL: `http://127.0.0.1:${port}/updates`,
      WEBHOOK_SECRET: 'of-this-test',
    }),
  };
  const start = async () => {
    const bot = startProcess(playground.root, variables);
    await bot.isReady();
    return bot;
  };
  return { crowd, start };
}

describe.each<Way>(['polling', 'webhook'])('%s', (way) => {
  test('killed while it answers: nothing is lost, and only what was in hand is answered twice', async () => {
    const { crowd, start } = await open(way);
    const first = await start();
    for (const question of QUESTIONS) crowd.ask(question);
    await expect.poll(crowd.total, { timeout: 20_000, interval: 5 }).toBeGreaterThan(PEOPLE / 2);
    await first.end('SIGKILL');
    expect(crowd.total()).toBeLessThan(PEOPLE * QUESTIONS.length);
    await start();
    await expect
      .poll(() => crowd.chats().map((replies) => withoutRepeats(answered(replies))), { timeout: 30_000 })
      .toEqual(Array.from({ length: PEOPLE }, () => [0, 1, 2]));
    // One question of each person can be in hand.
    for (const replies of crowd.chats()) expect(replies.length).toBeLessThanOrEqual(QUESTIONS.length + 1);
  }, 90_000);

  test('told to stop while it answers: it leaves in good order, and everything is answered once', async () => {
    const { crowd, start } = await open(way);
    const first = await start();
    for (const question of QUESTIONS) crowd.ask(question);
    await expect.poll(crowd.total, { timeout: 20_000, interval: 5 }).toBeGreaterThan(PEOPLE / 2);
    expect(await first.end('SIGTERM')).toBe(0);
    expect(crowd.total()).toBeLessThan(PEOPLE * QUESTIONS.length);
    await start();
    await expect.poll(crowd.total, { timeout: 30_000 }).toBeGreaterThanOrEqual(PEOPLE * QUESTIONS.length);
    expect(crowd.chats().map(answered)).toEqual(Array.from({ length: PEOPLE }, () => [0, 1, 2]));
  }, 90_000);
});

test('a setting that was confirmed survives a kill', async () => {
  const { crowd, start } = await open('polling');
  const first = await start();
  crowd.ask('/language kk');
  await expect.poll(crowd.total, { timeout: 20_000, interval: 1 }).toBeGreaterThan(PEOPLE / 2);
  await first.end('SIGKILL');
  await start();
  await expect
    .poll(() => Math.min(...crowd.chats().map(({ length }) => length)), { timeout: 20_000 })
    .toBeGreaterThan(0);
  // What was in hand at the kill may be answered once more, until nothing more comes.
  let before: number;
  do {
    before = crowd.total();
    await delay(1500);
  } while (crowd.total() !== before);
  crowd.ask('2023');
  await expect.poll(crowd.total, { timeout: 20_000 }).toBe(before + PEOPLE);
  for (const replies of crowd.chats()) expect(replies.at(-1)).toMatch(/[әіңғүұқөһ]/);
}, 90_000);
