import type { Logger } from 'pino';
import { runAnew } from '../run-anew.ts';
import type { Miss, MissStore } from '../storage/miss-store.ts';

/** What was not understood is brought to the database so often, in milliseconds: what a crash costs at most. */
const KEEP_EVERY = 30_000;
/** So many are held while the database cannot be written; more would tell no more. */
const MOST_HELD = 2000;

/** Where misses are kept. */
export interface GatheringPorts {
  readonly misses: Pick<MissStore, 'add'>;
  readonly log: Pick<Logger, 'warn'>;
}

/** Gathers what was not understood: in memory, and in the database every half minute and when it is stopped. One at a time, each would hold up everybody's answers for a commit. */
export function gatherMisses({ misses, log }: GatheringPorts) {
  let gathered: Miss[] = [];
  const keep = runAnew(async () => {
    const group = gathered;
    gathered = [];
    if (group.length === 0) return;
    try {
      await misses.add(group);
    } catch (error) {
      log.warn({ error: String(error) }, 'what was not understood cannot be kept yet');
      gathered = [...group, ...gathered].slice(0, MOST_HELD);
    }
  });
  const timer = setInterval(keep, KEEP_EVERY).unref();
  return {
    add(miss: Miss): void {
      if (gathered.length < MOST_HELD) gathered.push(miss);
    },
    /** Brings what is gathered to the database. */
    keep,
    async stop(): Promise<void> {
      clearInterval(timer);
      await keep();
    },
  };
}
