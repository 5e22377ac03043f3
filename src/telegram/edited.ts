import { Composer } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { replaceReply, say, sendReply } from './deliver.ts';
import { isForBot, questionText } from './question-text.ts';
import { takeTurn } from './take-turn.ts';

/** A question that was corrected after it was sent: its answer is corrected too. */
export function edited(ports: BotPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer
    .on(['edited_message:text', 'edited_message:caption'])
    .filter(({ editedMessage, me }) => isForBot(editedMessage, me))
    .use(async (ctx) => {
      const text = questionText(ctx.editedMessage, ctx.me) ?? '';
      const taken = await takeTurn(ports, ctx, (conversation, languageCode) =>
        ports.responder.reply(text, conversation, languageCode),
      );
      if (taken.kind === 'refused') return say(ctx, taken.text);
      const replyId = await ports.replies.find(ctx.chatId, ctx.editedMessage.message_id);
      if (replyId === undefined) await sendReply(ports, ctx, taken.reply);
      else await replaceReply(ports, ctx, replyId, taken.reply);
    });
  return composer;
}
