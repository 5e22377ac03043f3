import { Context, type Filter, type MiddlewareFn } from 'grammy';
import type { BotContext, BotPorts } from './bot-context.ts';
import { readCallbackData } from './callback-data.ts';
import { confirmPress } from './confirm-press.ts';
import { only } from './only.ts';
import { startAddress, storedPayload } from './share-link.ts';
import { spokenLanguage } from './spoken-language.ts';

/**
 * A button pressed in a channel opens the bot, which answers there: in the channel everybody would get the answer to one reader's press, and any reader could have the bot
 * post. The bot's own posts have links in the place of such buttons (`keepChannelKeyboard`).
 */
export function pressInChannel(ports: BotPorts): MiddlewareFn<BotContext> {
  return only(isPressInChannel, async (ctx) => {
    const press = readCallbackData(ctx.callbackQuery.data ?? '');
    const question = press && (await ports.buttons.use(press.key, ports.now()));
    if (press === undefined || question === undefined) {
      ctx.outcome = 'stale_button';
      const language = press?.language ?? (await spokenLanguage(ports, ctx));
      return confirmPress(ctx, ports.locales.text(language, 'telegram-stale-button'));
    }
    ctx.outcome = 'opened';
    await ports.buttons.keep([{ key: press.key, question }], ports.now());
    await confirmPress(ctx, { url: startAddress(ctx.me.username, storedPayload(press.key)) });
  });
}

const isPress = Context.has.filterQuery('callback_query');

function isPressInChannel(ctx: BotContext): ctx is Filter<BotContext, 'callback_query'> {
  return isPress(ctx) && ctx.chat?.type === 'channel';
}
