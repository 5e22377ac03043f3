import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Name of the lease of whoever runs schedules and the sender. */
export const LEADER = 'leader';

/** Who may do what only one at a time may do. Times are epoch milliseconds; the clocks of replicas have to agree within a second or two. */
export interface LeaseStore {
  /**
   * Takes a lease that is free or has expired, or renews one's own, until `until`. Returns its fencing number, which is higher than that of every holder before
   * and stays the same as long as the lease is held without a break; undefined where another holds it.
   */
  take(name: string, holder: string, at: number, until: number): Promise<number | undefined>;
  /** Lets another have it at once. Of a lease that is no longer one's own, nothing changes. */
  release(name: string, fencing: number): Promise<void>;
}

/** On a database of either dialect. */
export function createLeaseStore(db: Kysely<Schema>): LeaseStore {
  return {
    async take(name, holder, at, until) {
      const row = await db
        .insertInto('leases')
        .values({ name, holder, fencing: 1, expires_at: until })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet((update) => ({
              holder,
              expires_at: until,
              fencing: update
                .case()
                .when(
                  update.and([update('leases.holder', '=', holder), update('leases.expires_at', '>', at)]),
                )
                .then(update.ref('leases.fencing'))
                .else(update('leases.fencing', '+', 1))
                .end(),
            }))
            .where((where) =>
              where.or([where('leases.holder', '=', holder), where('leases.expires_at', '<=', at)]),
            ),
        )
        .returning('fencing')
        .executeTakeFirst();
      return row?.fencing;
    },

    async release(name, fencing) {
      await db
        .updateTable('leases')
        .set({ expires_at: 0 })
        .where('name', '=', name)
        .where('fencing', '=', fencing)
        .execute();
    },
  };
}
