import { chatInfo, type PersonalChat, type Talk } from './chat.ts';
import { findEntities } from './find-entities.ts';
import { hears, sayInGroup } from './group-acts.ts';
import { memberObject } from './member.ts';
import type { InlineButton, Message, User } from './objects.ts';
import { ME } from './people.ts';
import { quoted, type Saying } from './quoted.ts';
import { now, putMessage, type Telegram } from './telegram.ts';

/** A person writes: to the bot, or in a group. */
export function say(telegram: Telegram, chat: Talk, person: User, text: string, saying: Saying = {}): void {
  if (chat.kind === 'group') sayInGroup(telegram, chat, person, text, saying);
  else sayToBot(telegram, chat, text, saying);
}

function sayToBot(telegram: Telegram, chat: PersonalChat, text: string, saying: Saying): void {
  if (chat.blocked) setBlocked(telegram, chat, false);
  const message = putMessage(telegram, {
    message_id: telegram.nextId(),
    date: now(telegram),
    chat: chatInfo(chat),
    from: chat.person,
    text,
    entities: findEntities(text),
    reply_to_message: quoted(chat, saying),
  });
  telegram.updates.push('message', message);
}

/** A person corrects one of their messages. False where there is no such message, or it stays the same. */
export function correct(
  telegram: Telegram,
  chat: Talk,
  person: User,
  messageId: number,
  text: string,
): boolean {
  const message = chat.messages.get(messageId);
  if (message === undefined || message.from?.id !== person.id) return false;
  if (message.text === undefined || message.text === text || message.via_bot !== undefined) return false;
  const edited = putMessage(telegram, {
    ...message,
    text,
    entities: findEntities(text),
    edit_date: now(telegram),
  });
  if (chat.kind === 'private' || hears(chat, edited)) telegram.updates.push('edited_message', edited);
  return true;
}

/** A person presses a button under a message. False where the message has no such button. */
export function press(
  telegram: Telegram,
  person: User,
  message: Message | undefined,
  data: InlineButton['callback_data'],
): boolean {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  if (message === undefined || !buttons.some(({ callback_data }) => callback_data === data)) return false;
  const id = String(telegram.nextId());
  const place = { chatId: message.chat.id, messageId: message.message_id };
  telegram.presses.set(id, { ...place, personId: person.id, at: telegram.clock() });
  telegram.updates.push('callback_query', {
    id,
    from: person,
    ...(inlineId(telegram, place) ?? { message }),
    chat_instance: String(message.chat.id),
    data,
  });
  return true;
}

/** The bot is told of a message that a person has sent for it by this id alone. */
function inlineId({ inline }: Telegram, place: { chatId: number; messageId: number }) {
  for (const [inline_message_id, { chatId, messageId }] of inline.sent)
    if (chatId === place.chatId && messageId === place.messageId) return { inline_message_id };
  return undefined;
}

/** A person blocks the bot, or lets it write again. */
export function setBlocked(telegram: Telegram, chat: PersonalChat, blocked: boolean): void {
  if (chat.blocked === blocked) return;
  const member = (isMember: boolean) => memberObject(ME, isMember ? 'member' : 'kicked');
  chat.blocked = blocked;
  telegram.events.emit('chat', chat.person.id, { kind: 'blocked', blocked });
  telegram.updates.push('my_chat_member', {
    chat: chatInfo(chat),
    from: chat.person,
    date: now(telegram),
    old_chat_member: member(blocked),
    new_chat_member: member(!blocked),
  });
}
