import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openPlayground } from '../playground/open-playground.ts';
import { makeDatabase } from '../postgres/make-database.ts';
import { gatherCrowd } from './crowd.ts';
import { freePort, startProcess } from './start-process.ts';

const PEOPLE = 30;
const QUESTIONS = ['2021', '2022', '2023'].map((year) => `сколько организаций было в ${year} году`);
/** The figure that the reply to each question begins with. */
const FIGURES = [272, 281, 291];

const server = inject('postgres');

/** Passes each request on to the next of the ports in turn, and to another where one is closed. */
async function openBalancer(ports: readonly number[]): Promise<string> {
  let turn = 0;
  const balancer = createServer(async (incoming, outgoing) => {
    const body = await readBody(incoming);
    const pass = (left: number): void => {
      turn += 1;
      const { method, url: path, headers } = incoming;
      const target = { host: '127.0.0.1', port: ports[turn % ports.length], method, path, headers };
      request(target, (answer) => {
        answer.resume();
        outgoing.writeHead(answer.statusCode ?? 502).end();
      })
        .on('error', () => (left > 0 ? pass(left - 1) : outgoing.writeHead(502).end()))
        .end(body);
    };
    pass(ports.length - 1);
  });
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    balancer.close();
    balancer.closeAllConnections();
  });
  return `http://127.0.0.1:${(balancer.address() as AddressInfo).port}/updates`;
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test.skipIf(server === undefined)(
  'one of two replicas is killed: the other takes over its chats, nothing is lost and everything is in order',
  async () => {
    const database = await makeDatabase(server ?? '');
    const { root, telegram } = await openPlayground();
    const crowd = gatherCrowd(telegram, PEOPLE);
    const ports = [await freePort(), await freePort()];
    const url = await openBalancer(ports);
    const start = (port: number) =>
      startProcess(root, {
        DATABASE_URL: database.url,
        PORT: String(port),
        WEBHOOK_URL: url,
        WEBHOOK_SECRET: 'of-this-test',
      });
    const replicas = ports.map(start);
    onTestFinished(database.remove);
    for (const replica of replicas) await replica.isReady();
    for (const question of QUESTIONS) crowd.ask(question);
    await expect.poll(crowd.total, { timeout: 30_000, interval: 5 }).toBeGreaterThan(PEOPLE / 2);
    await replicas[0]?.end('SIGKILL');
    const answered = () =>
      crowd.chats().map((replies) => {
        const numbers = replies.map((reply) => FIGURES.indexOf(Number.parseInt(reply, 10)));
        return numbers.filter((number, at) => number !== numbers[at - 1]);
      });
    await expect.poll(answered, { timeout: 40_000 }).toEqual(Array.from({ length: PEOPLE }, () => [0, 1, 2]));
    // One question of each person can be in hand.
    for (const replies of crowd.chats()) expect(replies.length).toBeLessThanOrEqual(QUESTIONS.length + 1);
    expect(await replicas[1]?.end('SIGTERM')).toBe(0);
  },
  120_000,
);
