import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { LEADER, type LeaseStore } from './storage/lease-store.ts';
import { within } from './within.ts';

/** How long a leader that died is still held for one, in milliseconds. With the time between two attempts of others, it is replaced within 14 seconds. */
const HELD_FOR = 10_500;

/** A lease is renewed, and a foreign one tried for, so many times while it holds. */
const ATTEMPTS = 3;

const NO_ANSWER = 'the database does not answer';

/** What only the leader does, from when it becomes leader until `over` is aborted. It ends then, soon; until then it neither ends nor rejects. */
export type LeaderWork = (leadership: Leadership) => Promise<void>;

/** Being the leader, once. */
export interface Leadership {
  /** Higher than that of every leader before: what an earlier one still writes is known by it. */
  readonly fencing: number;
  /** The lease was lost, or the bot stops. */
  readonly over: AbortSignal;
}

/** What replicas agree by, and what is logged of it. */
export interface LeadingPorts {
  readonly leases: LeaseStore;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Who tries to lead. */
export interface LeadingOptions {
  /** Names this replica and no other. */
  readonly holder: string;
  /** For tests, which do not wait long; milliseconds. */
  readonly heldFor?: number;
}

/** A replica that leads whenever no other does. */
export interface Leading {
  /** Ends the work, and lets another lead at once. */
  stop(): Promise<void>;
}

/** Tries to lead until it is stopped. Work that fails gives the lease up, to be begun anew here or elsewhere. */
export function startLeading(
  { leases, log, now }: LeadingPorts,
  work: readonly LeaderWork[],
  { holder, heldFor = HELD_FOR }: LeadingOptions,
): Leading {
  const stopping = new AbortController();
  const pause = (signal: AbortSignal): Promise<void> =>
    delay(heldFor / ATTEMPTS, undefined, { signal }).catch(() => undefined);

  const take = async (): Promise<{ fencing: number; until: number } | undefined> => {
    const at = now();
    const fencing = await leases.take(LEADER, holder, at, at + heldFor);
    return fencing === undefined ? undefined : { fencing, until: at + heldFor };
  };

  /** Renews the lease until it is lost or the work is over; a database that does not answer may do so again before it expires. */
  const hold = async (fencing: number, firstUntil: number, over: AbortController): Promise<void> => {
    let until = firstUntil;
    while (!over.signal.aborted) {
      await pause(over.signal);
      if (over.signal.aborted) return;
      try {
        const taken = await within(until - now(), take(), NO_ANSWER);
        if (taken?.fencing !== fencing) return over.abort();
        until = taken.until;
      } catch (error) {
        log.warn({ error: String(error) }, 'the lease of the leader could not be renewed');
        if (now() >= until) return over.abort();
      }
    }
  };

  const lead = async (fencing: number, until: number): Promise<void> => {
    log.info({ fencing }, 'this replica leads');
    const over = new AbortController();
    const end = (): void => over.abort();
    stopping.signal.addEventListener('abort', end, { once: true });
    const leadership = { fencing, over: over.signal };
    const tasks = work.map(async (begin) => {
      try {
        await begin(leadership);
      } catch (error) {
        log.error({ error: String(error) }, 'what the leader does has failed');
      }
      over.abort();
    });
    await Promise.all([hold(fencing, until, over), ...tasks]);
    stopping.signal.removeEventListener('abort', end);
    log.info({ fencing }, 'this replica leads no longer');
    await leases.release(LEADER, fencing);
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        const taken = await within(heldFor, take(), NO_ANSWER);
        if (taken !== undefined) await lead(taken.fencing, taken.until);
      } catch (error) {
        log.warn({ error: String(error) }, 'who leads is not known');
      }
      await pause(stopping.signal);
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
