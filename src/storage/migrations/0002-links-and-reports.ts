import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const linksAndReports: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('button_keys').addColumn('linked_at', 'bigint').execute();
    await db.schema
      .createTable('reports')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('reported_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
