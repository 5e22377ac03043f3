import { setTimeout as delay } from 'node:timers/promises';
import type { Update, UpdateQueue } from './update-queue.ts';

/** Where updates are to be brought, and how. */
export interface WebhookSettings {
  readonly url: string;
  /** Sent along, so that the bot knows who speaks. */
  readonly secret: string | undefined;
  readonly maxConnections: number;
  readonly allowedUpdates: readonly string[] | undefined;
}

/** Why the last update could not be delivered; `date` in epoch seconds. */
interface DeliveryError {
  readonly date: number;
  readonly message: string;
}

/** https://core.telegram.org/bots/api#setwebhook */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** Pause before an update is brought again, in milliseconds: doubled each time. Telegram does not tell its own. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 60_000;
/** So long the bot may take for its answer, in milliseconds. */
const ANSWER_WITHIN = 60_000;

export type Webhook = ReturnType<typeof createWebhook>;

/**
 * Brings updates to the bot's address, several chats at a time and each chat's in their order; what is not answered
 * with 2xx is brought again.
 */
export function createWebhook(updates: UpdateQueue) {
  let settings: WebhookSettings | undefined;
  let lastError: DeliveryError | undefined;
  let stop = new AbortController();
  const busy = new Set<unknown>();

  const bringNext = (): void => {
    if (settings === undefined) return;
    for (const update of updates.waiting()) {
      const chat = chatOf(update);
      if (busy.size >= settings.maxConnections) return;
      if (busy.has(chat)) continue;
      busy.add(chat);
      void bring(update, chat, settings, stop.signal);
    }
  };

  const bring = async (
    update: Update,
    chat: unknown,
    { url, secret }: WebhookSettings,
    signal: AbortSignal,
  ): Promise<void> => {
    const headers = { 'content-type': 'application/json', ...(secret && { [SECRET_HEADER]: secret }) };
    for (let pause = FIRST_PAUSE; !signal.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const message = await post(url, headers, update, signal);
      if (signal.aborted) return;
      if (message === undefined) break;
      lastError = { date: Math.floor(Date.now() / 1000), message };
      await delay(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
    if (signal.aborted) return;
    updates.confirm(update.update_id);
    busy.delete(chat);
    bringNext();
  };

  const unset = (): void => {
    stop.abort();
    stop = new AbortController();
    busy.clear();
    lastError = undefined;
    settings = undefined;
    updates.bring(undefined);
  };

  return {
    set(chosen: WebhookSettings): void {
      unset();
      settings = chosen;
      updates.bring(bringNext, chosen.allowedUpdates);
      bringNext();
    },

    unset,

    settings: () => settings,

    lastError: () => lastError,
  };
}

/** What went wrong, in Telegram's words; undefined where the bot has taken the update. */
async function post(
  url: string,
  headers: Record<string, string>,
  update: Update,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN)]),
    });
    await response.arrayBuffer();
    return response.ok
      ? undefined
      : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch {
    return 'Connection failed';
  }
}

/** Updates of one chat, or of one person outside chats, follow one another. */
function chatOf({ update_id: _id, ...content }: Update): unknown {
  const [what] = Object.values(content) as {
    readonly chat?: { readonly id: number };
    readonly message?: { readonly chat: { readonly id: number } };
    readonly from?: { readonly id: number };
  }[];
  return what?.chat?.id ?? what?.message?.chat.id ?? what?.from?.id;
}
