import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './bot-context.ts';

/** So many albums are remembered; their parts arrive within seconds of each other. */
const REMEMBERED = 1000;

/** Lets an album through once: Telegram sends each of its pictures as a message of its own. A caption always passes. */
export function oncePerMediaGroup(): MiddlewareFn<BotContext> {
  const seen = new Set<string>();
  return async (ctx, next) => {
    const group = ctx.message?.media_group_id;
    if (group === undefined) return next();
    const isFirst = !seen.has(group);
    seen.add(group);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    if (isFirst || ctx.message?.caption !== undefined) return next();
    ctx.outcome = 'rest_of_album';
  };
}
