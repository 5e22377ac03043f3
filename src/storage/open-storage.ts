import { randomUUID } from 'node:crypto';
import { type ButtonStore, createButtonStore } from './button-store.ts';
import { type CalendarStore, createCalendarStore } from './calendar-store.ts';
import { type ChannelStore, createChannelStore } from './channel-store.ts';
import { type ChatStore, createChatStore } from './chat-store.ts';
import { createDeliveryStore, type DeliveryStore } from './delivery-store.ts';
import { createEditionStore, type EditionStore } from './edition-store.ts';
import { forgetChat } from './forget-chat.ts';
import { createInboxStore, type InboxStore } from './inbox-store.ts';
import { createLeaseStore, type LeaseStore } from './lease-store.ts';
import { createMissStore, type MissStore } from './miss-store.ts';
import { createNoticeStore, type NoticeStore } from './notice-store.ts';
import { createObservationStore, type ObservationStore } from './observation-store.ts';
import { readStoredState, type StoredState } from './office-state.ts';
import { openDatabase } from './open-database.ts';
import { createPictureStore, type PictureStore } from './picture-store.ts';
import { createProbe } from './probe.ts';
import { createReleaseStore, type ReleaseStore } from './release-store.ts';
import { createReplyStore, type ReplyStore } from './reply-store.ts';
import { createReportStore, type ReportStore } from './report-store.ts';
import { createScheduleStore, type ScheduleStore } from './schedule-store.ts';
import { createSharedInboxStore } from './shared-inbox-store.ts';
import { createSourceStore, type SourceStateStore } from './source-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from './subscription-store.ts';
import { createUsageStore, type UsageStore } from './usage-store.ts';

/** Everything that outlives a message. */
export interface Storage {
  readonly chats: ChatStore;
  readonly buttons: ButtonStore;
  readonly replies: ReplyStore;
  readonly reports: ReportStore;
  readonly pictures: PictureStore;
  /** Deletes everything that is kept of a chat. */
  forget(chatId: number): Promise<void>;
  readonly leases: LeaseStore;
  readonly schedules: ScheduleStore;
  readonly subscriptions: SubscriptionStore;
  readonly notices: NoticeStore;
  readonly deliveries: DeliveryStore;
  readonly channels: ChannelStore;
  readonly editions: EditionStore;
  readonly observations: ObservationStore;
  readonly releases: ReleaseStore;
  readonly calendar: CalendarStore;
  readonly sources: SourceStateStore;
  readonly inbox: InboxStore;
  readonly misses: MissStore;
  readonly usage: UsageStore;
  /** How the bot does as a whole. `at` is epoch milliseconds. */
  storedState(at: number): Promise<StoredState>;
  /** Rejects where the database does not keep what it is given. */
  probe(): Promise<void>;
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
    forget: (chatId) => forgetChat(db, chatId),
    leases: createLeaseStore(db),
    schedules: createScheduleStore(db),
    subscriptions: createSubscriptionStore(db),
    notices: createNoticeStore(db),
    deliveries: createDeliveryStore(db),
    channels: createChannelStore(db),
    editions: createEditionStore(db),
    observations: createObservationStore(db),
    releases: createReleaseStore(db),
    calendar: createCalendarStore(db),
    sources: createSourceStore(db),
    // A SQLite file has one bot; what several share is PostgreSQL.
    inbox: url.startsWith('sqlite:') ? createInboxStore(db) : createSharedInboxStore(db, randomUUID()),
    misses: createMissStore(db),
    usage: createUsageStore(db),
    storedState: (at) => readStoredState(db, at),
    probe: createProbe(db, url),
    close: () => db.destroy(),
  };
}
