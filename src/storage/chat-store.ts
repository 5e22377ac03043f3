import type { Kysely } from 'kysely';
import type { Conversation } from '../answers/respond.ts';
import { isLanguage } from '../language/language.ts';
import type { Schema } from './schema.ts';

/** What is kept of each chat. Times are epoch milliseconds. */
export interface ChatStore {
  /** The conversation so far; an empty one for a chat never seen. */
  read(chatId: number): Promise<Conversation>;
  /** Keeps the conversation. A chat that talks can be written to, so this also ends a block. */
  write(chatId: number, conversation: Conversation, at: number): Promise<void>;
  /** The chat cannot be written to any more: the bot was blocked or removed. */
  markBlocked(chatId: number, at: number): Promise<void>;
  markReachable(chatId: number): Promise<void>;
  /** Since when the chat is blocked; undefined where it is not. */
  blockedAt(chatId: number): Promise<number | undefined>;
}

export function createChatStore(db: Kysely<Schema>): ChatStore {
  return {
    async read(chatId) {
      const row = await db
        .selectFrom('chats')
        .select(['language', 'language_chosen', 'hides_pictures', 'last_question'])
        .where('chat_id', '=', chatId)
        .executeTakeFirst();
      if (row === undefined) return {};
      const language = row.language ?? undefined;
      return {
        ...(isLanguage(language) && { language }),
        ...(row.language_chosen === 1 && { languageChosen: true }),
        ...(row.hides_pictures === 1 && { hidesPictures: true }),
        ...(row.last_question !== null && { last: JSON.parse(row.last_question) }),
      };
    },

    async write(chatId, { language, languageChosen, hidesPictures, last }, at) {
      const row = {
        language: language ?? null,
        language_chosen: languageChosen === true ? 1 : 0,
        hides_pictures: hidesPictures === true ? 1 : 0,
        last_question: last === undefined ? null : JSON.stringify(last),
        last_at: at,
        blocked_at: null,
      };
      await db
        .insertInto('chats')
        .values({ chat_id: chatId, ...row })
        .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(row))
        .execute();
    },

    async markBlocked(chatId, at) {
      await db.updateTable('chats').set({ blocked_at: at }).where('chat_id', '=', chatId).execute();
    },

    async markReachable(chatId) {
      await db.updateTable('chats').set({ blocked_at: null }).where('chat_id', '=', chatId).execute();
    },

    async blockedAt(chatId) {
      const row = await db
        .selectFrom('chats')
        .select('blocked_at')
        .where('chat_id', '=', chatId)
        .executeTakeFirst();
      return row?.blocked_at ?? undefined;
    },
  };
}
