import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who does what only one replica at a time may do, and when it was last done. */
export const leases: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('leases')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('fencing', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('schedules')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('last_run_at', 'bigint')
      .addColumn('next_run_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
