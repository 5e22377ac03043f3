import type { Logger } from 'pino';
import { openPainter } from './charts/open-painter.ts';
import type { Config } from './config.ts';
import { createHttpApp, startHttpServer } from './http/server.ts';
import { openAnswering, openAnsweringInWorker, replaceableAnswering } from './open-answering.ts';
import { PLAYGROUND_TOKEN, playgroundApp } from './playground/playground.ts';
import { runAnew } from './run-anew.ts';
import { openStorage } from './storage/open-storage.ts';
import { createBot } from './telegram/bot.ts';
import { startPolling } from './telegram/polling.ts';
import { updateProfile } from './telegram/profile.ts';

/** A bot that answers. */
export interface Service {
  /** One line for the operator: where it is to be met. */
  readonly readyLine: string;
  /** Resolves, with one line for the operator, only where the bot cannot go on. */
  readonly broken: Promise<string>;
  /**
   * Reads the data directory anew while the bot goes on answering, and answers from it from then on. Where it does not hold together, the
   * bot answers on from what it has; the log tells why.
   */
  reload(): Promise<void>;
  /** Takes no more updates, finishes those in hand, closes the port and the database. */
  stop(): Promise<void>;
}

/**
 * Starts the bot on Telegram or, without a token, on a local playground. Nothing is half started: what has been opened is
 * closed again. Throws a StartError where the operator has to put something right.
 */
export async function startService(config: Config, log: Logger): Promise<Service> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    // Nobody is answered yet, so that the first data are read in place: a thread of its own would take longer.
    const now = (): Date => new Date();
    const answering = replaceableAnswering(await openAnswering(config.dataDirectory, now));
    const storage = await openStorage(config.databaseUrl);
    closers.push(storage.close);
    const painter = openPainter();
    closers.push(painter.close);
    void painter.broken.then((error) => log.error({ error: String(error) }, 'no more pictures are drawn'));

    const isPlayground = config.receiving.kind === 'playground';
    const app = createHttpApp(isPlayground ? playgroundApp() : undefined);
    const http = await startHttpServer(app, config.http.port, config.http.host);
    closers.push(http.close);

    const { token, apiRoot } =
      config.receiving.kind === 'playground'
        ? { token: PLAYGROUND_TOKEN, apiRoot: http.url }
        : config.receiving;
    const ports = { ...answering, ...storage, painter, operators: config.adminIds, log, now: Date.now };
    const { bot, commands } = createBot(token, apiRoot, ports);
    const polling = await startPolling(bot, log);
    closers.push(polling.stop);
    // A dozen calls that change nothing most of the time: nobody waits for them.
    void updateProfile(bot.api, commands, ports);

    const readyLine = isPlayground
      ? `Sandar is ready: open ${http.url} (no BOT_TOKEN, so this is the local playground)`
      : `Sandar is ready: @${bot.botInfo.username} answers on Telegram, ${http.url}/healthz says so`;
    const readAnew = async (): Promise<void> => {
      try {
        answering.replace(await openAnsweringInWorker(config.dataDirectory, answering.locales, now));
        log.info('the data directory was read anew');
      } catch (error) {
        log.error({ error: String(error) }, 'the data directory was not read anew');
      }
    };
    return { readyLine, broken: polling.broken, reload: runAnew(readAnew), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
