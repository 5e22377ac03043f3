import { ApiError } from './api-error.ts';

/** A Bot API Update: its id and one thing that happened, under the name of its kind. */
export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

/** What getUpdates asks for; `timeout` in seconds. */
export interface Poll {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  readonly timeout?: number | undefined;
  readonly allowed_updates?: readonly string[] | undefined;
}

type Wake = 'news' | 'quiet' | 'gone' | 'replaced';

const MOST_AT_ONCE = 100;
const LONGEST_WAIT = 50;

export type UpdateQueue = ReturnType<typeof createUpdateQueue>;

/** Updates that wait for the bot. https://core.telegram.org/bots/api#getupdates */
export function createUpdateQueue(firstId: number) {
  let nextId = firstId;
  let waiting: Update[] = [];
  let wanted: ReadonlySet<string> | undefined;
  let wake: ((reason: Wake) => void) | undefined;

  const sleep = (seconds: number, signal: AbortSignal) =>
    new Promise<Wake>((resolve) => {
      const finish = (reason: Wake) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', leave);
        if (wake === finish) wake = undefined;
        resolve(reason);
      };
      const leave = () => finish('gone');
      const timer = setTimeout(finish, seconds * 1000, 'quiet');
      signal.addEventListener('abort', leave);
      wake = finish;
    });

  return {
    /** Adds what happened, unless the bot has said that it does not want this kind. */
    push(kind: string, content: unknown): void {
      if (wanted !== undefined && !wanted.has(kind)) return;
      waiting.push({ update_id: nextId, [kind]: content });
      nextId += 1;
      wake?.('news');
    },

    /**
     * The next updates; those before `offset` are forgotten. Waits where there are none. Of two that wait the older
     * is refused with 409. `signal` tells that the caller has hung up.
     */
    async take(poll: Poll, signal: AbortSignal): Promise<readonly Update[]> {
      wake?.('replaced');
      const { offset = 0, limit = MOST_AT_ONCE, timeout = 0, allowed_updates } = poll;
      waiting = offset < 0 ? waiting.slice(offset) : waiting.filter(({ update_id }) => update_id >= offset);
      if (allowed_updates !== undefined)
        wanted = allowed_updates.length === 0 ? undefined : new Set(allowed_updates);
      if (waiting.length === 0 && timeout > 0 && !signal.aborted) {
        const reason = await sleep(Math.min(timeout, LONGEST_WAIT), signal);
        if (reason === 'replaced') throw conflict();
      }
      return waiting.slice(0, Math.min(Math.max(limit, 1), MOST_AT_ONCE));
    },

    size: () => waiting.length,

    clear(): void {
      waiting = [];
    },
  };
}

function conflict(): ApiError {
  return new ApiError(
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );
}
