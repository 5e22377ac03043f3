import type { Generated } from 'kysely';

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
  inbox: InboxRow;
  inbox_replicas: InboxReplicaRow;
  inbox_chats: InboxChatRow;
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
  /** JSON of sentences. */
  findings: string;
  accepted_because: string | null;
  /** JSON of IndicatorChange. */
  indicator_changes: string;
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
interface ObservationRow {
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

interface InboxRow {
  update_id: number;
  /** Of the chat whose updates are handled one after another. */
  chat_id: number;
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
interface InboxChatRow {
  chat_id: number;
  replica: string;
}
