import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Pictures that Telegram holds already, so that each is drawn and uploaded once. A file's id is good for the one bot that sent it, in every chat. */
export interface PictureStore {
  /** Telegram's id of a picture that was sent; undefined for one that was not. */
  find(botId: number, key: string): Promise<string | undefined>;
  /** Keeps the id, in the place of one that Telegram no longer takes. */
  keep(botId: number, key: string, fileId: string): Promise<void>;
}

/** On a database of either dialect. */
export function createPictureStore(db: Kysely<Schema>): PictureStore {
  return {
    async find(botId, key) {
      const row = await db
        .selectFrom('pictures')
        .select('file_id')
        .where('bot_id', '=', botId)
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.file_id;
    },

    async keep(botId, key, fileId) {
      await db
        .insertInto('pictures')
        .values({ bot_id: botId, key, file_id: fileId })
        .onConflict((conflict) => conflict.columns(['bot_id', 'key']).doUpdateSet({ file_id: fileId }))
        .execute();
    },
  };
}
