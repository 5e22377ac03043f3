import type { Kysely } from 'kysely';
import type { SettledPart } from '../notices/delivery.ts';
import { type Claim, claimDeliveries } from './claim-deliveries.ts';
import type { Settled } from './notice-counts.ts';
import { prepareChunk, type WhenToSend } from './prepare-notice.ts';
import { type Recovered, recoverDeliveries } from './recover-deliveries.ts';
import type { Schema } from './schema.ts';
import { settleDeliveries } from './settle-deliveries.ts';

/** Each notice on its way to each chat. Times are epoch milliseconds. */
export interface DeliveryStore {
  /**
   * Writes some of the deliveries of a notice that is being prepared: a few milliseconds' work. `whenToSend` tells when a chat with such settings hears of it. Returns
   * the notice where it was the last of them; `idle` where no notice is being prepared.
   */
  prepare(at: number, whenToSend: WhenToSend): Promise<'idle' | 'more' | { readonly noticeId: number }>;
  /**
   * Takes in hand what is due, for so many messages at most, which is kept before it returns. Only the leader with this fencing number gets any. What nobody wants to
   * hear any more is forgotten, and what goes to a blocked chat ends as gone.
   */
  claim(most: number, at: number, fencing: number): Promise<Claim>;
  /** Keeps what came of deliveries in hand, and ends the notices that are done with. */
  settle(parts: readonly SettledPart[], at: number): Promise<Settled>;
  /**
   * After a crash: what was in flight waits again, or ends as unknown where it was in flight at an earlier crash too. How many ended so, by notice, and the notices
   * that ended with it.
   */
  recover(at: number): Promise<Recovered>;
}

export function createDeliveryStore(db: Kysely<Schema>): DeliveryStore {
  return {
    prepare: (at, whenToSend) => prepareChunk(db, at, whenToSend),
    claim: (most, at, fencing) => claimDeliveries(db, most, at, fencing),
    settle: (parts, at) => settleDeliveries(db, parts, at),
    recover: (at) => recoverDeliveries(db, at),
  };
}
