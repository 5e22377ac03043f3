import { Composer } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { readCallbackData } from './callback-data.ts';
import { confirmPress } from './confirm-press.ts';
import { isInChat, replaceReply, sendReply } from './deliver.ts';
import { spokenLanguage } from './spoken-language.ts';
import { takeTurn } from './take-turn.ts';

/** A pressed button: the question behind it is answered, in the button's own message or beside it. */
export function choose(ports: BotPorts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('callback_query:data', async (ctx) => {
    const { data, message } = ctx.callbackQuery;
    const press = readCallbackData(data);
    const question = press && (await ports.buttons.use(press.key, ports.now()));
    if (press === undefined || question === undefined || message === undefined || !isInChat(ctx)) {
      ctx.outcome = 'stale_button';
      const language = press?.language ?? (await spokenLanguage(ports, ctx));
      await confirmPress(ctx, ports.locales.text(language, 'telegram-stale-button'));
      return;
    }
    const { reply } = await takeTurn(ports, ctx, (conversation, languageCode) =>
      ports.responder.answer(question, conversation, languageCode, press.language),
    );
    if (press.effect === 'replace') await replaceReply(ports, ctx, message.message_id, reply);
    else await sendReply(ports, ctx, reply);
    await confirmPress(ctx);
  });
  return composer;
}
