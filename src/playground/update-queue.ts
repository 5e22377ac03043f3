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

type Wake = 'news' | 'quiet' | 'gone' | 'replaced' | 'webhook';

const MOST_AT_ONCE = 100;
const LONGEST_WAIT = 50;

/** Kinds that come only to bots that name them. https://core.telegram.org/bots/api#getupdates */
const ON_REQUEST: ReadonlySet<string> = new Set([
  'chat_member',
  'message_reaction',
  'message_reaction_count',
]);

export type UpdateQueue = ReturnType<typeof createUpdateQueue>;

/** Updates that wait for the bot. https://core.telegram.org/bots/api#getupdates */
export function createUpdateQueue(firstId: number) {
  let nextId = firstId;
  let waiting: Update[] = [];
  let wanted: ReadonlySet<string> | undefined;
  let wake: ((reason: Wake) => void) | undefined;
  let deliver: (() => void) | undefined;

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

  const want = (kinds: readonly string[] | undefined): void => {
    if (kinds !== undefined) wanted = kinds.length === 0 ? undefined : new Set(kinds);
  };

  return {
    /** Adds what happened, unless the bot has said that it does not want this kind. */
    push(kind: string, content: unknown): void {
      if (wanted === undefined ? ON_REQUEST.has(kind) : !wanted.has(kind)) return;
      waiting.push({ update_id: nextId, [kind]: content });
      nextId += 1;
      wake?.('news');
      deliver?.();
    },

    /**
     * The next updates; those before `offset` are forgotten. Waits where there are none. Of two that wait the older
     * is refused with 409, as are all while a webhook is set. `signal` tells that the caller has hung up.
     */
    async take(poll: Poll, signal: AbortSignal): Promise<readonly Update[]> {
      if (deliver !== undefined)
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      wake?.('replaced');
      const { offset = 0, limit = MOST_AT_ONCE, timeout = 0, allowed_updates } = poll;
      waiting = offset < 0 ? waiting.slice(offset) : waiting.filter(({ update_id }) => update_id >= offset);
      want(allowed_updates);
      if (waiting.length === 0 && timeout > 0 && !signal.aborted) {
        const reason = await sleep(Math.min(timeout, LONGEST_WAIT), signal);
        if (reason === 'webhook') throw conflict('terminated by setWebhook request');
        if (reason === 'replaced')
          throw conflict(
            'terminated by other getUpdates request; make sure that only one bot instance is running',
          );
      }
      return waiting.slice(0, Math.min(Math.max(limit, 1), MOST_AT_ONCE));
    },

    /** From now on updates are brought to the bot: `onNews` is told of each. Without it they wait for getUpdates again. */
    bring(onNews: (() => void) | undefined, kinds?: readonly string[]): void {
      deliver = onNews;
      want(kinds);
      if (onNews !== undefined) wake?.('webhook');
    },

    /** Oldest first. */
    waiting: (): readonly Update[] => waiting,

    /** The bot has this one. */
    confirm(updateId: number): void {
      waiting = waiting.filter(({ update_id }) => update_id !== updateId);
    },

    size: () => waiting.length,

    clear(): void {
      waiting = [];
    },
  };
}

function conflict(reason: string): ApiError {
  return new ApiError(409, `Conflict: ${reason}`);
}
