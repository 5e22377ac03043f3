import type { Generated } from 'kysely';
import type { Language } from '../language/language.ts';
import type { UsageOutcome } from '../monitoring/usage.ts';
import type { CalendarEntry, CalendarOrigin } from '../releases/calendar.ts';

/**
 * The tables, as one type for every dialect. Times are epoch milliseconds, JSON is text, yes and no are 1 and 0: what
 * SQLite and PostgreSQL both store and give back unchanged.
 */
export interface Schema {
  chats: ChatRow;
  button_keys: ButtonKeyRow;
  replies: ReplyRow;
  reports: ReportRow;
  pictures: PictureRow;
  photos_above: PhotoAboveRow;
  counters: CounterRow;
  releases: ReleaseRow;
  publications: PublicationRow;
  edition_contents: EditionContentRow;
  codelists: CodelistRow;
  series: SeriesRow;
  observations: ObservationRow;
  release_changes: ReleaseChangeRow;
  leases: LeaseRow;
  schedules: ScheduleRow;
  subscriptions: SubscriptionRow;
  notice_settings: NoticeSettingsRow;
  notices: NoticeRow;
  notice_topics: NoticeTopicRow;
  deliveries: DeliveryRow;
  sending_pauses: SendingPauseRow;
  calendar_entries: CalendarEntryRow;
  sources: SourceRow;
  inbox: InboxRow;
  inbox_replicas: InboxReplicaRow;
  inbox_lanes: InboxLaneRow;
  misses: MissRow;
  miss_askers: MissAskerRow;
  usage_counts: UsageCountRow;
  yeses: YesRow;
  channels: ChannelRow;
  calendar_steps: CalendarStepRow;
}

interface ChatRow {
  chat_id: number;
  language: string | null;
  language_chosen: number;
  hides_pictures: number;
  /** JSON of `{ question, at }`. */
  last_question: string | null;
  last_at: number;
  /** Since when the chat cannot be written to. */
  blocked_at: number | null;
}

interface ButtonKeyRow {
  key: string;
  /** JSON of a Question. */
  question: string;
  last_used_at: number;
  /** Since when links lead to it, which are never forgotten. */
  linked_at: number | null;
}

interface ReplyRow {
  chat_id: number;
  /** The person's message. */
  message_id: number;
  /** The bot's message that replies to it. */
  reply_id: number;
  sent_at: number;
}

interface PhotoAboveRow {
  chat_id: number;
  /** The bot's message that has the words of a reply, too long for a caption. */
  reply_id: number;
  /** The bot's message before it, which has the picture. */
  photo_id: number;
  sent_at: number;
}

interface ReportRow {
  /** Of the question whose answer was reported. */
  key: string;
  reported_at: number;
}

interface PictureRow {
  /** Files belong to the bot that sent them. */
  bot_id: number;
  /** Of what is drawn, and how. */
  key: string;
  file_id: string;
}

/** Gives out ids, the same way on every database. */
interface CounterRow {
  name: string;
  /** The last one given out. */
  value: number;
}

export interface ReleaseRow {
  release_id: number;
  publication: string;
  /** Of the edition's files. */
  fingerprint: string;
  reference_period: string;
  version: string;
  /** JSON of an Origin. */
  origin: string;
  /** A ReleaseState. */
  state: string;
  /** The release that answered before this one. */
  replaces: number | null;
  received_at: number;
  due_at: number | null;
  installed_at: number | null;
  withdrawn_at: number | null;
  /** JSON of Finding; of earlier versions, of sentences. */
  findings: string;
  accepted_because: string | null;
  /** JSON of IndicatorChange. */
  indicator_changes: string;
  /** So many operators have to say yes to it. */
  yeses_needed: number;
}

interface PublicationRow {
  publication: string;
  /** The release that answers. */
  release_id: number;
}

interface EditionContentRow {
  release_id: number;
  /** JSON, gzip: see `edition-content.ts`. */
  content: Buffer;
}

interface CodelistRow {
  codelist: string;
  /** JSON of a Codelist. */
  content: string;
  /** Of all codelists together when this one was last changed. */
  version: number;
}

interface SeriesRow {
  series_id: number;
  /** `publication/name`. */
  indicator: string;
  slice_key: string;
}

/** A vintage: what was held for a period from one release (inclusive) to another (exclusive). */
export interface ObservationRow {
  series_id: number;
  period: string;
  from_release: number;
  /** Null while it holds. */
  to_release: number | null;
  value: number | null;
  status: string;
  note: string | null;
  unit: string | null;
}

interface ReleaseChangeRow {
  release_id: number;
  series_id: number;
  period: string;
  /** JSON of an Observed. */
  before: string | null;
  after: string | null;
}

interface LeaseRow {
  name: string;
  /** Of the replica, as it names itself. */
  holder: string;
  /** One more for each holder. */
  fencing: number;
  expires_at: number;
}

interface ScheduleRow {
  /** Of the task. */
  name: string;
  /** When the last run began that has ended without an error. */
  last_run_at: number | null;
  next_run_at: number;
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

export interface CalendarEntryRow {
  publication: string;
  /** The entry's id within its publication. */
  release_name: string;
  period: string;
  /** A planned date: a day, or a day with its hour, on the office's own clock. */
  planned_for: string;
  status: CalendarEntry['status'];
  moved_from: string | null;
  /** JSON of a Localised. */
  reason: string | null;
  published_on: string | null;
  origin: CalendarOrigin;
  /** JSON of what the publication said last. */
  stated: string;
  sequence: number;
  changed_at: number;
  moved_at: number | null;
  /** The date of which operators were told that it has passed. */
  overdue_told_for: string | null;
}

interface SourceRow {
  id: string;
  checked_at: number;
  changed_at: number | null;
  /** Why the last look failed; null where it did not. */
  error: string | null;
  /** JSON of a SourceState. */
  state: string;
}

interface InboxRow {
  update_id: number;
  /** The chat whose updates are handled one after another; 0 once this one is handled. */
  lane: number;
  /** The update, sealed; empty once it is handled. */
  content: string;
  /** How often its handling was begun anew after a crash. */
  attempts: Generated<number>;
  handled_at: number | null;
}

interface InboxReplicaRow {
  replica: string;
  /** Later than this it counts as dead, unless it has said anew that it lives. */
  alive_until: number;
}

/** The replica that handles a chat's updates. A chat of which none waits has no row. */
interface InboxLaneRow {
  lane: number;
  replica: string;
}

/** A question that was not understood. */
interface MissRow {
  form_digest: string;
  /** Null until enough chats have asked it. */
  form: string | null;
  language: Language;
  asked: number;
  /** How many have asked it. */
  chats: number;
  last_asked_at: number;
}

interface MissAskerRow {
  form_digest: string;
  /** Of the form and the chat together. */
  asker_digest: string;
}

interface UsageCountRow {
  /** `2026-11`, on the clocks of the bot's time zone. */
  month: string;
  /** Empty for questions about no publication in particular. */
  publication: string;
  language: Language;
  outcome: UsageOutcome;
  questions: number;
}

/** What an operator said yes to. */
interface YesRow {
  /** A YesSubject. */
  subject: string;
  subject_id: number;
  /** Telegram user id. */
  operator: number;
  said_at: number;
  reason: string | null;
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

/** What the edition of a release changed in the calendar. */
interface CalendarStepRow {
  release_id: number;
  /** Of the entry, within the publication. */
  release_name: string;
  /** JSON of the CalendarEntry as it was; null where it was not known. */
  before: string | null;
  /** JSON of the CalendarEntry as the edition left it. */
  after: string;
}
