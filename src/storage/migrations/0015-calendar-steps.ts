import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What each release changed in the calendar, so that it can be taken back with the release. */
export const calendarSteps: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('calendar_steps')
      .addColumn('release_id', 'bigint', (column) => column.notNull())
      .addColumn('release_name', 'text', (column) => column.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('calendar_steps_pk', ['release_id', 'release_name'])
      .execute();
  },
};
