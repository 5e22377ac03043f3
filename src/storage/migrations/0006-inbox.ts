import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const inbox: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('inbox')
      .addColumn('update_id', 'bigint', (column) => column.primaryKey())
      .addColumn('lane', 'bigint', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('handled_at', 'bigint')
      .execute();
    await db.schema
      .createIndex('inbox_waiting')
      .on('inbox')
      .columns(['lane', 'update_id'])
      .where(sql.ref('handled_at'), 'is', null)
      .execute();
    await db.schema.createIndex('inbox_handled_at').on('inbox').column('handled_at').execute();
    await db.schema
      .createTable('inbox_replicas')
      .addColumn('replica', 'text', (column) => column.primaryKey())
      .addColumn('alive_until', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('inbox_lanes')
      .addColumn('lane', 'bigint', (column) => column.primaryKey())
      .addColumn('replica', 'text', (column) => column.notNull())
      .execute();
  },
};
