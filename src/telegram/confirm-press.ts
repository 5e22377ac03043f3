import type { BotContext } from './bot-context.ts';
import { readRefusal } from './refusal.ts';

/** Ends the waiting that Telegram shows on a pressed button, with a short text above the chat where one is given. */
export async function confirmPress(ctx: BotContext, text?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text });
  } catch (error) {
    // After a queue or an outage nobody waits for it any more; the answer itself has been given.
    if (readRefusal(error) !== 'too_old') throw error;
  }
}
