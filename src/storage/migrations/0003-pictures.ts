import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const pictures: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('chats')
      .addColumn('hides_pictures', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('pictures')
      .addColumn('bot_id', 'bigint', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('file_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('pictures_pk', ['bot_id', 'key'])
      .execute();
  },
};
