import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/** Tables whose rows belong to a chat. */
type TableOfChats = { [T in keyof Schema]: Schema[T] extends { chat_id: number } ? T : never }[keyof Schema];

/** All of them: a table that is missing here does not compile. */
const TABLES: Readonly<Record<TableOfChats, true>> = {
  chats: true,
  replies: true,
  photos_above: true,
  subscriptions: true,
  notice_settings: true,
  deliveries: true,
};

/** Deletes everything that is kept of a chat, in every table, at once. */
export async function forgetChat(db: Kysely<Schema>, chatId: number): Promise<void> {
  const tables = Object.keys(TABLES) as TableOfChats[];
  await transaction(db, async (trx) => {
    for (const table of tables) await trx.deleteFrom(table).where('chat_id', '=', chatId).execute();
  });
}
