import { onTestFinished } from 'vitest';
import { createIllustrator } from '../../src/charts/create-illustrator.ts';
import { createExporter } from '../../src/exports/create-exporter.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { PLAYGROUND_TOKEN } from '../../src/playground/token.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { createBot } from '../../src/telegram/bot.ts';
import type { BotPorts } from '../../src/telegram/bot-context.ts';
import { startReceiving } from '../../src/telegram/start-receiving.ts';
import { openResponder } from '../open-responder.ts';
import { openPlayground, type Playground } from '../playground/open-playground.ts';
import { png } from '../playground/pictures.ts';
import { unobserved } from '../unobserved.ts';

/** Олег. */
const OPERATOR = 102;

/** The clock stands still, so that whole chats are held in no time. */
const asMuch = { most: Number.MAX_SAFE_INTEGER, perMinute: 0 };
const UNLIMITED = { person: asMuch, group: asMuch, inline: asMuch };

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The real bot over the local Bot API, on 1 June 2024, with Олег as its operator. What pictures show is tested with the charts; here they only have to come. */
export async function openBot(): Promise<Playground> {
  const playground = await openPlayground();
  const storage = await openStorage('sqlite::memory:');
  const { responder, catalogue, readSeries, clock } = await openResponder(undefined, storage.calendar.read);
  clock.now = new Date('2024-06-01T12:00:00Z');
  const locales = loadLocales('locales');
  const ports: BotPorts = {
    responder,
    fromOneState: (work) => work(),
    exporter: createExporter({ catalogue, readSeries }, locales),
    illustrator: createIllustrator({ catalogue, readSeries }, locales, () => clock.now),
    painter: { draw: async () => png(1200, 1100) },
    operators: [OPERATOR],
    gatherMiss: () => undefined,
    catalogueHeld: () => catalogue,
    timeZone: 'Asia/Almaty',
    ...storage,
    locales,
    log: silent,
    observer: unobserved,
    now: () => clock.now.getTime(),
  };
  const { bot } = createBot(PLAYGROUND_TOKEN, playground.root, ports, { limits: UNLIMITED });
  const polling = await startReceiving(bot, { ...ports, ...storage }, { kind: 'polling' });
  onTestFinished(async () => {
    await polling.stop();
    await storage.close();
  });
  return playground;
}
