import type { Reply } from '../answers/respond.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { composeText } from './compose-text.ts';
import { keepKeyboard } from './keep-keyboard.ts';
import { readRefusal } from './refusal.ts';

/** A context in a chat, which all but inline queries and their buttons have. */
export type ChatContext = BotContext & { readonly chatId: number };

export function isInChat(ctx: BotContext): ctx is ChatContext {
  return ctx.chatId !== undefined;
}

/** Sends a reply as a new message, and remembers which message it answers. */
export async function sendReply(ports: BotPorts, ctx: ChatContext, reply: Reply): Promise<void> {
  const { text, ...rest } = await compose(ports, ctx, reply, []);
  const sent = await ctx.reply(text, { ...rest, ...quoting(ctx) });
  const asked = ctx.message ?? ctx.editedMessage;
  if (asked !== undefined)
    await ports.replies.remember(ctx.chatId, asked.message_id, sent.message_id, ports.now());
}

/**
 * Puts a reply in the place of one of the bot's messages; sends it anew where that one is gone. `trail`: keys of the questions that the message answered
 * before.
 */
export async function replaceReply(
  ports: BotPorts,
  ctx: ChatContext,
  messageId: number,
  reply: Reply,
  trail: readonly string[] = [],
): Promise<void> {
  const { text, ...rest } = await compose(ports, ctx, reply, trail);
  try {
    await ctx.api.editMessageText(ctx.chatId, messageId, text, rest);
  } catch (error) {
    const refusal = readRefusal(error);
    if (refusal === 'unchanged') return;
    if (refusal !== 'uneditable') throw error;
    await sendReply(ports, ctx, reply);
  }
}

/** Says one of the bot's own texts, without buttons. */
export async function say(ctx: ChatContext, text: string): Promise<void> {
  await ctx.reply(text, quoting(ctx));
}

async function compose(ports: BotPorts, ctx: ChatContext, reply: Reply, trail: readonly string[]) {
  const { text, entities } = composeText(reply.message.spans);
  return {
    text,
    entities: entities ?? [],
    link_preview_options: { is_disabled: true },
    reply_markup: await keepKeyboard(ports, ctx, reply, { menu: 'main', trail }),
  };
}

/** In a group, and for a message edited some time ago, a reply names the message that it answers. */
function quoting(ctx: BotContext) {
  const isPlain = ctx.chat?.type === 'private' && ctx.editedMessage === undefined;
  if (isPlain || ctx.msgId === undefined) return {};
  return { reply_parameters: { message_id: ctx.msgId, allow_sending_without_reply: true } };
}
