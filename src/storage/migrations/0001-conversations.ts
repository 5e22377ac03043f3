import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const conversations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('chats')
      .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
      .addColumn('language', 'text')
      .addColumn('language_chosen', 'integer', (column) => column.notNull())
      .addColumn('last_question', 'text')
      .addColumn('last_at', 'bigint', (column) => column.notNull())
      .addColumn('blocked_at', 'bigint')
      .execute();
    await db.schema
      .createTable('button_keys')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('last_used_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('replies')
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('message_id', 'bigint', (column) => column.notNull())
      .addColumn('reply_id', 'bigint', (column) => column.notNull())
      .addColumn('sent_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('replies_pk', ['chat_id', 'message_id'])
      .execute();
    await db.schema.createIndex('replies_sent_at').on('replies').column('sent_at').execute();
  },
};
