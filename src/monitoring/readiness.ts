import { StorageUnavailable } from '../storage/storage-unavailable.ts';
import { within } from '../within.ts';
import type { Observer } from './observer.ts';

/** Telegram was reached lately where it answered within so many milliseconds: three long polls. Else it is asked. */
const LATELY = 90_000;

/** Nobody who asks whether the bot is ready waits longer, in milliseconds. */
const ANSWER_WITHIN = 3000;
const LATE = 'no answer in time';

/** What keeps the bot from serving readers. */
export interface Obstacle {
  readonly part: 'database' | 'editions' | 'telegram';
  readonly why: string;
}

/** What the bot needs. */
export interface ReadinessPorts {
  /** Rejects where the database does not keep what it is given. */
  readonly probe: () => Promise<void>;
  /** How many publications answer. */
  readonly editionsHeld: () => number;
  /** True where Telegram answers a call that is made now. */
  readonly askTelegram: () => Promise<boolean>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Finds out whether the bot can serve readers: it lists what is in the way. Has to be told of calls to Telegram. */
export function createReadiness({ probe, editionsHeld, askTelegram, now }: ReadinessPorts) {
  let reachedAt = Number.NEGATIVE_INFINITY;
  const observer: Pick<Observer, 'telegramCalled'> = {
    telegramCalled(_, outcome) {
      if (outcome === 'ok' || (outcome !== 'unreachable' && outcome < 500)) reachedAt = now();
    },
  };

  const database = async (): Promise<Obstacle[]> => {
    try {
      await within(ANSWER_WITHIN, probe(), LATE);
      return [];
    } catch (error) {
      // Others may quote what is nobody's business who asks over the network.
      const why = error instanceof StorageUnavailable ? error.message : 'the database keeps nothing';
      return [{ part: 'database', why }];
    }
  };
  const telegram = async (): Promise<Obstacle[]> => {
    if (now() - reachedAt <= LATELY) return [];
    const isThere = await within(ANSWER_WITHIN, askTelegram(), LATE).catch(() => false);
    return isThere ? [] : [{ part: 'telegram', why: 'Telegram does not answer' }];
  };
  const editions = (): Obstacle[] =>
    editionsHeld() > 0 ? [] : [{ part: 'editions', why: 'no edition is held' }];

  return {
    observer,
    /** Empty where the bot is ready. Does not reject. */
    async obstacles(): Promise<readonly Obstacle[]> {
      const [stored, reached] = await Promise.all([database(), telegram()]);
      return [...stored, ...editions(), ...reached];
    },
  };
}
