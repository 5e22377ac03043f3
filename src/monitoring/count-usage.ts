import type { Logger } from 'pino';
import { dayAt } from '../releases/clock-time.ts';
import { runAnew } from '../run-anew.ts';
import type { UsageCount, UsageStore } from '../storage/usage-store.ts';
import type { Observer } from './observer.ts';
import { usageOutcome } from './usage.ts';

/** Counts are brought to the database so often, in milliseconds: what a crash costs at most. */
const KEEP_EVERY = 30_000;

/** Where counts are kept, and by which clocks months begin. */
export interface UsagePorts {
  readonly usage: Pick<UsageStore, 'add'>;
  /** IANA name of the time whose months are counted. */
  readonly timeZone: string;
  readonly log: Pick<Logger, 'warn'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Counts questions by month, publication, language and outcome: in memory, and in the database every half minute and when it is stopped. */
export function countUsage({ usage, timeZone, log, now }: UsagePorts) {
  let counted = new Map<string, UsageCount>();
  const add = (count: UsageCount): void => {
    const { month, publication, language, outcome } = count;
    const key = [month, publication, language, outcome].join(' ');
    const questions = (counted.get(key)?.questions ?? 0) + count.questions;
    counted.set(key, { month, publication, language, outcome, questions });
  };
  let known = { minute: Number.NaN, month: '' };
  /** Asked for once a minute: it takes more than counting does. */
  const monthAt = (at: number): string => {
    const minute = Math.floor(at / 60_000);
    if (minute !== known.minute) known = { minute, month: dayAt(at, timeZone).slice(0, 7) };
    return known.month;
  };
  const keep = runAnew(async () => {
    const counts = [...counted.values()];
    counted = new Map();
    if (counts.length === 0) return;
    try {
      await usage.add(counts);
    } catch (error) {
      log.warn({ error: String(error) }, 'usage cannot be kept yet');
      counts.forEach(add);
    }
  });
  const timer = setInterval(keep, KEEP_EVERY).unref();
  const observer: Pick<Observer, 'updateHandled'> = {
    updateHandled({ asked }) {
      const outcome = asked && usageOutcome(asked);
      if (asked === undefined || outcome === undefined) return;
      const { publication = '', language } = asked;
      add({ month: monthAt(now()), publication, language, outcome, questions: 1 });
    },
  };
  return {
    observer,
    /** Brings what is counted to the database. */
    keep,
    async stop(): Promise<void> {
      clearInterval(timer);
      await keep();
    },
  };
}
