import type { CalendarTables } from './tables/calendar.ts';
import type { ChatTables } from './tables/chats.ts';
import type { EditionTables } from './tables/editions.ts';
import type { InboxTables } from './tables/inbox.ts';
import type { NoticeTables } from './tables/notices.ts';
import type { ReplicaTables } from './tables/replicas.ts';
import type { UsageTables } from './tables/usage.ts';

/**
 * The tables, as one type for every dialect. Times are epoch milliseconds, JSON is text, yes and no are 1 and 0: what
 * SQLite and PostgreSQL both store and give back unchanged.
 */
export interface Schema
  extends ChatTables,
    EditionTables,
    CalendarTables,
    NoticeTables,
    InboxTables,
    ReplicaTables,
    UsageTables {}
