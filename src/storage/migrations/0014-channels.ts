import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Channels in which offices have their notices posted; what they are to hear of is kept as with every subscriber. */
export const channels: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('channels')
      .addColumn('channel_id', 'bigint', (column) => column.primaryKey())
      .addColumn('publication', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addUniqueConstraint('channels_once', ['publication', 'address', 'language'])
      .execute();
  },
};
