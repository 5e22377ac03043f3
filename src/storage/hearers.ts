import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Subscriptions (`s`) that hold, with the settings (`n`) of chats that can be told of something now: those who have not paused notices and have not blocked the bot.
 * What they are told of is for the caller to add.
 */
export function hearers(db: Kysely<Schema>) {
  return db
    .selectFrom('subscriptions as s')
    .innerJoin('notice_settings as n', 'n.chat_id', 's.chat_id')
    .leftJoin('chats as c', 'c.chat_id', 's.chat_id')
    .where('s.ended_at', 'is', null)
    .where('n.paused_at', 'is', null)
    .where('c.blocked_at', 'is', null);
}
