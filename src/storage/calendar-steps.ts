import type { Transaction } from 'kysely';
import type { CalendarEntry } from '../releases/calendar.ts';
import { moveKey } from '../releases/calendar-events.ts';
import { type CalendarStep, takeBackEntries } from '../releases/edition-in-calendar.ts';
import { changeCalendar } from './change-calendar.ts';
import { takeIds } from './counter.ts';
import type { Schema } from './schema.ts';

/** Keeps what the reading of a release's edition changed, so that it can be taken back with it. */
export async function keepSteps(
  trx: Transaction<Schema>,
  releaseId: number,
  steps: readonly CalendarStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await trx
    .insertInto('calendar_steps')
    .values(
      steps.map(({ before, after }) => ({
        release_id: releaseId,
        release_name: after.id,
        before: before === undefined ? null : JSON.stringify(before),
        after: JSON.stringify(after),
      })),
    )
    // Read again, the same edition has changed something that others changed in between: what was before its first word counts.
    .onConflict((conflict) =>
      conflict
        .columns(['release_id', 'release_name'])
        .doUpdateSet((update) => ({ after: update.ref('excluded.after') })),
    )
    .execute();
}

/** With the withdrawal of a release, in its transaction: the calendar is as it was before its edition was read, but for what others have said since. */
export async function takeBackCalendar(
  trx: Transaction<Schema>,
  publication: string,
  releaseId: number,
  at: number,
): Promise<void> {
  // Locks the calendar: a replica that is reading the edition just now is waited for, and one that comes later finds that it answers no more.
  await takeIds(trx, 'calendar');
  const rows = await trx
    .selectFrom('calendar_steps')
    .selectAll()
    .where('release_id', '=', releaseId)
    .execute();
  if (rows.length === 0) return;
  const steps = rows.map(({ before, after }): CalendarStep => {
    const was: CalendarEntry | undefined = before === null ? undefined : JSON.parse(before);
    return { after: JSON.parse(after), ...(was && { before: was }) };
  });
  const told = await trx
    .selectFrom('notices')
    .select('key')
    .where('kind', '=', 'moved')
    .where('key', 'like', `moved:${publication}/%`)
    .execute();
  const keys = new Set(told.map(({ key }) => key));
  await changeCalendar(trx, publication, (held) =>
    takeBackEntries(held, steps, at, (entry) => keys.has(moveKey(entry))),
  );
  await trx.deleteFrom('calendar_steps').where('release_id', '=', releaseId).execute();
}
