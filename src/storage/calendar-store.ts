import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CalendarEntry, ChangeCalendar, ReadCalendar } from '../releases/calendar.ts';
import { overdueEntries } from '../releases/calendar-events.ts';
import { addDays, dayAt } from '../releases/clock-time.ts';
import { takeIds } from './counter.ts';
import type { CalendarEntryRow, Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/** What is planned, of all publications. */
export interface CalendarStore {
  readonly read: ReadCalendar;
  readonly change: ChangeCalendar;
  /** Releases that were moved, cancelled or taken up again after `since` (epoch milliseconds). */
  movedAfter(since: number): Promise<readonly CalendarEntry[]>;
  /** Releases that should have come and did not: each once for each date it has had, whoever asks. `now` is epoch milliseconds. */
  takeOverdue(now: number, timeZone: string): Promise<readonly CalendarEntry[]>;
}

/** Over a database, or within a transaction in which something else is done as well. */
export function createCalendarStore(db: Kysely<Schema>): CalendarStore {
  return {
    async read(publication, from, to) {
      // Hours stand behind their day, so that a day with one comes before the next day.
      const rows = await db
        .selectFrom('calendar_entries')
        .selectAll()
        .where('planned_for', '>=', from)
        .where('planned_for', '<', addDays(to, 1))
        .$if(publication !== undefined, (query) => query.where('publication', '=', publication ?? ''))
        .orderBy('planned_for')
        .orderBy('publication')
        .orderBy('release_name')
        .execute();
      return rows.map(toEntry);
    },

    change: (publication, next) => transaction(db, (trx) => changeCalendar(trx, publication, next)),

    async movedAfter(since) {
      const rows = await db
        .selectFrom('calendar_entries')
        .selectAll()
        .where('moved_at', '>', since)
        .orderBy('moved_at')
        .execute();
      return rows.map(toEntry);
    },

    async takeOverdue(now, timeZone) {
      const rows = await db
        .selectFrom('calendar_entries')
        .selectAll()
        .where('status', 'in', ['tentative', 'confirmed'])
        .where('planned_for', '<', addDays(dayAt(now, timeZone), 1))
        .orderBy('planned_for')
        .execute();
      const taken = overdueEntries(rows.map(toEntry), now, timeZone).map(async (entry) => {
        const { numUpdatedRows } = await db
          .updateTable('calendar_entries')
          .set({ overdue_told_for: entry.date })
          .where('publication', '=', entry.publication)
          .where('release_name', '=', entry.id)
          .where('planned_for', '=', entry.date)
          .where((where) =>
            where.or([where('overdue_told_for', 'is', null), where('overdue_told_for', '!=', entry.date)]),
          )
          .executeTakeFirst();
        return numUpdatedRows > 0n ? [entry] : [];
      });
      return (await Promise.all(taken)).flat();
    },
  };
}

async function changeCalendar(
  trx: Transaction<Schema>,
  publication: string,
  next: (held: readonly CalendarEntry[]) => readonly CalendarEntry[],
): Promise<readonly CalendarEntry[]> {
  // Locks the calendar, so that nobody changes what `next` is about to see.
  await takeIds(trx, 'calendar');
  const rows = await trx
    .selectFrom('calendar_entries')
    .selectAll()
    .where('publication', '=', publication)
    .orderBy('planned_for')
    .execute();
  const held = rows.map(toEntry);
  const changed = next(held).filter((entry) => !held.includes(entry));
  for (const entry of changed) {
    const row = toRow(entry);
    await trx
      .insertInto('calendar_entries')
      .values({ ...row, overdue_told_for: null })
      .onConflict((conflict) => conflict.columns(['publication', 'release_name']).doUpdateSet(row))
      .execute();
  }
  return changed;
}

function toRow(entry: CalendarEntry): Omit<CalendarEntryRow, 'overdue_told_for'> {
  return {
    publication: entry.publication,
    release_name: entry.id,
    period: entry.period,
    planned_for: entry.date,
    status: entry.status,
    moved_from: entry.movedFrom ?? null,
    reason: entry.reason === undefined ? null : JSON.stringify(entry.reason),
    published_on: entry.publishedOn ?? null,
    origin: entry.origin,
    stated: JSON.stringify(entry.stated),
    sequence: entry.sequence,
    changed_at: entry.changedAt,
    moved_at: entry.movedAt ?? null,
  };
}

function toEntry(row: Selectable<CalendarEntryRow>): CalendarEntry {
  return {
    publication: row.publication,
    id: row.release_name,
    period: row.period,
    date: row.planned_for,
    status: row.status,
    ...(row.moved_from !== null && { movedFrom: row.moved_from }),
    ...(row.reason !== null && { reason: JSON.parse(row.reason) }),
    ...(row.published_on !== null && { publishedOn: row.published_on }),
    origin: row.origin,
    stated: JSON.parse(row.stated),
    sequence: row.sequence,
    changedAt: row.changed_at,
    ...(row.moved_at !== null && { movedAt: row.moved_at }),
  };
}
