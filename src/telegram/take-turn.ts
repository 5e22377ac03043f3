import { isAboutChat } from '../answers/answer-chat.ts';
import type { Conversation, Reply, Turn } from '../answers/respond.ts';
import { askedIn } from '../monitoring/asked-in.ts';
import type { BotPorts } from './bot-context.ts';
import type { ChatContext } from './deliver.ts';
import { mayDecide } from './may-decide.ts';
import { writeAfter } from './write-after.ts';

/** Quick replies come without "typing…", which would cost a call for each; after so many milliseconds it is shown. */
const TYPING_AFTER = 300;

/** What came of a turn: a reply to be sent, or a sentence on why the person may not do that. */
export type Taken =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'refused'; readonly text: string };

/**
 * One turn of a chat: reads what is kept of it, has it replied to, and keeps it as it stands after. What a reply confirms is kept before it is sent; what the next question may
 * lean on, along with the mark that this one is handled.
 */
export async function takeTurn(
  ports: BotPorts,
  ctx: ChatContext,
  respond: (conversation: Conversation, languageCode: string | undefined) => Promise<Turn>,
): Promise<Taken> {
  const conversation = await ports.chats.read(ctx.chatId);
  const typing = setTimeout(() => showTyping(ctx), TYPING_AFTER);
  try {
    const first = await respond(conversation, ctx.from?.language_code);
    // What the chat wants to hear of is read only where it is asked about.
    const turn = isAboutChat(first.reply.question)
      ? await respond(
          { ...conversation, notices: await ports.subscriptions.read(ctx.chatId) },
          ctx.from?.language_code,
        )
      : first;
    if (turn.effect !== undefined && !(await mayDecide(ports, ctx))) {
      ctx.outcome = 'not_administrator';
      return {
        kind: 'refused',
        text: ports.locales.text(turn.reply.language, 'telegram-only-administrators'),
      };
    }
    await keep(ports, ctx, conversation, turn);
    ctx.outcome = turn.reply.answer.kind;
    ctx.asked = askedIn(turn.reply);
    return { kind: 'reply', reply: turn.reply };
  } finally {
    clearTimeout(typing);
  }
}

async function keep(
  { chats, subscriptions, forget, now }: BotPorts,
  ctx: ChatContext,
  before: Conversation,
  { conversation, effect }: Turn,
): Promise<void> {
  if (effect?.kind === 'forget') return forget(ctx.chatId);
  const write = () => chats.write(ctx.chatId, conversation, now());
  if (effect === undefined && choice(before) === choice(conversation)) return writeAfter(ctx, write);
  await write();
  if (effect !== undefined) await subscriptions.apply(ctx.chatId, effect, now());
}

/** What the chat has chosen; the language of its last message it has not. */
function choice({ language, languageChosen, hidesPictures }: Conversation): string {
  return JSON.stringify([languageChosen && language, hidesPictures]);
}

/** Only a courtesy: that it fails is no reason to fail the reply. */
function showTyping(ctx: ChatContext): void {
  ctx.replyWithChatAction('typing').catch(() => undefined);
}
