import { ApiError } from './api-error.ts';
import { type Chat, chatId } from './chat.ts';

/** So many calls at most within so many milliseconds, counted under a name. */
interface Rule {
  readonly name: string;
  readonly most: number;
  readonly within: number;
}

/** https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const OVERALL = { most: 30, within: 1000 };
const OVERALL_PAID = { most: 1000, within: 1000 };
const IN_A_CHAT = { most: 1, within: 1000 };
/** Groups, and channels alike. */
const IN_A_GROUP = { most: 20, within: 60_000 };
/** Calls during a pause make it longer, by so many milliseconds each. */
const PENALTY = 1000;

/** What is counted: new messages and edits each for themselves. */
export type Sending = { readonly what: 'send' | 'edit'; readonly paid: boolean };

export type FloodGate = ReturnType<typeof createFloodGate>;

/** The bot is held back for so many seconds more; so many of its calls were refused since that began. */
export interface Holding {
  readonly seconds: number;
  readonly refused: number;
}

/**
 * Telegram's limits on sending. Open until they are enforced, or the bot is held back at a person's wish: otherwise nobody at the page is to
 * wait. `onHolding` is told when the bot is held back, and of each call refused meanwhile.
 */
export function createFloodGate(clock: () => number, onHolding: () => void = () => undefined) {
  const times = new Map<string, number[]>();
  const pausedUntil = new Map<string, number>();
  let isEnforced = false;
  let heldUntil = 0;
  let refused = 0;

  /** Refuses where the rule's pause lasts or begins. */
  const check = ({ name, most, within }: Rule, at: number): void => {
    const until = pausedUntil.get(name) ?? 0;
    if (until > at) throw pause(name, at, until + PENALTY);
    const recent = (times.get(name) ?? []).filter((time) => time > at - within);
    times.set(name, recent);
    const oldest = recent.at(-most);
    if (oldest !== undefined && recent.length >= most) throw pause(name, at, oldest + within);
  };

  const pause = (name: string, at: number, until: number): ApiError => {
    const seconds = Math.max(1, Math.ceil((until - at) / 1000));
    pausedUntil.set(name, at + seconds * 1000);
    return tooMany(seconds);
  };

  const holding = (): Holding => ({
    seconds: Math.max(0, Math.ceil((heldUntil - clock()) / 1000)),
    refused,
  });

  return {
    /** From now on the limits hold, or no longer. */
    enforce(on: boolean): void {
      isEnforced = on;
    },

    /** Refuses all that the bot sends for so many seconds, as Telegram does after a flood. */
    hold(seconds: number): void {
      heldUntil = clock() + seconds * 1000;
      refused = 0;
      onHolding();
    },

    holding,

    /** Counts a call into a chat. Throws an ApiError (429) where it comes too soon. */
    admit(chat: Chat, { what, paid }: Sending): void {
      const { seconds } = holding();
      if (seconds > 0) {
        refused += 1;
        onHolding();
        throw tooMany(seconds);
      }
      if (!isEnforced) return;
      const at = clock();
      const name = `${what} ${chatId(chat)}`;
      const rules: Rule[] = [
        { name: 'all', ...(paid ? OVERALL_PAID : OVERALL) },
        { name, ...IN_A_CHAT },
        ...(chat.kind !== 'private' ? [{ name: `${name} minute`, ...IN_A_GROUP }] : []),
      ];
      for (const rule of rules) check(rule, at);
      for (const rule of rules) times.get(rule.name)?.push(at);
    },
  };
}

function tooMany(seconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
