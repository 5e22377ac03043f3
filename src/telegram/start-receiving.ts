import { setTimeout as delay } from 'node:timers/promises';
import { type Bot, GrammyError, HttpError } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { StartError } from '../start-error.ts';
import type { InboxStore, Write } from '../storage/inbox-store.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { explainRefusal } from './explain-refusal.ts';
import { openInbox } from './inbox.ts';
import { startPolling } from './polling.ts';
import type { Receiving } from './receiving.ts';
import { createSeal } from './seal.ts';
import { ALLOWED_UPDATES } from './updates.ts';
import { writesAfter } from './write-after.ts';

/** Pause before Telegram is asked again after a failure, in milliseconds. */
const RETRY_AFTER = 3000;
/** Bot API: Telegram opens so many connections to a webhook at most. */
const CONNECTIONS = 100;

/** How updates come: the bot asks for them, or Telegram brings them to an address along with a secret. */
export type Way =
  | { readonly kind: 'polling' }
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string };

/** A bot that receives updates, and can be brought them by hand. */
export interface Receiver extends Receiving {
  /** Resolves once the update is kept; see Inbox. */
  take(update: { readonly update_id: number }): Promise<void>;
}

/** Waits for Telegram, and begins to receive updates. Throws a StartError where Telegram refuses the bot. */
export async function startReceiving(
  bot: Bot<BotContext>,
  { inbox: store, log, now }: Pick<BotPorts, 'log' | 'now'> & { readonly inbox: InboxStore },
  way: Way,
): Promise<Receiver> {
  logFailures(bot, log);
  try {
    bot.botInfo = await askWhoIAm(bot);
    const inbox = await openInbox({
      store,
      seal: createSeal(bot.token),
      handle: handling(bot, log),
      log,
      now,
    });
    try {
      const receiving = way.kind === 'polling' ? await poll() : await listen(bot, way);
      async function poll() {
        // A webhook that was once set for this bot would keep all updates to itself.
        await bot.api.deleteWebhook();
        return startPolling(bot, inbox, log);
      }
      return {
        broken: receiving.broken,
        async take(update) {
          try {
            await inbox.take([update]);
          } catch (error) {
            log.warn({ error: describeError(error) }, 'an update cannot be kept');
            throw error;
          }
        },
        async stop() {
          // What Telegram has handed over in the meantime is kept.
          await Promise.all([receiving.stop(), inbox.stop()]);
        },
      };
    } catch (error) {
      await inbox.stop();
      throw error;
    }
  } catch (error) {
    throw new StartError(explainRefusal(error), { cause: error });
  }
}

/** The webhook stays set when the bot stops: updates wait at Telegram for its next start, or go to another replica. */
async function listen(
  bot: Bot<BotContext>,
  { url, secret }: Extract<Way, { kind: 'webhook' }>,
): Promise<Receiving> {
  await bot.api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: CONNECTIONS,
  });
  return { broken: new Promise(() => undefined), stop: async () => undefined };
}

/** `bot.init` waits longer after each failure, up to twenty minutes: the bot would be back long after Telegram is. */
async function askWhoIAm(bot: Bot<BotContext>): Promise<UserFromGetMe> {
  for (;;) {
    try {
      return await bot.api.getMe();
    } catch (error) {
      const mayPass =
        error instanceof HttpError ||
        (error instanceof GrammyError && (error.error_code >= 500 || error.error_code === 429));
      if (!mayPass) throw error;
      await delay(RETRY_AFTER);
    }
  }
}

/** Handles an update, whatever comes of it. Returns what it left to be written. */
function handling(bot: Bot<BotContext>, log: BotPorts['log']): (update: Update) => Promise<readonly Write[]> {
  return async (update) => {
    try {
      await bot.handleUpdate(update).catch(bot.errorHandler);
    } catch (error) {
      log.error({ update: update.update_id, error: describeError(error) }, 'update');
    }
    return writesAfter(update);
  };
}

/** Starting and polling go on through outages; this says so. */
function logFailures(bot: Bot<BotContext>, log: BotPorts['log']): void {
  bot.api.config.use(async (prev, method, payload, signal) => {
    if (method !== 'getUpdates' && method !== 'getMe') return prev(method, payload, signal);
    try {
      const response = await prev(method, payload, signal);
      if (!response.ok) log.warn({ method, code: response.error_code }, 'Telegram refuses');
      return response;
    } catch (error) {
      if (signal?.aborted !== true)
        log.warn({ method, error: describeError(error) }, 'Telegram cannot be reached');
      throw error;
    }
  });
}
