import type { BotPorts } from './bot-context.ts';
import type { ChatContext } from './deliver.ts';
import { describeError } from './describe-error.ts';

const ADMINISTRATORS: ReadonlySet<string> = new Set(['creator', 'administrator']);

/**
 * True where the person may decide for the chat what it is told of: alone with the bot, everybody; in a group, its administrators, also where they write in its
 * name. Where Telegram does not say who somebody is, nobody.
 */
export async function mayDecide({ log }: Pick<BotPorts, 'log'>, ctx: ChatContext): Promise<boolean> {
  if (ctx.chat?.type === 'private') return true;
  const { from } = ctx;
  // https://core.telegram.org/bots/api#message: sender_chat is the group itself for its anonymous administrators.
  const writer = ctx.callbackQuery === undefined ? ctx.msg?.sender_chat : undefined;
  if (writer !== undefined) return writer.id === ctx.chatId;
  if (from === undefined) return false;
  try {
    return ADMINISTRATORS.has((await ctx.api.getChatMember(ctx.chatId, from.id)).status);
  } catch (error) {
    log.warn({ error: describeError(error) }, 'it is not known who may decide for a group');
    return false;
  }
}
