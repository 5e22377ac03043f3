import { Composer } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { readCallbackData } from './callback-data.ts';
import { confirmPress } from './confirm-press.ts';
import { type ChatContext, isInChat, replaceReply, sendReply } from './deliver.ts';
import { openMenu } from './open-menu.ts';
import type { Press } from './press.ts';
import { reportAnswer } from './report-answer.ts';
import { sendChart } from './send-chart.ts';
import { sendFile } from './send-file.ts';
import { spokenLanguage } from './spoken-language.ts';
import { takeTurn } from './take-turn.ts';

/** A pressed button: the question behind it is answered, in the button's own message or beside it, or something is done with its answer. */
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
    await confirmPress(ctx, await act(ports, ctx, { ...press, question, messageId: message.message_id }));
  });
  return composer;
}

/** Does what a button is for. Returns what is to be shown above the chat, if anything. */
async function act(ports: BotPorts, ctx: ChatContext, press: Press): Promise<string | undefined> {
  switch (press.act) {
    case 'reply':
    case 'replace':
      return askAgain(ports, ctx, press);
    case 'main':
    case 'more':
    case 'files':
      return openMenu(ports, ctx, press, press.act);
    case 'csv':
    case 'xlsx':
    case 'json':
      return sendFile(ports, ctx, press, press.act);
    case 'chart':
      return sendChart(ports, ctx, press);
    case 'report':
      return reportAnswer(ports, ctx, press);
  }
}

async function askAgain(ports: BotPorts, ctx: ChatContext, press: Press): Promise<string | undefined> {
  const taken = await takeTurn(ports, ctx, (conversation, languageCode) =>
    ports.responder.answer(press.question, conversation, languageCode, press.language),
  );
  if (taken.kind === 'refused') return taken.text;
  if (press.act === 'replace') await replaceReply(ports, ctx, press.messageId, taken.reply, press.trail);
  else await sendReply(ports, ctx, taken.reply);
  return undefined;
}
