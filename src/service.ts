import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import program from '../package.json' with { type: 'json' };
import { answerFromDatabase } from './answer-from-database.ts';
import { formatProblem } from './catalogue/problem.ts';
import { openPainter } from './charts/open-painter.ts';
import type { Config } from './config.ts';
import { calendarRoute } from './http/calendar-route.ts';
import { loggingRequests } from './http/log-requests.ts';
import { monitoringRoute } from './http/monitoring-route.ts';
import { createHttpApp, startHttpServer } from './http/server.ts';
import { webhookRoute } from './http/webhook-route.ts';
import { leaderWork } from './leader-work.ts';
import { startLeading } from './leading.ts';
import { gatherMisses } from './misses/gather-misses.ts';
import { countUsage } from './monitoring/count-usage.ts';
import type { Meters } from './monitoring/meters.ts';
import { observedBy } from './monitoring/observer.ts';
import { readOfficeState } from './monitoring/office-state.ts';
import { createReadiness } from './monitoring/readiness.ts';
import { createVitals } from './monitoring/vitals.ts';
import { createNoticeWriter } from './notices/create-notice-writer.ts';
import { PLAYGROUND_TOKEN } from './playground/token.ts';
import { orderPreview, orderRelease } from './releases/order-release.ts';
import type { ReleaseOrder } from './releases/release-order.ts';
import { openSourcePorts } from './sources/watch/open-source-ports.ts';
import { readSourcesFile } from './sources/watch/read-sources-file.ts';
import type { Source } from './sources/watch/source.ts';
import { openStorage, type Storage } from './storage/open-storage.ts';
import { takeAtStart, takingAnew } from './taking-data.ts';
import { createBot } from './telegram/bot.ts';
import { operatorDesk } from './telegram/desk/operator-desk.ts';
import { officeDesk } from './telegram/office/office-desk.ts';
import { updateProfile } from './telegram/profile.ts';
import { reachTelegram } from './telegram/reach-telegram.ts';
import { type Receiver, startReceiving } from './telegram/start-receiving.ts';

/** A bot that answers. */
export interface Service {
  /** One line for the operator: where it is to be met. */
  readonly readyLine: string;
  /** Resolves, with one line for the operator, only where the bot cannot go on. */
  readonly broken: Promise<string>;
  /**
   * Takes what is new in the data directory while the bot goes on answering, and answers from it from then on. Where it does not hold together, the
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
export async function startService(config: Config, log: Logger, meters: Meters): Promise<Service> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const now = (): Date => new Date();
    const storage = await openStorage(config.databaseUrl);
    closers.push(storage.close);
    // Nobody is answered yet, so that the first data are read in place: a thread of its own would take longer.
    await takeAtStart(storage, config.dataDirectory, log);
    const { answering, planning, follower } = await answerFromDatabase(storage, config, now, log);
    closers.push(follower.stop);
    const painter = openPainter();
    closers.push(painter.close);
    void painter.broken.then((error) => log.error({ error: String(error) }, 'no more pictures are drawn'));

    const { receiving } = config;
    const started = Promise.withResolvers<Receiver>();
    const app = createHttpApp(
      receiving.kind === 'playground'
        ? await openPlayground(storage, config.dataDirectory)
        : receiving.kind === 'webhook'
          ? // Telegram may know the address from an earlier run, and not wait.
            webhookRoute(receiving, async (update) => (await started.promise).take(update))
          : undefined,
    );
    app.route('/', calendarRoute({ ...answering, ...planning, now: Date.now }));
    const reaching = Promise.withResolvers<() => Promise<boolean>>();
    const readiness = createReadiness({
      probe: storage.probe,
      editionsHeld: () => answering.catalogueHeld().editions.length,
      askTelegram: async () => (await reaching.promise)(),
      now: Date.now,
    });
    const office = { ...storage, catalogueHeld: answering.catalogueHeld, now: Date.now };
    app.route('/', monitoringRoute({ meters, office, obstacles: readiness.obstacles }));
    const http = await startHttpServer(loggingRequests(log, app), config.http.port, config.http.host);
    closers.push(http.close);

    const { token, apiRoot } =
      receiving.kind === 'playground' ? { token: PLAYGROUND_TOKEN, apiRoot: http.url } : receiving;
    const { timeZone } = config;
    const vitals = createVitals(Date.now);
    const usage = countUsage({ ...storage, timeZone, log, now: Date.now });
    const misses = gatherMisses({ ...storage, log });
    closers.push(usage.stop, misses.stop);
    const ports = {
      ...answering,
      ...storage,
      painter,
      operators: config.adminIds,
      gatherMiss: misses.add,
      timeZone,
      log,
      observer: observedBy(meters, readiness.observer, vitals.observer, usage.observer),
      now: Date.now,
    };
    const order = (one: ReleaseOrder) => orderRelease(config.databaseUrl, one, Date.now());
    const reloading = takingAnew(config.dataDirectory, order, log);
    const replica = randomUUID();
    const ofOffice = officeDesk({
      ...ports,
      version: program.version,
      replica,
      vitals,
      office: () => readOfficeState(office),
      keepUsage: usage.keep,
      keepMisses: misses.keep,
      reload: reloading,
    });
    const writer = createNoticeWriter({ ...ports, readCalendar: storage.calendar.read });
    const preview = (releaseId: number) =>
      orderPreview(config.databaseUrl, { kind: 'preview', releaseId, timeZone }, Date.now());
    const watching = await sourcesToWatch(config.dataDirectory, log);
    const ofOperators = operatorDesk({
      ...ports,
      ...writer,
      sourceProblems: watching.problems,
      order,
      preview,
    });
    const { bot, commands } = createBot(token, apiRoot, ports, { desks: [ofOffice, ofOperators] });
    reaching.resolve(reachTelegram(bot.api));
    const receiver = await startReceiving(
      bot,
      ports,
      receiving.kind === 'webhook' ? receiving : { kind: 'polling' },
    );
    closers.push(receiver.stop);
    started.resolve(receiver);
    // A dozen calls that change nothing most of the time: nobody waits for them.
    void updateProfile(bot.api, commands, ports);

    const sending = { token, apiRoot, me: bot.botInfo, ...config.notices };
    const watched = { sources: watching.sources, ports: openSourcePorts(config.dataDirectory) };
    const { isUpToDate } = follower;
    const work = leaderWork(ports, { bot, writer, sending, watched, order, isUpToDate });
    const leading = startLeading(ports, work, { holder: replica });
    closers.push(leading.stop);

    const readyLine =
      receiving.kind === 'playground'
        ? `Sandar is ready: open ${http.url} (no BOT_TOKEN, so this is the local playground)`
        : `Sandar is ready: @${bot.botInfo.username} answers on Telegram, ${http.url}/healthz says so`;
    return { readyLine, broken: receiver.broken, reload: async () => void (await reloading()), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Loaded only where it is used: a bot on Telegram starts without it. */
async function openPlayground(storage: Storage, dataDirectory: string): Promise<Hono> {
  const { playgroundApp } = await import('./playground/playground.ts');
  const { publishSample } = await import('./playground/publish-sample.ts');
  return playgroundApp(undefined, () => publishSample(storage, dataDirectory));
}

/** Which sources are watched, or why none is. */
interface Watching {
  readonly sources: readonly Source[];
  readonly problems: readonly string[];
}

async function sourcesToWatch(directory: string, log: Logger): Promise<Watching> {
  const read = await readSourcesFile(directory);
  if (read.ok) return { sources: read.value, problems: [] };
  const problems = read.problems.map(formatProblem);
  log.error({ problems }, 'no source is watched');
  return { sources: [], problems };
}
