import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What chats want to hear of, and how. A subscription taken up again gets a new id, so that ids tell which were there when a notice was queued; one that ended keeps
 * its row. A chat that ever subscribed has a row of settings.
 */
export const subscriptions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('subscriptions')
      .addColumn('subscription_id', 'bigint', (column) => column.notNull().unique())
      .addColumn('chat_id', 'bigint', (column) => column.notNull())
      .addColumn('topic', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .addPrimaryKeyConstraint('subscriptions_pk', ['chat_id', 'topic'])
      .execute();
    await db.schema
      .createIndex('subscriptions_topic')
      .on('subscriptions')
      .columns(['topic', 'chat_id'])
      .execute();
    await db.schema
      .createTable('notice_settings')
      .addColumn('chat_id', 'bigint', (column) => column.primaryKey())
      .addColumn('kinds', 'bigint', (column) => column.notNull())
      .addColumn('rhythm', 'text', (column) => column.notNull())
      .addColumn('hour', 'bigint')
      .addColumn('weekday', 'bigint')
      .addColumn('quiet_from', 'bigint')
      .addColumn('quiet_to', 'bigint')
      .addColumn('paused_at', 'bigint')
      .execute();
  },
};
