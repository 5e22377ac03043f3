import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Editions and what they brought. An observation is held from one release (inclusive) to another (exclusive); one that was withdrawn is held from and to the same. */
export const editions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('counters')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('releases')
      .addColumn('release_id', 'bigint', (column) => column.primaryKey())
      .addColumn('publication', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('reference_period', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('replaces', 'bigint')
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('installed_at', 'bigint')
      .addColumn('withdrawn_at', 'bigint')
      .addColumn('findings', 'text', (column) => column.notNull())
      .addColumn('accepted_because', 'text')
      .addColumn('indicator_changes', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('releases_publication').on('releases').column('publication').execute();
    await db.schema
      .createTable('publications')
      .addColumn('publication', 'text', (column) => column.primaryKey())
      .addColumn('release_id', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('edition_contents')
      .addColumn('release_id', 'bigint', (column) => column.primaryKey())
      // A name that PostgreSQL needs and SQLite lets pass.
      .addColumn('content', sql`bytea`, (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('codelists')
      .addColumn('codelist', 'text', (column) => column.primaryKey())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('version', 'bigint', (column) => column.notNull())
      .execute();
    await observations(db);
  },
};

async function observations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('series')
    .addColumn('series_id', 'bigint', (column) => column.primaryKey())
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('slice_key', 'text', (column) => column.notNull())
    .addUniqueConstraint('series_slice', ['indicator', 'slice_key'])
    .execute();
  await db.schema
    .createTable('observations')
    .addColumn('series_id', 'bigint', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('from_release', 'bigint', (column) => column.notNull())
    .addColumn('to_release', 'bigint')
    .addColumn('value', 'double precision')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('unit', 'text')
    .addPrimaryKeyConstraint('observations_pk', ['series_id', 'period', 'from_release'])
    .execute();
  await db.schema
    .createTable('release_changes')
    .addColumn('release_id', 'bigint', (column) => column.notNull())
    .addColumn('series_id', 'bigint', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('release_changes_pk', ['release_id', 'series_id', 'period'])
    .execute();
}
