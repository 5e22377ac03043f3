import { createTask, type TaskContext } from 'node-cron';
import type { Logger } from 'pino';
import type { LeaderWork } from './leading.ts';
import type { ScheduleStore } from './storage/schedule-store.ts';

/** How often it is looked whether a run was missed, in milliseconds. A timer for a whole day stands still while the computer sleeps. */
const LOOK_EVERY = 60_000;

/** Something that is done again and again, at times of the bot's time zone. */
export interface ScheduledTask {
  /** Under which its last run is kept: it stays the same for good. */
  readonly name: string;
  /** Minute, hour, day of the month, month, day of the week; before them seconds, where there are six. */
  readonly cron: string;
  /** IANA name of the clock that they are told by, where it is not the bot's. */
  readonly timeZone?: string;
  /** Ends soon once `over` is aborted. What it throws is logged; the next run comes all the same. */
  run(over: AbortSignal): Promise<void>;
}

/** Where runs are kept, and by which clocks they come. */
export interface SchedulePorts {
  readonly schedules: ScheduleStore;
  /** IANA name. */
  readonly timeZone: string;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Runs tasks at their times for as long as this replica leads. A task never runs twice at once. Runs that were missed, since the bot was down or the computer
 * asleep, are made up for by one.
 */
export function runSchedules(ports: SchedulePorts, tasks: readonly ScheduledTask[]): LeaderWork {
  return async ({ over }) => {
    const running = tasks.map((task) => startTask(ports, task, over));
    await new Promise<void>((resolve) => {
      if (over.aborted) resolve();
      else over.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.all(running.map((stop) => stop()));
  };
}

/** Starts a task; what is returned stops it, and waits for the run that is going on. */
function startTask(
  { schedules, timeZone, log, now }: SchedulePorts,
  { name, cron, timeZone: own, run }: ScheduledTask,
  over: AbortSignal,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let begunAt = 0;
  const next = (): number => task.getNextRun()?.getTime() ?? Number.MAX_SAFE_INTEGER;

  const runNow = async (why: 'due' | 'missed'): Promise<void> => {
    const at = now();
    try {
      await run(over);
      log.info({ task: name, why, ms: now() - at }, 'a scheduled task ran');
      await schedules.plan(name, next(), at);
    } catch (error) {
      log.error({ task: name, error: String(error) }, 'a scheduled task failed');
    }
  };
  const begin = async (why: 'due' | 'missed'): Promise<void> => {
    if (over.aborted) return;
    if (running !== undefined) return log.warn({ task: name }, 'a scheduled task still runs when it is due');
    begunAt = now();
    running = runNow(why);
    await running;
    running = undefined;
  };
  const catchUp = async (): Promise<void> => {
    try {
      const planned = await schedules.nextRun(name);
      if (planned === undefined) await schedules.plan(name, next());
      else if (planned <= now()) await begin('missed');
    } catch (error) {
      log.error({ task: name, error: String(error) }, 'it is not known whether a scheduled task is due');
    }
  };

  const task = createTask(cron, (_: TaskContext) => begin('due'), {
    name,
    timezone: own ?? timeZone,
    suppressMissedWarning: true,
  });
  void task.start();
  const caughtUp = catchUp();
  let expected = next();
  const looking = setInterval(() => {
    if (now() < expected + LOOK_EVERY) return;
    if (begunAt < expected) void begin('missed');
    expected = next();
  }, LOOK_EVERY);
  return async () => {
    clearInterval(looking);
    await task.destroy();
    await caughtUp;
    await running;
  };
}
