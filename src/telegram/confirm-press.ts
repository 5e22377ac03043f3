import type { BotContext } from './bot-context.ts';
import { readRefusal } from './refusal.ts';

/** Ends the waiting that Telegram shows on a pressed button, with a short text above the chat or a link to the bot that is followed, where one is given. */
export async function confirmPress(
  ctx: BotContext,
  shown?: string | { readonly url: string },
): Promise<void> {
  try {
    await ctx.answerCallbackQuery(typeof shown === 'string' ? { text: shown } : (shown ?? {}));
  } catch (error) {
    // After a queue or an outage nobody waits for it any more; the answer itself has been given.
    if (readRefusal(error) !== 'too_old') throw error;
  }
}
