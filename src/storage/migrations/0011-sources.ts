import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const sources: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sources')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('checked_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint')
      .addColumn('error', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .execute();
  },
};
