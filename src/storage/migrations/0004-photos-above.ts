import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const photosAbove: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('photos_above')
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('reply_id', 'bigint', (column) => column.notNull())
      .addColumn('photo_id', 'bigint', (column) => column.notNull())
      .addColumn('sent_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('photos_above_pk', ['chat_id', 'reply_id'])
      .execute();
    await db.schema.createIndex('photos_above_sent_at').on('photos_above').column('sent_at').execute();
  },
};
