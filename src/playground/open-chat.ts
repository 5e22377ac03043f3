import { ApiError, badRequest } from './api-error.ts';
import type { Message } from './objects.ts';
import { BOT } from './people.ts';
import type { Chat, Telegram } from './telegram.ts';

/** The chat that the bot may write to. Throws an ApiError where it may not. */
export function openChat({ chats }: Telegram, chatId: number | string | undefined): Chat {
  if (chatId === undefined || chatId === '') throw badRequest('chat_id is empty');
  const chat = chats.get(Number(chatId));
  if (chat === undefined) throw badRequest('chat not found');
  if (chat.blocked) throw new ApiError(403, 'Forbidden: bot was blocked by the user');
  if (chat.messages.size === 0)
    throw new ApiError(403, "Forbidden: bot can't initiate conversation with a user");
  return chat;
}

/** The bot's own message that is to be edited. Throws an ApiError. */
export function openMessage(chat: Chat, messageId: number | undefined): Message {
  if (messageId === undefined) throw badRequest('message identifier is not specified');
  const message = chat.messages.get(messageId);
  if (message === undefined) throw badRequest('message to edit not found');
  if (message.from.id !== BOT.id) throw badRequest("message can't be edited");
  return message;
}
