import type { Kysely } from 'kysely';
import { prepare } from './prepare.ts';
import type { Schema } from './schema.ts';

/** How long an edited message still changes its reply, in milliseconds: as long as people may edit theirs, and bots delete theirs, 48 hours. */
const KEPT_FOR = 48 * 60 * 60 * 1000;
/** Between two times that the oldest are forgotten, in milliseconds. */
const FORGET_EVERY = 60_000;

/** Which of the bot's messages replies to which of a person's, so that an edited question changes its answer. */
export interface ReplyStore {
  /** Keeps the pair and, once a minute, forgets those that are too old to be edited. `at` is epoch milliseconds. */
  remember(chatId: number, messageId: number, replyId: number, at: number): Promise<void>;
  /** Id of the bot's message that replies to a message, where it is still known. */
  find(chatId: number, messageId: number): Promise<number | undefined>;
  /** Keeps which photo stands above a reply whose words were too long for its caption, and forgets those that are too old to be deleted. */
  rememberPhoto(chatId: number, replyId: number, photoId: number, at: number): Promise<void>;
  /** Id of the photo that stands above a reply, where there is one, which is then forgotten. */
  takePhoto(chatId: number, replyId: number): Promise<number | undefined>;
}

/** On a database of either dialect. */
export function createReplyStore(db: Kysely<Schema>): ReplyStore {
  const upsert = prepare(db, (chat_id: number, message_id: number, reply_id: number, sent_at: number) =>
    db
      .insertInto('replies')
      .values({ chat_id, message_id, reply_id, sent_at })
      .onConflict((conflict) =>
        conflict.columns(['chat_id', 'message_id']).doUpdateSet({ reply_id, sent_at }),
      ),
  );
  const forget = prepare(db, (before: number) => db.deleteFrom('replies').where('sent_at', '<', before));
  let forgotten = -Infinity;
  const forgetOld = async (at: number): Promise<void> => {
    if (at - forgotten < FORGET_EVERY) return;
    forgotten = at;
    await forget(at - KEPT_FOR);
  };
  return {
    async remember(chatId, messageId, replyId, at) {
      // Asked for together, they are written together.
      await Promise.all([upsert(chatId, messageId, replyId, at), forgetOld(at)]);
    },

    async find(chatId, messageId) {
      const row = await db
        .selectFrom('replies')
        .select('reply_id')
        .where('chat_id', '=', chatId)
        .where('message_id', '=', messageId)
        .executeTakeFirst();
      return row?.reply_id;
    },

    async rememberPhoto(chatId, replyId, photoId, at) {
      await db
        .insertInto('photos_above')
        .values({ chat_id: chatId, reply_id: replyId, photo_id: photoId, sent_at: at })
        .onConflict((conflict) =>
          conflict.columns(['chat_id', 'reply_id']).doUpdateSet({ photo_id: photoId, sent_at: at }),
        )
        .execute();
      await db
        .deleteFrom('photos_above')
        .where('sent_at', '<', at - KEPT_FOR)
        .execute();
    },

    async takePhoto(chatId, replyId) {
      const row = await db
        .deleteFrom('photos_above')
        .where('chat_id', '=', chatId)
        .where('reply_id', '=', replyId)
        .returning('photo_id')
        .executeTakeFirst();
      return row?.photo_id;
    },
  };
}
