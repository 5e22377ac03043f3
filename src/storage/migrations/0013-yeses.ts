import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Operators' yeses to editions and notices, of which a publication may ask for two; `notices.asks` is from now on how many a notice needs. */
export const yeses: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('releases')
      .addColumn('yeses_needed', 'integer', (column) => column.notNull().defaultTo(1))
      .execute();
    await db.schema
      .createTable('yeses')
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('subject_id', 'bigint', (column) => column.notNull())
      .addColumn('operator', 'bigint', (column) => column.notNull())
      .addColumn('said_at', 'bigint', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('yeses_pk', ['subject', 'subject_id', 'operator'])
      .execute();
  },
};
