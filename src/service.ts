import type { Logger } from 'pino';
import { openPainter } from './charts/open-painter.ts';
import type { Config } from './config.ts';
import { createHttpApp, startHttpServer } from './http/server.ts';
import { webhookRoute } from './http/webhook-route.ts';
import { openAnswering, openAnsweringInWorker, replaceableAnswering } from './open-answering.ts';
import { PLAYGROUND_TOKEN, playgroundApp } from './playground/playground.ts';
import { runAnew } from './run-anew.ts';
import { openStorage } from './storage/open-storage.ts';
import { createBot } from './telegram/bot.ts';
import { updateProfile } from './telegram/profile.ts';
import { type Receiver, startReceiving } from './telegram/start-receiving.ts';

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

    const { receiving } = config;
    const started = Promise.withResolvers<Receiver>();
    const app = createHttpApp(
      receiving.kind === 'playground'
        ? playgroundApp()
        : receiving.kind === 'webhook'
          ? // Telegram may know the address from an earlier run, and not wait.
            webhookRoute(receiving, async (update) => (await started.promise).take(update))
          : undefined,
    );
    const http = await startHttpServer(app, config.http.port, config.http.host);
    closers.push(http.close);

    const { token, apiRoot } =
      receiving.kind === 'playground' ? { token: PLAYGROUND_TOKEN, apiRoot: http.url } : receiving;
    const ports = { ...answering, ...storage, painter, operators: config.adminIds, log, now: Date.now };
    const { bot, commands } = createBot(token, apiRoot, ports);
    const receiver = await startReceiving(
      bot,
      ports,
      receiving.kind === 'webhook' ? receiving : { kind: 'polling' },
    );
    closers.push(receiver.stop);
    started.resolve(receiver);
    // A dozen calls that change nothing most of the time: nobody waits for them.
    void updateProfile(bot.api, commands, ports);

    const readyLine =
      receiving.kind === 'playground'
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
    return { readyLine, broken: receiver.broken, reload: runAnew(readAnew), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
