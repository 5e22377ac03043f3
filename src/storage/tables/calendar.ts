import type { CalendarEntry, CalendarOrigin } from '../../releases/calendar.ts';

/** Planned releases. */
export interface CalendarTables {
  calendar_entries: CalendarEntryRow;
  calendar_steps: CalendarStepRow;
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
