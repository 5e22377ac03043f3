import { type Language, languageOfInterface } from '../language/language.ts';
import type { BotContext, BotPorts } from './bot-context.ts';

/** The language for the bot's own words in this chat: what has been spoken there, else the person's interface. */
export async function spokenLanguage(ports: BotPorts, ctx: BotContext): Promise<Language> {
  const conversation = ctx.chatId === undefined ? {} : await ports.chats.read(ctx.chatId);
  return conversation.language ?? languageOfInterface(ctx.from?.language_code);
}
