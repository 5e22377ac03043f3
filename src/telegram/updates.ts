import type { Update } from 'grammy/types';

/** Updates that the bot has handlers for; Telegram sends no others. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const satisfies readonly (keyof Update)[];

/** The chat whose updates follow one another; for what happens outside of the bot's chats, the person's own. */
export function chatOfUpdate(update: Update): number {
  const { message, edited_message, callback_query, inline_query, my_chat_member } = update;
  const chat = (message ?? edited_message ?? callback_query?.message ?? my_chat_member)?.chat;
  return chat?.id ?? (callback_query ?? inline_query)?.from.id ?? 0;
}
