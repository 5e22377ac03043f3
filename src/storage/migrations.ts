import type { Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

/** The tables' history, in order of name. What has been released is never changed: a new step is added. */
export const migrations: MigrationProvider = {
  getMigrations: async () => ({
    '0001-conversations': conversations,
    '0002-links-and-reports': linksAndReports,
    '0003-pictures': pictures,
    '0004-photos-above': photosAbove,
  }),
};

const conversations: Migration = {
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

const linksAndReports: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('button_keys').addColumn('linked_at', 'bigint').execute();
    await db.schema
      .createTable('reports')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('reported_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};

const pictures: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('chats')
      .addColumn('hides_pictures', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('pictures')
      .addColumn('bot_id', 'bigint', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('file_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('pictures_pk', ['bot_id', 'key'])
      .execute();
  },
};

const photosAbove: Migration = {
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
