import type { Logger } from 'pino';
import type { LeaderWork } from '../leading.ts';
import type { ReleaseStore } from '../storage/release-store.ts';
import type { ReleaseOrder, ReleaseReport } from './release-order.ts';

/** How often it is looked whether an embargo has ended, in milliseconds. */
const LOOK_EVERY = 1000;

/** What ending an embargo needs. */
export interface DuePorts {
  readonly releases: Pick<ReleaseStore, 'due'>;
  /** Has work on releases done elsewhere. */
  readonly order: (order: ReleaseOrder) => Promise<ReleaseReport>;
  /** Tells operators that a release waits for them. Does not reject where they cannot be told. */
  readonly tellHeld: (releaseId: number) => Promise<void>;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly now: () => number;
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Lets editions answer when their embargo ends, for as long as this replica leads. */
export function installDue({ releases, order, tellHeld, log, now, wait }: DuePorts): LeaderWork {
  return async ({ over }) => {
    while (!over.aborted) {
      try {
        for (const { id, publication } of await releases.due(now())) {
          const report = await order({ kind: 'installWaiting', releaseId: id });
          if (report.ok && report.taken.some(({ outcome }) => outcome.kind === 'held')) {
            log.warn({ publication, release: id }, 'an embargo has ended, and the edition is held');
            await tellHeld(id);
          } else if (report.ok) log.info({ publication, release: id }, 'an embargo has ended');
          else log.error({ publication, release: id, problems: report.problems }, 'an embargo has not ended');
        }
      } catch (error) {
        log.error({ error: String(error) }, 'editions whose embargo ends cannot be installed yet');
      }
      await wait(LOOK_EVERY, over);
    }
  };
}
