import { setTimeout as delay } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { InboxStore, KeptUpdate, Write } from '../storage/inbox-store.ts';
import type { BotPorts } from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { createLanes } from './lanes.ts';
import type { Seal } from './seal.ts';
import { chatOfUpdate } from './updates.ts';

/** So many updates are held in memory; what comes beyond stays in the database until there is room. */
export const MOST_HELD = 1000;
/** An update that was begun anew so often and never finished is given up: it may be what brings the process down. */
const MOST_ATTEMPTS = 3;
/** How long a handler may still take once the bot is told to stop, in milliseconds. */
const STOP_WITHIN = 10_000;
/** Pause before the database is asked again after a failure, in milliseconds. */
const RETRY_AFTER = 1000;
/** How often a replica says that it lives, and looks for what others have kept for its chats, in milliseconds. */
const SAY_ALIVE_EVERY = 3000;
const LOOK_EVERY = 200;
/** Telegram brings an update for a day; so long its id is known, and an hour more. In milliseconds. */
const KNOWN_FOR = 25 * 60 * 60 * 1000;
const FORGET_EVERY = 60_000;

/** Updates on their way from Telegram to the bot: kept in the database before Telegram hears that they have come, until they are handled. */
export interface Inbox {
  /** Resolves once the updates are kept. Rejects where they are not, or where the bot is stopping: Telegram has to bring them again. */
  take(updates: readonly Update[]): Promise<void>;
  /** Updates that are held in memory. */
  size(): number;
  /** Begins no more updates and waits for those in hand, at most ten seconds. */
  stop(): Promise<void>;
}

/** What the inbox works with. `handle` never rejects, and returns what is to be written along with the mark that the update is handled. */
interface InboxPorts {
  readonly store: InboxStore;
  readonly seal: Seal;
  readonly handle: (update: Update) => Promise<readonly Write[]>;
  readonly log: BotPorts['log'];
  readonly now: () => number;
}

/** `update` only where it has just come: what is read from the database may have been begun before. */
type Held = KeptUpdate & { readonly update?: Update };

/** Opens the inbox, beginning with what an earlier run or another replica has left in it. */
export async function openInbox({ store, seal, handle, log, now }: InboxPorts): Promise<Inbox> {
  const { sharing } = store;
  let isStopping = false;
  let isLooking = false;
  /** There is more in the database than in memory: what comes has to wait behind it. */
  let isBehind = true;
  /** Something came while that was so. */
  let hasMissed = false;

  const lanes = createLanes<Held>({
    handle: handleKept,
    mayBegin: () => !isStopping && (sharing?.isAlive(now()) ?? true),
    onIdle: () => void (isBehind && lanes.size() <= MOST_HELD / 2 && look()),
  });

  async function handleKept(kept: Held): Promise<void> {
    const update = kept.update ?? (await openAnew(kept));
    const writes = update && (await handle(update));
    await persist(() => store.finish(kept, now(), writes));
  }

  /** Undefined for an update that cannot be read, or has been begun too often. */
  async function openAnew({ id, content }: Held): Promise<Update | undefined> {
    const attempts = await persist(() => store.beginAnew(id));
    const text = seal.open(content);
    if (attempts === undefined || (text !== undefined && attempts <= MOST_ATTEMPTS))
      return text && JSON.parse(text);
    log.error({ update: id, attempts, readable: text !== undefined }, 'an update is given up');
    return undefined;
  }

  /** Does something in the database, over its outages. */
  async function persist<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        log.error({ error: describeError(error) }, 'the inbox cannot be written');
        if (isStopping) return undefined;
        await delay(RETRY_AFTER);
      }
    }
  }

  async function look(): Promise<void> {
    if (isLooking || isStopping) return;
    isLooking = true;
    try {
      do {
        hasMissed = false;
        const waiting = await store.waiting(MOST_HELD);
        lanes.add(waiting);
        isBehind = waiting.length === MOST_HELD || hasMissed;
      } while (hasMissed && lanes.size() < MOST_HELD);
    } catch (error) {
      log.error({ error: describeError(error) }, 'the inbox cannot be read');
    } finally {
      isLooking = false;
    }
  }

  async function sayAlive(): Promise<void> {
    if ((await sharing?.stayAlive(now())) === false) lanes.letGo();
  }

  const timers = [
    every(LOOK_EVERY, async () => (isBehind || sharing) && look()),
    every(FORGET_EVERY, () => store.forget(now() - KNOWN_FOR)),
    ...(sharing ? [every(SAY_ALIVE_EVERY, sayAlive)] : []),
  ];
  function every(milliseconds: number, work: () => Promise<unknown>): NodeJS.Timeout {
    const tick = () =>
      work().catch((error: unknown) =>
        log.error({ error: describeError(error) }, 'the inbox cannot be kept up'),
      );
    return setInterval(tick, milliseconds).unref();
  }

  await sayAlive();
  await look();

  return {
    async take(updates) {
      if (isStopping) throw new Error('the bot is stopping');
      const fresh = new Map(updates.map((update) => [update.update_id, update]));
      const kept = updates.map((update) => ({
        id: update.update_id,
        chatId: chatOfUpdate(update),
        content: seal.close(JSON.stringify(update)),
      }));
      const own = await store.take(kept, now()).catch((error: unknown) => {
        // Some may have been kept before it failed.
        isBehind = true;
        throw error;
      });
      if (isBehind || lanes.size() + own.length > MOST_HELD) {
        isBehind = true;
        hasMissed = true;
      } else
        lanes.add(
          own.map((one) => {
            const update = fresh.get(one.id);
            return update === undefined ? one : { ...one, update };
          }),
        );
    },

    size: lanes.size,

    async stop() {
      isStopping = true;
      for (const timer of timers) clearInterval(timer);
      const deadline = Date.now() + STOP_WITHIN;
      while (lanes.inHand() > 0 && Date.now() < deadline) await delay(10);
      if (lanes.inHand() > 0) log.warn({ updates: lanes.inHand() }, 'stopped without finishing these');
      await sharing?.leave();
    },
  };
}
