import type { Menu } from '../answers/message.ts';
import type { BotPorts } from './bot-context.ts';
import type { ChatContext } from './deliver.ts';
import { keepKeyboard } from './keep-keyboard.ts';
import { pictureFor } from './picture-for.ts';
import type { Press } from './press.ts';
import { readRefusal } from './refusal.ts';

/** Puts other buttons under the message whose button was pressed; its text stays, and so does the conversation: nothing was asked. */
export async function openMenu(
  ports: BotPorts,
  ctx: ChatContext,
  press: Press,
  menu: Menu,
): Promise<undefined> {
  ctx.outcome = `menu_${menu}`;
  const conversation = await ports.chats.read(ctx.chatId);
  const { question, language } = press;
  const { reply } = await ports.responder.answer(question, conversation, ctx.from?.language_code, language);
  const isHidden = (await pictureFor(ports, ctx.chatId, reply))?.kind === 'hidden';
  const reply_markup = await keepKeyboard(ports, ctx, reply, { menu, trail: press.trail ?? [], isHidden });
  try {
    await ctx.api.editMessageReplyMarkup(ctx.chatId, press.messageId, { reply_markup });
  } catch (error) {
    const refusal = readRefusal(error);
    if (refusal !== 'unchanged' && refusal !== 'uneditable') throw error;
  }
}
