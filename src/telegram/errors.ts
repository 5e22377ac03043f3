import type { BotError } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { isInChat, say } from './deliver.ts';
import { describeError } from './describe-error.ts';
import { describeUpdate } from './log-updates.ts';
import { readRefusal } from './refusal.ts';
import { spokenLanguage } from './spoken-language.ts';

/** The last resort for an update whose handling failed: one log line, and one sentence to the person. */
export function handleError(ports: BotPorts): (failed: BotError<BotContext>) => Promise<void> {
  return async ({ error, ctx }) => {
    const isUnreachable = readRefusal(error) === 'unreachable';
    ctx.outcome = isUnreachable ? 'unreachable' : 'failed';
    ports.log[isUnreachable ? 'info' : 'error'](
      { ...describeUpdate(ctx, ports.now()), error: describeError(error) },
      'update',
    );
    try {
      if (!isInChat(ctx)) return;
      if (isUnreachable) await ports.chats.markBlocked(ctx.chatId, ports.now());
      else await apologise(ports, ctx);
    } catch (second) {
      ports.log.error({ update: ctx.update.update_id, error: describeError(second) }, 'could not say so');
    }
  };
}

async function apologise(ports: BotPorts, ctx: BotContext & { readonly chatId: number }): Promise<void> {
  const text = ports.locales.text(await spokenLanguage(ports, ctx), 'telegram-failed');
  if (ctx.callbackQuery === undefined) await say(ctx, text);
  else await ctx.answerCallbackQuery({ text });
}
