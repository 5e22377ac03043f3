import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openSending, type Sending } from './open-sending.ts';

/** SENDING_CHATS=5000 SENDING_KILLS=20 is the whole of it, which takes minutes. */
const CHATS = Number(process.env.SENDING_CHATS ?? 400);
const KILLS = Number(process.env.SENDING_KILLS ?? 5);

async function open(chats: number): Promise<Sending> {
  const sending = await openSending(chats);
  onTestFinished(() => sending.close());
  return sending;
}

const sendingNow = async ({ storage }: Sending, id: number) => {
  const counts = (await storage.notices.read(id))?.counts;
  return counts === undefined ? 0 : counts.delivered + counts.unknown;
};

test(`killed ${KILLS} times while it sends to ${CHATS} chats, every chat is told, few twice, none more often`, async () => {
  const sending = await open(CHATS);
  const { storage, chatIds, received } = sending;
  const id = await sending.queue();
  let inFlight = 0;
  for (let kills = 0; kills < KILLS; kills++) {
    const sender = await sending.start({ rate: 100 });
    const before = await sendingNow(sending, id);
    // Killed at any moment after it has begun to send, until another part of the whole is done.
    const part = (CHATS / (KILLS + 1)) * (0.2 + 0.8 * Math.random());
    await expect
      .poll(() => sendingNow(sending, id), { timeout: 120_000, interval: 20 })
      .toBeGreaterThan(before + part * 0.7);
    await delay(Math.random() * 40);
    await sender.kill();
    inFlight += await sending.inFlight();
  }
  await sending.start({ rate: 500 });
  await expect.poll(async () => (await storage.notices.read(id))?.state, { timeout: 60_000 }).toBe('done');
  const counts = (await storage.notices.read(id))?.counts;
  expect(counts?.delivered).toBe(CHATS - (counts?.unknown ?? 0));
  const times = chatIds.map(received);
  expect(Math.min(...times)).toBe(1);
  expect(Math.max(...times)).toBeLessThanOrEqual(2);
  const repeated = times.filter((count) => count === 2).length;
  expect(repeated).toBeLessThanOrEqual(inFlight);
  console.log(`${inFlight} in flight at the kills, ${repeated} sent twice, ${counts?.unknown} unknown`);
}, 600_000);

test('in flight at two kills, a message is not sent a third time, and operators are told', async () => {
  const sending = await open(1);
  const { telegram, storage, received } = sending;
  const id = await sending.queue();
  for (let kills = 0; kills < 2; kills++) {
    // The call lasts longer than the process.
    telegram.faults.plan({ fault: { kind: 'slow', milliseconds: 60_000 }, method: 'sendMessage' });
    const sender = await sending.start();
    await expect.poll(sending.inFlight, { timeout: 20_000, interval: 5 }).toBe(1);
    await delay(200);
    await sender.kill();
  }
  telegram.faults.clear();
  const last = await sending.start();
  await expect
    .poll(() => last.news.map((line) => JSON.parse(line)), { timeout: 20_000 })
    .toEqual([
      { kind: 'unknown', noticeId: id, count: 1 },
      { kind: 'done', noticeId: id },
    ]);
  expect(await storage.notices.read(id)).toMatchObject({
    state: 'done',
    counts: { unknown: 1, delivered: 0 },
  });
  expect(received(sending.chatIds[0] ?? 0)).toBe(0);
}, 90_000);
