import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was asked and not understood, and how many questions there were in a month. Neither tells who asked. */
export const misses: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('misses')
      .addColumn('form_digest', 'text', (column) => column.primaryKey())
      .addColumn('form', 'text')
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('asked', 'bigint', (column) => column.notNull())
      .addColumn('chats', 'integer', (column) => column.notNull())
      .addColumn('last_asked_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('misses_last_asked').on('misses').column('last_asked_at').execute();
    await db.schema
      .createTable('miss_askers')
      .addColumn('form_digest', 'text', (column) => column.notNull())
      .addColumn('asker_digest', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('miss_askers_pk', ['form_digest', 'asker_digest'])
      .execute();
    await db.schema
      .createTable('usage_counts')
      .addColumn('month', 'text', (column) => column.notNull())
      .addColumn('publication', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('questions', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('usage_counts_pk', ['month', 'publication', 'language', 'outcome'])
      .execute();
  },
};
