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

/** Keeps answering from what the database holds, whoever put it there; `opened` is the state that answers at first. Returns what ends it. */
export function followEditions(opened: HeldState, following: Following): () => Promise<void> {
  const stopping = new AbortController();
  const running = follow(opened, following, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function follow(
  opened: HeldState,
  { state, open, failed }: Following,
  stop: AbortSignal,
): Promise<void> {
  let answering = opened;
  while (!stop.aborted) {
    try {
      if (!isSame(await state(), answering)) answering = await open();
    } catch (error) {
      failed(error);
    }
    await delay(ASK_EVERY, undefined, { signal: stop }).catch(() => undefined);
  }
}

function isSame(a: HeldState, b: HeldState): boolean {
  if (a.codelists !== b.codelists || a.releases.size !== b.releases.size) return false;
  return [...a.releases].every(([publication, release]) => b.releases.get(publication) === release);
}
