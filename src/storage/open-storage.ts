import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { StartError } from '../start-error.ts';
import { type ButtonStore, createButtonStore } from './button-store.ts';
import { type ChatStore, createChatStore } from './chat-store.ts';
import { migrations } from './migrations.ts';
import { createPictureStore, type PictureStore } from './picture-store.ts';
import { createReplyStore, type ReplyStore } from './reply-store.ts';
import { createReportStore, type ReportStore } from './report-store.ts';
import type { Schema } from './schema.ts';
import { createSourceStore, type SourceStateStore } from './source-store.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** Everything that outlives a message. */
export interface Storage {
  readonly chats: ChatStore;
  readonly buttons: ButtonStore;
  readonly replies: ReplyStore;
  readonly reports: ReportStore;
  readonly pictures: PictureStore;
  readonly sources: SourceStateStore;
  close(): Promise<void>;
}

/**
 * Opens the SQLite file (made with its directory where absent; `:memory:` for tests) and brings its tables up to date.
 * Throws a StartError where it cannot be opened, is not a database or comes from a newer version of the bot.
 */
export async function openStorage(file: string): Promise<Storage> {
  try {
    const db = new Kysely<Schema>({ dialect: sqliteDialect(file) });
    await migrate(db);
    return {
      chats: createChatStore(db),
      buttons: createButtonStore(db),
      replies: createReplyStore(db),
      reports: createReportStore(db),
      pictures: createPictureStore(db),
      sources: createSourceStore(db),
      close: () => db.destroy(),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`the database ${file} cannot be used: ${why}`, { cause: error });
  }
}

async function migrate(db: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error === undefined) return;
  await db.destroy();
  throw error;
}
