import { setTimeout as delay } from 'node:timers/promises';
import { createUpdateFetcher } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { explainRefusal } from './explain-refusal.ts';
import { type Inbox, MOST_HELD } from './inbox.ts';
import type { Receiving } from './receiving.ts';
import { ALLOWED_UPDATES } from './updates.ts';

/** Pause before the database is asked again after a failure, in milliseconds. */
const RETRY_AFTER = 3000;
/** A poll takes half a minute; one that has brought nothing good for so long is deaf, in milliseconds. */
const DEAF_AFTER = 10 * 60 * 1000;
/** How long a poll may take to end once the bot is told to stop, in milliseconds. */
const STOP_WITHIN = 5000;
/** Bot API: a poll brings so many updates at most. */
const MOST_AT_ONCE = 100;

/**
 * Polls for updates. The next poll tells Telegram that the updates of the last one have come, so that it begins when they are kept. Polling ends by itself
 * where Telegram refuses it, and where nothing was heard for `deafAfter` milliseconds: a new process may hear again.
 */
export function startPolling(
  bot: Bot<BotContext>,
  inbox: Inbox,
  log: BotPorts['log'],
  deafAfter = DEAF_AFTER,
): Receiving {
  const fetch = createUpdateFetcher(bot, {
    fetch: { allowed_updates: ALLOWED_UPDATES },
    // A tenth of a second after the first failure, and each time a tenth longer: a blip is not felt, and an hour's outage costs few calls.
    retryInterval: 'quadratic',
    silent: true,
  });
  const ending = new AbortController();
  const { signal } = ending;
  // Unlike the time of day, it stands still while the computer sleeps.
  let heard = performance.now();

  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      while (inbox.size() >= MOST_HELD) await delay(20);
      // grammY's types mean an older kind of signal, which is used in the same way.
      const updates = await fetch(MOST_AT_ONCE, signal as Parameters<typeof fetch>[1]);
      heard = performance.now();
      while (updates.length > 0 && !(await isTaken(updates))) await delay(RETRY_AFTER, undefined, { signal });
    }
  };

  const isTaken = async (updates: Parameters<Inbox['take']>[0]): Promise<boolean> => {
    try {
      await inbox.take(updates);
      return true;
    } catch (error) {
      if (!signal.aborted) log.error({ error: describeError(error) }, 'updates cannot be kept');
      return false;
    }
  };

  const { promise: broken, resolve: isBroken } = Promise.withResolvers<string>();
  const watch = setInterval(() => {
    if (performance.now() - heard < deafAfter) return;
    isBroken(`nothing was heard from Telegram for ${Math.round(deafAfter / 60_000)} minutes`);
  }, deafAfter / 10).unref();
  const polling = poll().catch((error: unknown) => {
    if (!signal.aborted) isBroken(explainRefusal(error));
  });

  return {
    broken,
    async stop() {
      clearInterval(watch);
      ending.abort();
      // A pause that Telegram has imposed cannot be cut short.
      await Promise.race([polling, delay(STOP_WITHIN, undefined, { ref: false })]);
    },
  };
}
