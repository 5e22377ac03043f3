import { findEntities } from './find-entities.ts';
import { ME, privateChat } from './people.ts';
import { type Chat, now, putMessage, type Telegram } from './telegram.ts';

/** A person writes to the bot. */
export function say(telegram: Telegram, chat: Chat, text: string): void {
  if (chat.blocked) setBlocked(telegram, chat, false);
  const message = putMessage(telegram, {
    message_id: telegram.nextId(),
    date: now(),
    chat: privateChat(chat.person),
    from: chat.person,
    text,
    entities: findEntities(text),
  });
  telegram.updates.push('message', message);
}

/** A person corrects one of their messages. False where there is no such message, or it stays the same. */
export function correct(telegram: Telegram, chat: Chat, messageId: number, text: string): boolean {
  const message = chat.messages.get(messageId);
  if (message === undefined || message.from.id !== chat.person.id || message.text === text) return false;
  const edited = putMessage(telegram, { ...message, text, entities: findEntities(text), edit_date: now() });
  telegram.updates.push('edited_message', edited);
  return true;
}

/** A person presses a button under a message. False where the message has no such button. */
export function press(telegram: Telegram, chat: Chat, messageId: number, data: string): boolean {
  const message = chat.messages.get(messageId);
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  if (!buttons.some(({ callback_data }) => callback_data === data)) return false;
  const id = String(telegram.nextId());
  telegram.presses.set(id, { chatId: chat.person.id, messageId, at: Date.now() });
  telegram.updates.push('callback_query', {
    id,
    from: chat.person,
    message,
    chat_instance: String(chat.person.id),
    data,
  });
  return true;
}

/** A person blocks the bot, or lets it write again. */
export function setBlocked(telegram: Telegram, chat: Chat, blocked: boolean): void {
  if (chat.blocked === blocked) return;
  const member = (isMember: boolean) =>
    isMember ? { user: ME, status: 'member' } : { user: ME, status: 'kicked', until_date: 0 };
  chat.blocked = blocked;
  telegram.events.emit('chat', chat.person.id, { kind: 'blocked', blocked });
  telegram.updates.push('my_chat_member', {
    chat: privateChat(chat.person),
    from: chat.person,
    date: now(),
    old_chat_member: member(blocked),
    new_chat_member: member(!blocked),
  });
}
