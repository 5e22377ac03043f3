import { type Kysely, sql } from 'kysely';
import { MOST_CRASHES } from '../notices/delivery.ts';
import { addCounts } from './notice-counts.ts';
import type { Schema } from './schema.ts';

import { transaction } from './transaction.ts';

/** What a crash cost. */
export interface Recovered {
  /** How many deliveries ended as unknown, by notice. */
  readonly unknown: ReadonlyMap<number, number>;
  readonly finished: readonly number[];
}

/** See `DeliveryStore.recover`. */
export function recoverDeliveries(db: Kysely<Schema>, at: number): Promise<Recovered> {
  return transaction(db, async (trx) => {
    const rows = await trx
      .updateTable('deliveries')
      .set(({ eb, ref }) => ({
        crashes: eb('crashes', '+', 1),
        last_error: 'in flight when the bot died',
        state: eb
          .case()
          .when(eb(ref('crashes'), '>=', MOST_CRASHES - 1))
          .then('unknown')
          .else('waiting')
          .end(),
      }))
      .where('state', '=', sql.lit('sending'))
      .returning(['notice_id', 'state'])
      .execute();
    const unknown = new Map<number, number>();
    for (const { notice_id, state } of rows)
      if (state === 'unknown') unknown.set(notice_id, (unknown.get(notice_id) ?? 0) + 1);
    const counts = [...unknown].map(([noticeId, count]) => ({ noticeId, unknown: count }));
    const { finished } = await addCounts(trx, counts, at);
    return { unknown, finished };
  });
}
