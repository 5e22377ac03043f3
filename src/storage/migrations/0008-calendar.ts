import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Planned releases, and of which date operators were told that it has passed. */
export const calendar: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('calendar_entries')
      .addColumn('publication', 'text', (column) => column.notNull())
      .addColumn('release_name', 'text', (column) => column.notNull())
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('planned_for', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('moved_from', 'text')
      .addColumn('reason', 'text')
      .addColumn('published_on', 'text')
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('stated', 'text', (column) => column.notNull())
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('moved_at', 'bigint')
      .addColumn('overdue_told_for', 'text')
      .addPrimaryKeyConstraint('calendar_entries_pk', ['publication', 'release_name'])
      .execute();
    await db.schema
      .createIndex('calendar_entries_planned')
      .on('calendar_entries')
      .column('planned_for')
      .execute();
  },
};
