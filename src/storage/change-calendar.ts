import type { Selectable, Transaction } from 'kysely';
import type { CalendarEntry } from '../releases/calendar.ts';
import { takeIds } from './counter.ts';
import type { Schema } from './schema.ts';
import type { CalendarEntryRow } from './tables/calendar.ts';

/** Within a transaction: see `CalendarStore.change`. */
export async function changeCalendar(
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

/** An entry as its row has it. */
export function toEntry(row: Selectable<CalendarEntryRow>): CalendarEntry {
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
