import { Composer } from 'grammy';
import { payloadOf } from '../answers/deep-link.ts';
import { actsOnChat } from '../questions/question.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { sendTaken } from './deliver.ts';
import { isForBot } from './question-text.ts';
import { readStoredPayload } from './share-link.ts';
import { takeTurn } from './take-turn.ts';

/**
 * A link to a question that is kept under a key. Links that say what they lead to are answered like any text; one that was never given out, or that would change
 * what is kept of the chat, as a plain /start: whoever follows a link wants to read something.
 */
export function openLink(ports: BotPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer
    .on('message:text')
    .filter(({ message, me }) => isForBot(message, me))
    .use(async (ctx, next) => {
      const key = readStoredPayload(payloadOf(ctx.message.text) ?? '');
      const question = key && (await ports.buttons.use(key, ports.now()));
      if (!question || actsOnChat(question)) return next();
      const taken = await takeTurn(ports, ctx, (conversation, languageCode) =>
        ports.responder.answer(question, conversation, languageCode),
      );
      await sendTaken(ports, ctx, taken);
    });
  return composer;
}
