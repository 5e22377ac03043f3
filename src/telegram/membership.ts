import { Context, type MiddlewareFn } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { only } from './only.ts';

/** The bot is blocked or let back by a person, removed from a group or taken into one. */
export function membership(ports: BotPorts): MiddlewareFn<BotContext> {
  return only(Context.has.filterQuery('my_chat_member'), async (ctx) => {
    const { status } = ctx.myChatMember.new_chat_member;
    ctx.outcome = status;
    if (status === 'kicked' || status === 'left') await ports.chats.markBlocked(ctx.chatId, ports.now());
    else await ports.chats.markReachable(ctx.chatId);
  });
}
