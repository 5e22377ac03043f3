import type { Kysely } from 'kysely';
import type { PlannedRelease } from '../catalogue/calendar.ts';
import type { CalendarEntry, ChangeCalendar, ReadCalendar } from '../releases/calendar.ts';
import { overdueEntries } from '../releases/calendar-events.ts';
import { addDays, dayAt } from '../releases/clock-time.ts';
import { readIntoCalendar, stepsBetween } from '../releases/edition-in-calendar.ts';
import { readSourceIntoCalendar } from '../releases/next-update.ts';
import { keepSteps } from './calendar-steps.ts';
import { changeCalendar, toEntry } from './change-calendar.ts';
import { takeIds } from './counter.ts';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/** What is planned, of all publications. */
export interface CalendarStore {
  readonly read: ReadCalendar;
  readonly change: ChangeCalendar;
  /** Reads the calendar of a release's edition into that of its publication (see `readIntoCalendar`), unless another release answers by now. */
  readEdition(edition: ReadEdition, releaseId: number, at: number): Promise<void>;
  /**
   * Reads what a publication's source announced of its next release into its calendar (see `readSourceIntoCalendar`), as long as what answers is of the period that the
   * source holds until then.
   */
  readSource(publication: string, after: string, plan: PlannedRelease, at: number): Promise<void>;
  /** Releases that were moved, cancelled or taken up again after `since` (epoch milliseconds). */
  movedAfter(since: number): Promise<readonly CalendarEntry[]>;
  /** Releases that should have come and did not: each once for each date it has had, whoever asks. `now` is epoch milliseconds. */
  takeOverdue(now: number, timeZone: string): Promise<readonly CalendarEntry[]>;
}

type ReadEdition = Parameters<typeof readIntoCalendar>[1];

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

    readEdition: (edition, releaseId, at) =>
      transaction(db, async (trx) => {
        // Locks the calendar: who takes the release back does so before this or afterwards.
        await takeIds(trx, 'calendar');
        const answering = await trx
          .selectFrom('publications')
          .select('release_id')
          .where('publication', '=', edition.id)
          .executeTakeFirst();
        if (answering?.release_id !== releaseId) return;
        let before: readonly CalendarEntry[] = [];
        const changed = await changeCalendar(trx, edition.id, (held) => {
          before = held;
          return readIntoCalendar(held, edition, at);
        });
        await keepSteps(trx, releaseId, stepsBetween(before, changed));
      }),

    readSource: (publication, after, plan, at) =>
      transaction(db, async (trx) => {
        await takeIds(trx, 'calendar');
        const answering = await trx
          .selectFrom('publications')
          .innerJoin('releases', 'releases.release_id', 'publications.release_id')
          .select('releases.reference_period')
          .where('publications.publication', '=', publication)
          .executeTakeFirst();
        if (answering?.reference_period !== after) return;
        await changeCalendar(trx, publication, (held) =>
          readSourceIntoCalendar(held, plan, { publication, at }),
        );
      }),

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
