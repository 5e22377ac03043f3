import type { InlineKeyboardMarkup } from 'grammy/types';
import type { BotContext, BotPorts } from './bot-context.ts';
import type { Place, Shown } from './compose-buttons.ts';
import { composeOnce } from './compose-once.ts';

/**
 * A reply's buttons, with the questions behind them kept before they are seen: a press has to find its question even if the bot dies in between.
 * `isHidden`: it has a picture that the chat does not want to see by itself.
 */
export async function keepKeyboard(
  ports: Pick<BotPorts, 'buttons' | 'locales' | 'now'>,
  { me }: { readonly me: Pick<BotContext['me'], 'username'> },
  reply: Shown,
  { isHidden = false, ...where }: Pick<Place, 'menu' | 'trail'> & { readonly isHidden?: boolean },
): Promise<InlineKeyboardMarkup> {
  const textOf = (key: string): string => ports.locales.text(reply.language, key);
  const { rows, questions, linked } = composeOnce(reply, {
    ...where,
    back: textOf('button-back'),
    username: me.username,
    ...(isHidden && { chart: textOf('button-chart') }),
  });
  await ports.buttons.save(questions, ports.now());
  await ports.buttons.keep(linked, ports.now());
  return { inline_keyboard: rows };
}
