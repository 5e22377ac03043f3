import type { ScheduledTask } from '../schedules.ts';
import type { MissStore } from '../storage/miss-store.ts';

/** A question that was not understood is forgotten so long after it was last asked, in milliseconds: 30 days. */
const KEPT_FOR = 30 * 24 * 3_600_000;
/** So many are forgotten at once: a few milliseconds' work. */
const AT_ONCE = 500;

/** Forgets, each night, what has not been asked for long. */
export function forgetMisses(misses: Pick<MissStore, 'forget'>, now: () => number): ScheduledTask {
  return {
    name: 'forget-misses',
    cron: '50 3 * * *',
    async run(over) {
      let forgotten = AT_ONCE;
      while (forgotten === AT_ONCE && !over.aborted)
        forgotten = await misses.forget(now() - KEPT_FOR, AT_ONCE);
    },
  };
}
