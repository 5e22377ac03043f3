import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { type Follower, followEditions } from './follow-editions.ts';
import {
  type Answering,
  openHeldAnswering,
  openHeldAnsweringInWorker,
  type Planning,
  type ReplaceableAnswering,
  replaceableAnswering,
} from './open-answering.ts';
import { keepCalendars } from './releases/keep-calendars.ts';
import type { HeldState } from './storage/edition-store.ts';
import type { Storage } from './storage/open-storage.ts';

/** Answers from what the database holds, and who sees to it that they do. */
interface DatabaseAnswering {
  readonly answering: ReplaceableAnswering;
  readonly planning: Planning;
  readonly follower: Follower;
}

/** Answers from what the database holds by now and, whenever an edition has come or was taken back, from what it holds by then. */
export async function answerFromDatabase(
  storage: Storage,
  { databaseUrl, timeZone }: Pick<Config, 'databaseUrl' | 'timeZone'>,
  now: () => Date,
  log: Logger,
): Promise<DatabaseAnswering> {
  const planning = { readCalendar: storage.calendar.read, timeZone };
  const state = await storage.editions.state();
  const answering = replaceableAnswering(await openHeldAnswering(storage, state, now, planning));
  const keepCalendar = (of: HeldState, { catalogueHeld }: Answering): Promise<void> =>
    keepCalendars(storage.calendar, of, catalogueHeld().editions, Date.now());
  await keepCalendar(state, answering);
  const open = async () => {
    const opened = await openHeldAnsweringInWorker(databaseUrl, storage, answering.locales, now, planning);
    // Last of all: what follows believes that the old state answers until all of it went well.
    await keepCalendar(opened.state, opened.answering);
    answering.replace(opened.answering);
    log.info({ releases: Object.fromEntries(opened.state.releases) }, 'answering from these editions');
    return opened.state;
  };
  const failed = (error: unknown) => log.error({ error: String(error) }, 'new editions cannot be read yet');
  const follower = followEditions(state, { state: storage.editions.state, open, failed });
  return { answering, planning, follower };
}
