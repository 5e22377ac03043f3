import { type BotError, GrammyError, HttpError } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { isInChat, say } from './deliver.ts';
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

/**
 * What may be logged of an error: its kind and where it arose. Its message may quote what the person wrote, and a
 * failed call's payload does; neither is told. Telegram's own descriptions are fixed texts.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof GrammyError)
    return { kind: error.name, method: error.method, code: error.error_code, description: error.description };
  if (error instanceof HttpError) return { kind: error.name, cause: describeError(error.error) };
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    kind: error.name,
    ...('code' in error && { code: error.code }),
    at: frames.slice(0, 5).map((line) => line.trim()),
  };
}

async function apologise(ports: BotPorts, ctx: BotContext & { readonly chatId: number }): Promise<void> {
  const text = ports.locales.text(await spokenLanguage(ports, ctx), 'telegram-failed');
  if (ctx.callbackQuery === undefined) await say(ctx, text);
  else await ctx.answerCallbackQuery({ text });
}
