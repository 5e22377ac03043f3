import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { writeDeepLink } from '../answers/deep-link.ts';
import type { Message } from '../answers/message.ts';
import type { KeyedQuestion } from '../storage/button-store.ts';
import type { BotContext, BotPorts } from './bot-context.ts';
import { buttonKey } from './button-key.ts';
import { fitLabel } from './compose-buttons.ts';
import { startAddress, storedPayload } from './share-link.ts';

export type ChannelKeyboardPorts = Pick<BotPorts, 'buttons' | 'catalogueHeld' | 'now'>;

/**
 * A notice's buttons in a channel: links that open the bot, since whatever a press asked for would be answered to everybody there. Nobody there is a subscriber, so
 * that those about subscriptions are left out.
 */
export async function keepChannelKeyboard(
  { buttons, catalogueHeld, now }: ChannelKeyboardPorts,
  { username }: Pick<BotContext['me'], 'username'>,
  message: Message,
): Promise<InlineKeyboardMarkup> {
  const linked: KeyedQuestion[] = [];
  const linkOf = (button: Message['buttons'][number][number]): readonly InlineKeyboardButton[] => {
    if (!('question' in button)) return [];
    const { label, question } = button;
    if (question.kind !== 'figure' && question.kind !== 'publication') return [];
    const key = buttonKey(question);
    const payload = writeDeepLink(question, catalogueHeld());
    if (payload === undefined) linked.push({ key, question });
    return [{ text: fitLabel(label), url: startAddress(username, payload ?? storedPayload(key)) }];
  };
  const rows = message.buttons.map((row) => row.flatMap(linkOf)).filter((row) => row.length > 0);
  await buttons.keep(linked, now());
  return { inline_keyboard: rows };
}
