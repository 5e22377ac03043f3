import { Context, type Filter, type MiddlewareFn } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { only } from './only.ts';
import { isForBot } from './question-text.ts';

type WrittenText = Filter<BotContext, 'message:text'>;

const isText = Context.has.filterQuery('message:text');

/** Handles texts that operators write to the bot; what anybody else writes passes by, so that an operator's command is to others no command. */
export function textsOfOperators(
  { operators }: Pick<BotPorts, 'operators'>,
  handle: MiddlewareFn<WrittenText>,
): MiddlewareFn<BotContext> {
  const isOperators = (ctx: BotContext): ctx is WrittenText =>
    isText(ctx) && operators.includes(ctx.from.id) && isForBot(ctx.message, ctx.me);
  return only(isOperators, handle);
}
