import { setTimeout as delay } from 'node:timers/promises';
import type { HeldState } from './storage/edition-store.ts';

/** How often the database is asked for what answers by now, in milliseconds: a new edition is to answer within five seconds everywhere. */
const ASK_EVERY = 1000;

/** What following needs. */
export interface Following {
  /** What the database holds by now. */
  readonly state: () => Promise<HeldState>;
  /** Answers from what the database holds by now; returns which state that is. Until it resolves the old one answers. */
  readonly open: () => Promise<HeldState>;
  /** Told when asking or opening fails, which is tried again. */
  readonly failed: (error: unknown) => void;
}

/** Answering that follows what the database holds. */
export interface Follower {
  /** Whether what the database holds by now answers already. */
  isUpToDate(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Keeps answering from what the database holds, whoever put it there; `opened` is the state that answers at first. */
export function followEditions(opened: HeldState, { state, open, failed }: Following): Follower {
  const stopping = new AbortController();
  let answering = opened;
  const isUpToDate = async (): Promise<boolean> => isSame(await state(), answering);
  const follow = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if (!(await isUpToDate())) answering = await open();
      } catch (error) {
        failed(error);
      }
      await delay(ASK_EVERY, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = follow();
  return {
    isUpToDate,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

function isSame(a: HeldState, b: HeldState): boolean {
  if (a.codelists !== b.codelists || a.releases.size !== b.releases.size) return false;
  return [...a.releases].every(([publication, release]) => b.releases.get(publication) === release);
}
