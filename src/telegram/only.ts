import type { Middleware, MiddlewareFn } from 'grammy';
import { Composer } from 'grammy';
import type { BotContext } from './bot-context.ts';

/**
 * Handles the updates that are of one kind, others pass by. As `on` and `filter` of a composer, which make a composer anew for each update that reaches them:
 * with all that a plain question passes on its way, that was a fifth of what its answer allocates.
 */
export function only<C extends BotContext>(
  isOfKind: (ctx: BotContext) => ctx is C,
  middleware: Middleware<C>,
): MiddlewareFn<BotContext> {
  const handle = new Composer(middleware).middleware();
  return (ctx, next) => (isOfKind(ctx) ? handle(ctx, next) : next());
}
