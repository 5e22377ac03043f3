import type { Kysely } from 'kysely';
import type { SettledPart } from '../notices/delivery.ts';
import { type Claim, claimDeliveries } from './claim-deliveries.ts';
import type { Settled } from './notice-counts.ts';
import { prepareChunk, type WhenToSend } from './prepare-notice.ts';
import { type Recovered, recoverDeliveries } from './recover-deliveries.ts';
import type { Schema } from './schema.ts';
import { settleDeliveries } from './settle-deliveries.ts';
import { transaction } from './transaction.ts';

/** What was taken in hand, and the notices that ended or stopped meanwhile. */
type Exchange = Claim & Settled;

/** Each notice on its way to each chat. Times are epoch milliseconds. */
export interface DeliveryStore {
  /**
   * Writes some of the deliveries of a notice that is being prepared: a few milliseconds' work. `whenToSend` tells when a chat with such settings hears of it. Returns
   * the notice where it was the last of them; `idle` where no notice is being prepared.
   */
  prepare(at: number, whenToSend: WhenToSend): Promise<'idle' | 'more' | { readonly noticeId: number }>;
  /**
   * Keeps what came of deliveries in hand, ends the notices that are done with, and takes in hand what is due, for so many messages at most: in one transaction, since
   * what takes long is to bring one to the disk. Only the leader with this fencing number is given any. What nobody wants to hear any more is forgotten, and what goes
   * to a blocked chat ends as gone.
   */
  exchange(parts: readonly SettledPart[], most: number, at: number, fencing: number): Promise<Exchange>;
  /**
   * After a crash: what was in flight waits again, or ends as unknown where it was in flight at an earlier crash too. How many ended so, by notice, and the notices
   * that ended with it.
   */
  recover(at: number): Promise<Recovered>;
}

/** On a database of either dialect. */
export function createDeliveryStore(db: Kysely<Schema>): DeliveryStore {
  return {
    prepare: (at, whenToSend) => prepareChunk(db, at, whenToSend),
    exchange: (parts, most, at, fencing) =>
      transaction(db, async (trx) => {
        const settled = await settleDeliveries(trx, parts, at);
        const claim = await claimDeliveries(trx, most, at, fencing);
        return {
          ...claim,
          finished: [...settled.finished, ...claim.finished],
          stopped: settled.stopped,
        };
      }),
    recover: (at) => recoverDeliveries(db, at),
  };
}
