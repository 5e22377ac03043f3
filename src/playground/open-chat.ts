import { ApiError, badRequest, forbidden } from './api-error.ts';
import type { Channel, Chat, Group } from './chat.ts';
import type { Message } from './objects.ts';
import { BOT } from './people.ts';
import { findAddressed, findChat, type Telegram } from './telegram.ts';

/** The chat that the bot may write to. Throws an ApiError where it may not. */
export function openChat(telegram: Telegram, id: number | string | undefined): Chat {
  if (id === undefined || id === '') throw badRequest('chat_id is empty');
  const chat = findAddressed(telegram, id);
  if (chat === undefined) throw badRequest('chat not found');
  if (chat.kind === 'group') return openGroup(chat);
  if (chat.kind === 'channel') return openChannel(chat);
  if (chat.blocked) throw forbidden('bot was blocked by the user');
  if (chat.messages.size === 0) throw forbidden("bot can't initiate conversation with a user");
  return chat;
}

function openGroup(group: Group): Group {
  const { info, bot, migratedTo } = group;
  if (migratedTo !== undefined)
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: migratedTo });
  isIn(info.type, bot);
  return group;
}

function openChannel(channel: Channel): Channel {
  isIn('channel', channel.bot);
  return channel;
}

function isIn(type: string, bot: Group['bot'] | Channel['bot']): void {
  if (bot === 'kicked') throw forbidden(`bot was kicked from the ${type} chat`);
  if (bot === 'left') throw forbidden(`bot is not a member of the ${type} chat`);
}

/** The bot's right to write into a chat. Throws an ApiError where it has none. */
export function mayWrite(chat: Chat, what: 'text messages' | 'photos' | 'documents'): void {
  if (chat.kind === 'group' && chat.bot === 'restricted')
    throw badRequest(`not enough rights to send ${what} to the chat`);
  if (chat.kind === 'channel' && chat.bot !== 'administrator')
    throw badRequest('need administrator rights in the channel chat');
}

/** The message that is answered. Throws an ApiError where it is gone, unless the bot does not mind. */
export function openAnswered(
  { messages }: Chat,
  reply: { message_id?: number | undefined; allow_sending_without_reply?: boolean | undefined } = {},
): Message | undefined {
  if (reply.message_id === undefined) return undefined;
  const answered = messages.get(reply.message_id);
  if (answered === undefined && reply.allow_sending_without_reply !== true)
    throw badRequest('message to be replied not found');
  // A quoted message does not show what it quoted itself.
  return answered && { ...answered, reply_to_message: undefined };
}

/** Where a message to edit is: in a chat, or sent by a person as an inline result. */
export interface EditTarget {
  readonly chat_id?: number | string | undefined;
  readonly message_id?: number | undefined;
  readonly inline_message_id?: string | undefined;
}

/** The message that is to be edited: the bot's own or, where it may, a channel's post. Throws an ApiError. */
export function openMessage(telegram: Telegram, target: EditTarget): { chat: Chat; message: Message } {
  const { chat_id, message_id, inline_message_id } = target;
  if (inline_message_id !== undefined) return openInlineMessage(telegram, inline_message_id);
  const chat = openChat(telegram, chat_id);
  if (message_id === undefined) throw badRequest('message identifier is not specified');
  const message = chat.messages.get(message_id);
  if (message === undefined) throw badRequest('message to edit not found');
  const mayEdit = chat.kind === 'channel' ? chat.bot === 'administrator' : message.from?.id === BOT.id;
  if (!mayEdit) throw badRequest("message can't be edited");
  return { chat, message };
}

function openInlineMessage(telegram: Telegram, id: string): { chat: Chat; message: Message } {
  const place = telegram.inline.sent.get(id);
  const chat = place && findChat(telegram, place.chatId);
  const message = place && chat?.messages.get(place.messageId);
  if (chat === undefined || message === undefined) throw new ApiError(400, 'Bad Request: MESSAGE_ID_INVALID');
  return { chat, message };
}
