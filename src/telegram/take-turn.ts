import type { Conversation, Turn } from '../answers/respond.ts';
import type { BotPorts } from './bot-context.ts';
import type { ChatContext } from './deliver.ts';

/** Quick replies come without "typing…", which would cost a call for each; after so many milliseconds it is shown. */
const TYPING_AFTER = 300;

/**
 * One turn of a chat: reads the conversation, has it replied to and keeps it as it stands after. It is kept before
 * anything is sent, so that a crash loses at most a message.
 */
export async function takeTurn(
  ports: BotPorts,
  ctx: ChatContext,
  respond: (conversation: Conversation, languageCode: string | undefined) => Promise<Turn>,
): Promise<Turn> {
  const conversation = await ports.chats.read(ctx.chatId);
  const typing = setTimeout(() => showTyping(ctx), TYPING_AFTER);
  try {
    const turn = await respond(conversation, ctx.from?.language_code);
    await ports.chats.write(ctx.chatId, turn.conversation, ports.now());
    ctx.outcome = turn.reply.answer.kind;
    return turn;
  } finally {
    clearTimeout(typing);
  }
}

/** Only a courtesy: that it fails is no reason to fail the reply. */
function showTyping(ctx: ChatContext): void {
  ctx.replyWithChatAction('typing').catch(() => undefined);
}
