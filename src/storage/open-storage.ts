import { randomUUID } from 'node:crypto';
import { type ButtonStore, createButtonStore } from './button-store.ts';
import { type ChatStore, createChatStore } from './chat-store.ts';
import { createInboxStore, type InboxStore } from './inbox-store.ts';
import { openDatabase } from './open-database.ts';
import { createPictureStore, type PictureStore } from './picture-store.ts';
import { createReplyStore, type ReplyStore } from './reply-store.ts';
import { createReportStore, type ReportStore } from './report-store.ts';
import { createSharedInboxStore } from './shared-inbox-store.ts';

/** Everything that outlives a message. */
export interface Storage {
  readonly chats: ChatStore;
  readonly buttons: ButtonStore;
  readonly replies: ReplyStore;
  readonly reports: ReportStore;
  readonly pictures: PictureStore;
  readonly inbox: InboxStore;
  close(): Promise<void>;
}

/** Opens the database that `DATABASE_URL` names, as `openDatabase` does; `sqlite::memory:` for tests. */
export async function openStorage(url: string): Promise<Storage> {
  const db = await openDatabase(url);
  return {
    chats: createChatStore(db),
    buttons: createButtonStore(db),
    replies: createReplyStore(db),
    reports: createReportStore(db),
    pictures: createPictureStore(db),
    // A SQLite file has one bot; what several share is PostgreSQL.
    inbox: url.startsWith('sqlite:') ? createInboxStore(db) : createSharedInboxStore(db, randomUUID()),
    close: () => db.destroy(),
  };
}
