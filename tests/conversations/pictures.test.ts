import { expect, onTestFinished, test } from 'vitest';
import { openPainter } from '../../src/charts/open-painter.ts';
import { openAnswering, replaceableAnswering } from '../../src/open-answering.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { createBot } from '../../src/telegram/bot.ts';
import { startReceiving } from '../../src/telegram/start-receiving.ts';
import { openPlayground } from '../playground/open-playground.ts';
import { unobserved } from '../unobserved.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The real bot with real pictures over the local Bot API. */
async function openBot() {
  const playground = await openPlayground();
  const storage = await openStorage('sqlite::memory:');
  const painter = openPainter();
  const answering = replaceableAnswering(await openAnswering('data', () => new Date('2024-06-01T12:00:00Z')));
  const ports = {
    ...answering,
    ...storage,
    painter,
    operators: [],
    gatherMiss: () => undefined,
    timeZone: 'Asia/Almaty',
    log: silent,
    observer: unobserved,
    now: Date.now,
  };
  const { bot } = createBot(PLAYGROUND_TOKEN, playground.root, ports);
  // The first picture waits for its worker to be loaded, which may take longer than a message waits.
  const { reply } = await answering.responder.reply('unemployment by sex', {});
  const chart = await answering.illustrator.chartOf(reply);
  if (chart !== undefined) await painter.draw(chart);
  const polling = await startReceiving(bot, { ...ports, ...storage }, { kind: 'polling' });
  onTestFinished(async () => {
    await polling.stop();
    await painter.close();
    await storage.close();
  });
  return playground;
}

test('a ranking is a picture, in a second chat the same file', async () => {
  const playground = await openBot();
  const [first, second] = [...playground.telegram.chats.values()];
  if (first === undefined || second === undefined) throw new Error('the playground has too few people');
  const photoIn = ({ messages }: typeof first) =>
    [...messages.values()].flatMap(({ photo }) => photo?.at(-1) ?? []).at(0);
  const ask = async (chat: typeof first) => {
    const person = Number([...playground.telegram.chats].find(([, one]) => one === chat)?.[0]);
    await playground.act(person, 'say', { text: 'безработица по регионам' });
    await expect.poll(() => photoIn(chat), { timeout: 10_000 }).toBeDefined();
    return photoIn(chat);
  };
  const photo = await ask(first);
  expect(photo).toMatchObject({ width: 1200 });
  expect(photo?.height).toBeGreaterThan(1500);
  expect((await ask(second))?.file_id).toBe(photo?.file_id);
});
