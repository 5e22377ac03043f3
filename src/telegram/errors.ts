import type { BotError } from 'grammy';
import { languageOfInterface } from '../language/language.ts';
import { StorageUnavailable } from '../storage/storage-unavailable.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { type ChatContext, isInChat, say } from './deliver.ts';
import { describeError } from './describe-error.ts';
import { describeUpdate, handled } from './log-updates.ts';
import { readRefusal } from './refusal.ts';
import { spokenLanguage } from './spoken-language.ts';
import { writeNow } from './write-after.ts';

/** The last resort for an update whose handling failed: one log line, and one sentence to the person. */
export function handleError(ports: BotPorts): (failed: BotError<BotContext>) => Promise<void> {
  return async ({ error, ctx }) => {
    const isUnreachable = readRefusal(error) === 'unreachable';
    ctx.outcome = isUnreachable ? 'unreachable' : 'failed';
    ports.log[isUnreachable ? 'info' : 'error'](
      { ...describeUpdate(ctx, ports.now()), error: describeError(error) },
      'update',
    );
    ports.observer.updateHandled(handled(ctx, ports.now()));
    try {
      if (!isInChat(ctx)) return;
      if (!isUnreachable) return await apologise(ports, ctx, error);
      // That it talks ends a block.
      await writeNow(ctx);
      await ports.chats.markBlocked(ctx.chatId, ports.now());
    } catch (second) {
      ports.log.error({ update: ctx.update.update_id, error: describeError(second) }, 'could not say so');
    }
  };
}

async function apologise(ports: BotPorts, ctx: ChatContext, error: unknown): Promise<void> {
  // Which language the chat speaks stands in the database, so that without it only the person's interface tells.
  const text =
    error instanceof StorageUnavailable
      ? ports.locales.text(languageOfInterface(ctx.from?.language_code), 'telegram-busy')
      : ports.locales.text(await spokenLanguage(ports, ctx), 'telegram-failed');
  try {
    if (ctx.callbackQuery !== undefined) {
      await ctx.answerCallbackQuery({ text });
      return;
    }
  } catch (second) {
    // The press was confirmed before what it asked for failed.
    if (readRefusal(second) !== 'too_old') throw second;
  }
  await say(ctx, text);
}
