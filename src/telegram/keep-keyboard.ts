import type { InlineKeyboardMarkup } from 'grammy/types';
import type { BotContext, BotPorts } from './bot-context.ts';
import type { Place, Shown } from './compose-buttons.ts';
import { composeOnce } from './compose-once.ts';

/** A reply's buttons, with the questions behind them kept before they are seen: a press has to find its question even if the bot dies in between. */
export async function keepKeyboard(
  ports: Pick<BotPorts, 'buttons' | 'locales' | 'now'>,
  { me }: { readonly me: Pick<BotContext['me'], 'username'> },
  reply: Shown,
  where: Pick<Place, 'menu' | 'trail'>,
): Promise<InlineKeyboardMarkup> {
  const back = ports.locales.text(reply.language, 'button-back');
  const { rows, questions, linked } = composeOnce(reply, { ...where, back, username: me.username });
  await ports.buttons.save(questions, ports.now());
  await ports.buttons.keep(linked, ports.now());
  return { inline_keyboard: rows };
}
