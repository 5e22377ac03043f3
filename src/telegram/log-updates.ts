import type { MiddlewareFn } from 'grammy';
import type { HandledUpdate } from '../monitoring/observer.ts';
import type { BotContext, BotPorts } from './bot-context.ts';

/** One line for each update: what it was, what became of it and how long that took. No text, no names. */
export function logUpdates({ log, now, observer }: BotPorts): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    ctx.receivedAt = now();
    await next();
    log.info(describeUpdate(ctx, now()), 'update');
    observer.updateHandled(handled(ctx, now()));
  };
}

/** What may be counted of an update. `at` is epoch milliseconds. */
export function handled(ctx: BotContext, at: number): HandledUpdate {
  const { kind = 'unknown', outcome, ms } = describeUpdate(ctx, at);
  return { kind, outcome, ms, ...(ctx.asked && { asked: ctx.asked }) };
}

/** What a log line may say of an update. `at` is epoch milliseconds. */
export function describeUpdate(ctx: BotContext, at: number) {
  const kind = Object.keys(ctx.update).find((key) => key !== 'update_id');
  return {
    update: ctx.update.update_id,
    kind,
    chat: ctx.chat?.type,
    outcome: ctx.outcome ?? 'ignored',
    ms: at - (ctx.receivedAt ?? at),
  };
}
