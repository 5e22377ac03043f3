import type { Kysely } from 'kysely';
import type { Conversation } from '../answers/respond.ts';
import { isLanguage } from '../language/language.ts';
import { prepare } from './prepare.ts';
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

/** On a database of either dialect. */
export function createChatStore(db: Kysely<Schema>): ChatStore {
  const select = prepare(db, (chatId: number) =>
    db
      .selectFrom('chats')
      .select(['language', 'language_chosen', 'hides_pictures', 'last_question'])
      .where('chat_id', '=', chatId),
  );
  const upsert = prepare(
    db,
    (
      chat_id: number,
      language: string | null,
      language_chosen: number,
      hides_pictures: number,
      last_question: string | null,
      last_at: number,
    ) => {
      const row = { language, language_chosen, hides_pictures, last_question, last_at, blocked_at: null };
      return db
        .insertInto('chats')
        .values({ chat_id, ...row })
        .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(row));
    },
  );
  return {
    async read(chatId) {
      const [row] = await select(chatId);
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
      await upsert(
        chatId,
        language ?? null,
        languageChosen === true ? 1 : 0,
        hidesPictures === true ? 1 : 0,
        last === undefined ? null : JSON.stringify(last),
        at,
      );
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
