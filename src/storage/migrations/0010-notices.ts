import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is told, of which topics, and what became of it in each chat. */
export const notices: Migration = {
  async up(db: Kysely<unknown>) {
    let table = db.schema
      .createTable('notices')
      .addColumn('notice_id', 'bigint', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('release_id', 'bigint')
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('asks', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('subscriptions_up_to', 'bigint', (column) => column.notNull())
      .addColumn('cursor', 'bigint')
      .addColumn('prepared_at', 'bigint')
      .addColumn('finished_at', 'bigint')
      .addColumn('stopped_because', 'text');
    for (const count of ['total', 'delivered', 'gone', 'moved', 'failed', 'unknown'])
      table = table.addColumn(count, 'bigint', (column) => column.notNull());
    await table.execute();
    await db.schema.createIndex('notices_state').on('notices').column('state').execute();
    await db.schema
      .createTable('notice_topics')
      .addColumn('notice_id', 'bigint', (column) => column.notNull())
      .addColumn('topic', 'text', (column) => column.notNull())
      .addColumn('kinds', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('notice_topics_pk', ['notice_id', 'topic'])
      .execute();
    await deliveries(db);
    await db.schema
      .createTable('sending_pauses')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
  },
};

/** A million rows at once are usual. The indexes hold only what is still to be done. */
async function deliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('notice_id', 'bigint', (column) => column.notNull())
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('waiting'))
    .addColumn('attempt', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('crashes', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('not_before', 'bigint', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('message_id', 'bigint')
    .addPrimaryKeyConstraint('deliveries_pk', ['notice_id', 'chat_id'])
    .execute();
  await db.schema
    .createIndex('deliveries_waiting')
    .on('deliveries')
    .columns(['notice_id', 'not_before', 'chat_id'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
  await db.schema
    .createIndex('deliveries_sending')
    .on('deliveries')
    .column('notice_id')
    .where(sql.ref('state'), '=', sql.lit('sending'))
    .execute();
}
