import type { Effect } from '../answers/effect.ts';
import type { Conversation, Reply, Turn } from '../answers/respond.ts';
import { askedIn } from '../monitoring/asked-in.ts';
import type { BotPorts } from './bot-context.ts';
import type { ChatContext } from './deliver.ts';
import { mayDecide } from './may-decide.ts';

/** Quick replies come without "typing…", which would cost a call for each; after so many milliseconds it is shown. */
const TYPING_AFTER = 300;

/** What came of a turn: a reply to be sent, or a sentence on why the person may not do that. */
export type Taken =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * One turn of a chat: reads what is kept of it, has it replied to, and keeps it as it stands after. All is kept before
 * anything is sent: a crash loses at most a message, and what a reply confirms is done.
 */
export async function takeTurn(
  ports: BotPorts,
  ctx: ChatContext,
  respond: (conversation: Conversation, languageCode: string | undefined) => Promise<Turn>,
): Promise<Taken> {
  const [conversation, notices] = await Promise.all([
    ports.chats.read(ctx.chatId),
    ports.subscriptions.read(ctx.chatId),
  ]);
  const typing = setTimeout(() => showTyping(ctx), TYPING_AFTER);
  try {
    const turn = await respond({ ...conversation, notices }, ctx.from?.language_code);
    if (turn.effect !== undefined && !(await mayDecide(ports, ctx))) {
      ctx.outcome = 'not_administrator';
      return {
        kind: 'refused',
        text: ports.locales.text(turn.reply.language, 'telegram-only-administrators'),
      };
    }
    await keep(ports, ctx.chatId, turn, turn.effect);
    ctx.outcome = turn.reply.answer.kind;
    ctx.asked = askedIn(turn.reply);
    return { kind: 'reply', reply: turn.reply };
  } finally {
    clearTimeout(typing);
  }
}

async function keep(
  { chats, subscriptions, forget, now }: BotPorts,
  chatId: number,
  { conversation }: Turn,
  effect: Effect | undefined,
): Promise<void> {
  if (effect?.kind === 'forget') return forget(chatId);
  await chats.write(chatId, conversation, now());
  if (effect !== undefined) await subscriptions.apply(chatId, effect, now());
}

/** Only a courtesy: that it fails is no reason to fail the reply. */
function showTyping(ctx: ChatContext): void {
  ctx.replyWithChatAction('typing').catch(() => undefined);
}
