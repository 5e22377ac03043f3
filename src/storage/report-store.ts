import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** An answer that was reported is not reported again for so long, in milliseconds: a day. */
const QUIET_FOR = 24 * 60 * 60 * 1000;

/** Which answers readers held for wrong; never who they were. */
export interface ReportStore {
  /** Marks the answer to a question as reported; true where it was not within the last day. `at` is epoch milliseconds. */
  isNew(key: string, at: number): Promise<boolean>;
}

/** On a database of either dialect. */
export function createReportStore(db: Kysely<Schema>): ReportStore {
  return {
    async isNew(key, at) {
      const row = await db
        .insertInto('reports')
        .values({ key, reported_at: at })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ reported_at: at })
            .where('reports.reported_at', '<=', at - QUIET_FOR),
        )
        .returning('key')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
