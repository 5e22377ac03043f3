import type { Generated } from 'kysely';
import type { Language } from '../../language/language.ts';

/** Who wants to hear of what, and what was sent of it. */
export interface NoticeTables {
  subscriptions: SubscriptionRow;
  notice_settings: NoticeSettingsRow;
  notices: NoticeRow;
  notice_topics: NoticeTopicRow;
  deliveries: DeliveryRow;
  sending_pauses: SendingPauseRow;
  channels: ChannelRow;
}

interface SubscriptionRow {
  /** From the counter `subscription`; a new one each time that it is taken up again. */
  subscription_id: number;
  chat_id: number;
  /** See `topicKey`. */
  topic: string;
  created_at: number;
  ended_at: number | null;
}

/** A row for each chat that has ever subscribed. */
export interface NoticeSettingsRow {
  chat_id: number;
  /** See `kindBits`. */
  kinds: number;
  /** `at_once`, `daily` or `weekly`. */
  rhythm: string;
  /** Of a digest, 0 to 23 on the clock of the bot's time zone. */
  hour: number | null;
  /** Of a weekly digest: 1 is Monday, 7 Sunday. */
  weekday: number | null;
  /** Quiet from the one hour until the other; both null where no hour is. */
  quiet_from: number | null;
  quiet_to: number | null;
  paused_at: number | null;
}

export interface NoticeRow {
  notice_id: number;
  /** What it tells, so that it is queued once. */
  key: string;
  /** Of its subject. */
  kind: string;
  release_id: number | null;
  /** JSON of a NoticeSubject. */
  subject: string;
  /** A NoticeState. */
  state: string;
  /** So many operators have to say yes to it; 0 where none has to, or all have. */
  asks: number;
  created_at: number;
  /** The highest subscription at that moment. */
  subscriptions_up_to: number;
  /** Deliveries to chats up to this one are written. */
  cursor: number | null;
  /** Since when all are written. */
  prepared_at: number | null;
  /** When it was done or cancelled. */
  finished_at: number | null;
  /** Why it was stopped by itself. */
  stopped_because: string | null;
  /** Deliveries in all, and those that ended. */
  total: number;
  delivered: number;
  gone: number;
  moved: number;
  failed: number;
  unknown: number;
}

interface NoticeTopicRow {
  notice_id: number;
  topic: string;
  /** See `kindBits`. */
  kinds: number;
}

interface DeliveryRow {
  notice_id: number;
  chat_id: number;
  /** A DeliveryState. */
  state: Generated<string>;
  /** How often it was taken in hand; tells one sending from the next. */
  attempt: Generated<number>;
  /** How often it was in flight when the bot died or the connection broke. */
  crashes: Generated<number>;
  not_before: number;
  last_error: string | null;
  message_id: number | null;
}

/** Until when Telegram lets nothing be sent. */
interface SendingPauseRow {
  name: string;
  until: number;
}

/** A channel in which the notices of a publication are posted, in one language. */
export interface ChannelRow {
  /** What it is in the place of a chat: see `isChannel`. */
  channel_id: number;
  publication: string;
  /** `@name`, or the number that Telegram has for it. */
  address: string;
  language: Language;
}
