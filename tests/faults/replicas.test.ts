import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { loadLocales } from '../../src/locales/locales.ts';
import { publishSample } from '../../src/playground/publish-sample.ts';
import type { Playground } from '../playground/open-playground.ts';
import { makeDatabase } from '../postgres/make-database.ts';
import { launchPostgres, postgresPrograms } from '../postgres/start-postgres.ts';
import { seedSubscribers } from '../storage/seed-subscribers.ts';
import { gatherCrowd } from './crowd.ts';
import { openReplicas, type Replica } from './open-replicas.ts';

const PEOPLE = 30;
const QUESTIONS = ['2021', '2022', '2023'].map((year) => `сколько организаций было в ${year} году`);
/** The figure that the reply to each question begins with. */
const FIGURES = [272, 281, 291];

/** What the bot says where it cannot reach its database. */
const BUSY = loadLocales('locales').text('ru', 'telegram-busy');

const SUBSCRIBERS = 90;
const FIRST_SUBSCRIBER = 50_000;

const server = inject('postgres');

async function openOnServer(variables?: Readonly<Record<string, string>>) {
  const database = await makeDatabase(server ?? '');
  // Registered before the replicas, it is done after they have ended.
  onTestFinished(database.remove);
  return { url: database.url, ...(await openReplicas(database.url, variables)) };
}

/** Each person's replies by the question that they answer; a reply that came twice in a row counts once. */
const answered = (crowd: ReturnType<typeof gatherCrowd>) =>
  crowd.chats().map((replies) => {
    const numbers = replies.map((reply) => FIGURES.indexOf(Number.parseInt(reply, 10)));
    return numbers.filter((number, at) => number !== numbers[at - 1]);
  });

const ALL_IN_ORDER = Array.from({ length: PEOPLE }, () => [0, 1, 2]);

/** Chats that have been begun, whose beginnings no bot hears of. */
async function gatherSubscribers({ telegram, updates }: Playground) {
  const subscribers = gatherCrowd(telegram, SUBSCRIBERS, FIRST_SUBSCRIBER);
  subscribers.ask('/start');
  while ((await updates()).length > 0);
  return subscribers;
}

/** Which of two leads, once one does. */
async function leaderOf(replicas: readonly [Replica, Replica]): Promise<Replica> {
  const [one, other] = replicas;
  await expect.poll(() => one.leads() !== other.leads(), { timeout: 20_000 }).toBe(true);
  return one.leads() ? one : other;
}

const obstaclesOf = async ({ port }: Replica): Promise<readonly string[]> => {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  const { obstacles } = (await response.json()) as { obstacles: { part: string }[] };
  expect(response.status).toBe(obstacles.length === 0 ? 200 : 503);
  return obstacles.map(({ part }) => part);
};

describe.skipIf(server === undefined)('two replicas', () => {
  test('started at once on an empty database, both come up, and both answer from what is published', async () => {
    const { telegram, balancer, start, openStorage } = await openOnServer();
    const replicas = await start();
    const storage = await openStorage();
    expect(await storage.releases.list(10)).toHaveLength(1);
    expect(await publishSample(storage, 'data')).toBe('published');
    const since = Date.now();
    const times: number[] = [];
    await Promise.all(
      replicas.map(({ printed }) =>
        expect
          .poll(() => printed.err, { timeout: 30_000, interval: 20 })
          .toContain('answering from these editions')
          .then(() => times.push(Date.now() - since)),
      ),
    );
    console.log(`published figures answer after ${times.join(' and ')} ms`);
    for (const [index, { port }] of replicas.entries()) {
      balancer.pointAt([port]);
      const crowd = gatherCrowd(telegram, 1, 1000 + index);
      crowd.ask('сколько организаций было в 2024 году');
      await expect.poll(crowd.chats, { timeout: 20_000 }).toEqual([[expect.stringMatching(/^301\D/)]]);
    }
    for (const replica of replicas) expect(await replica.end('SIGTERM')).toBe(0);
  }, 90_000);

  test('the one that leads is killed: no question and no notice is lost, and everything is in order', async () => {
    const { url, telegram, playground, balancer, start, openStorage } = await openOnServer({
      NOTICE_RATE: '15',
    });
    const subscribers = await gatherSubscribers(playground);
    const replicas = await start();
    const leader = await leaderOf(replicas);
    const other = replicas[0] === leader ? replicas[1] : replicas[0];
    await seedSubscribers(url, subscribers.ids, Date.now());
    const storage = await openStorage();
    expect(await publishSample(storage, 'data')).toBe('published');
    await expect.poll(subscribers.total, { timeout: 30_000, interval: 5 }).toBeGreaterThan(SUBSCRIBERS / 4);
    const crowd = gatherCrowd(telegram, PEOPLE);
    for (const question of QUESTIONS) crowd.ask(question);
    await expect.poll(crowd.total, { timeout: 30_000, interval: 5 }).toBeGreaterThan(PEOPLE / 3);
    await leader.end('SIGKILL');
    const killedAt = Date.now();
    expect(crowd.total()).toBeLessThan(PEOPLE * QUESTIONS.length);
    expect(subscribers.total()).toBeLessThan(SUBSCRIBERS);

    await expect.poll(() => answered(crowd), { timeout: 40_000 }).toEqual(ALL_IN_ORDER);
    // One question of each person can be in hand.
    for (const replies of crowd.chats()) expect(replies.length).toBeLessThanOrEqual(QUESTIONS.length + 1);

    await expect.poll(other.leads, { timeout: 30_000, interval: 20 }).toBe(true);
    console.log(`the other leads ${Date.now() - killedAt} ms after the kill`);
    await expect
      .poll(async () => (await storage.notices.list(1))[0]?.state, { timeout: 40_000 })
      .toBe('done');
    const times = subscribers.chats().map(({ length }) => length);
    expect(Math.min(...times)).toBe(1);
    expect(Math.max(...times)).toBeLessThanOrEqual(2);
    // Without payment, three are on their way at once.
    expect(times.filter((count) => count === 2).length).toBeLessThanOrEqual(3);
    balancer.pointAt([other.port]);
    expect(await other.end('SIGTERM')).toBe(0);
  }, 120_000);
});

const programs = postgresPrograms();

test.skipIf(programs === undefined)(
  'PostgreSQL is gone for seconds: replicas say that they are not ready, and go on by themselves, with nothing lost',
  async () => {
    const postgres = await launchPostgres(programs ?? '');
    onTestFinished(() => postgres.remove());
    await postgres.ready;
    const { telegram, start } = await openReplicas(postgres.url);
    const replicas = await start();
    const obstacles = () => Promise.all(replicas.map(obstaclesOf));
    expect(await obstacles()).toEqual([[], []]);
    const crowd = gatherCrowd(telegram, PEOPLE);
    const [first = '', ...others] = QUESTIONS;
    crowd.ask(first);
    await expect.poll(crowd.total, { timeout: 20_000, interval: 5 }).toBeGreaterThan(PEOPLE / 3);

    await postgres.stop();
    for (const question of others) crowd.ask(question);
    await expect.poll(obstacles, { timeout: 20_000 }).toEqual([['database'], ['database']]);
    await delay(3000);
    await postgres.start();

    await expect.poll(obstacles, { timeout: 20_000 }).toEqual([[], []]);
    await expect
      .poll(() => answered(crowd).map((numbers) => numbers.slice(-2)), { timeout: 40_000 })
      .toEqual(Array.from({ length: PEOPLE }, () => [1, 2]));
    // Whoever's question was in hand has been answered or asked to come back.
    for (const [reply = ''] of crowd.chats())
      expect(reply === BUSY || Number.parseInt(reply, 10) === FIGURES[0], reply).toBe(true);
    await leaderOf(replicas);
    for (const replica of replicas) expect(await replica.end('SIGTERM')).toBe(0);
  },
  120_000,
);
