import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** When scheduled tasks ran and are to run next, by name, so that a run that fell into a downtime is noticed. Times are epoch milliseconds. */
export interface ScheduleStore {
  /** When the task was to run next when that was last written; undefined for one never seen. */
  nextRun(name: string): Promise<number | undefined>;
  /** Keeps when the task is to run next. `ranAt`: when a run began that has ended. */
  plan(name: string, next: number, ranAt?: number): Promise<void>;
}

/** On a database of either dialect. */
export function createScheduleStore(db: Kysely<Schema>): ScheduleStore {
  return {
    async nextRun(name) {
      const row = await db
        .selectFrom('schedules')
        .select('next_run_at')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.next_run_at;
    },

    async plan(name, next, ranAt) {
      const row = { next_run_at: next, ...(ranAt !== undefined && { last_run_at: ranAt }) };
      await db
        .insertInto('schedules')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    },
  };
}
