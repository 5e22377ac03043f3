import type { InlineKeyboardButton } from 'grammy/types';
import type { Span } from '../../answers/message.ts';
import { nameDate } from '../../answers/name-date.ts';
import type { Words } from '../../answers/words.ts';
import { clockAt } from '../../releases/clock-time.ts';
import type { BotContext } from '../bot-context.ts';
import { composeText } from '../compose-text.ts';
import { readRefusal } from '../refusal.ts';

/** What an operator sees. */
export interface DeskMessage {
  readonly spans: readonly Span[];
  readonly rows?: InlineKeyboardButton[][];
}

/** Shows it as a new message. */
export async function sendDesk(ctx: BotContext, message: DeskMessage): Promise<void> {
  const { text, options } = compose(message);
  await ctx.reply(text, options);
}

/** Shows it: in the place of the message whose button was pressed, else as a new one. */
export async function showDesk(ctx: BotContext, message: DeskMessage): Promise<void> {
  if (ctx.callbackQuery === undefined) return sendDesk(ctx, message);
  const { text, options } = compose(message);
  try {
    await ctx.editMessageText(text, options);
  } catch (error) {
    const refusal = readRefusal(error);
    if (refusal === 'unchanged') return;
    if (refusal !== 'uneditable') throw error;
    await sendDesk(ctx, message);
  }
}

function compose({ spans, rows = [] }: DeskMessage) {
  const { text, entities } = composeText(spans);
  const options = {
    entities: entities ?? [],
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: rows },
  };
  return { text, options };
}

/** A moment, epoch milliseconds, on the clocks of the time zone. */
export function nameMoment(words: Words, at: number, timeZone: string): string {
  return nameDate(words, clockAt(at, timeZone), timeZone);
}
