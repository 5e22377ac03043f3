import { recall, remember } from './memory.js';

/** All chats as the server tells of them, and how far each person has read. */
export function createChats() {
  /** By id: what the server tells, with `messages` by message id, oldest first. */
  let chats = new Map();
  /** The last message read, by person and chat. */
  const read = recall('read', {});
  const mark = (personId, chatId) => `${personId} ${chatId}`;

  return {
    /** Everything anew. */
    replace(told) {
      chats = new Map(
        told.map((chat) => [
          chat.id,
          { ...chat, messages: new Map(chat.messages.map((message) => [message.message_id, message])) },
        ]),
      );
    },

    get: (id) => chats.get(id),

    /** The chats that a person is in: their own first. */
    of: (personId) => [...chats.values()].filter(({ members }) => members.includes(personId)),

    put(chatId, message) {
      chats.get(chatId).messages.set(message.message_id, message);
    },

    remove(chatId, messageId) {
      chats.get(chatId).messages.delete(messageId);
    },

    setBlocked(chatId, isBlocked) {
      chats.get(chatId).blocked = isBlocked;
    },

    /** How many messages of others a person has not seen in a chat. */
    unread(personId, chatId) {
      const last = read[mark(personId, chatId)] ?? 0;
      const messages = [...(chats.get(chatId)?.messages.values() ?? [])];
      return messages.filter(({ message_id, from }) => message_id > last && from?.id !== personId).length;
    },

    markRead(personId, chatId) {
      const last = [...(chats.get(chatId)?.messages.keys() ?? [])].at(-1);
      if (last === undefined) return;
      read[mark(personId, chatId)] = last;
      remember('read', read);
    },
  };
}
