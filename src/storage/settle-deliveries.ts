import type { Kysely } from 'kysely';
import type { SettledPart } from '../notices/delivery.ts';
import { moveChat } from './move-chat.ts';
import { addCounts, type CountChange, type Settled } from './notice-counts.ts';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/** See `DeliveryStore.settle`. */
export function settleDeliveries(
  db: Kysely<Schema>,
  parts: readonly SettledPart[],
  at: number,
): Promise<Settled> {
  return transaction(db, async (trx) => {
    const counts: CountChange[] = [];
    for (const part of parts) counts.push(...(await settleOne(trx, part, at)));
    return addCounts(trx, counts, at);
  });
}

async function settleOne(
  trx: Kysely<Schema>,
  { noticeId, chatId, attempt, settlement }: SettledPart,
  at: number,
): Promise<readonly CountChange[]> {
  const { state } = settlement;
  const { numUpdatedRows } = await trx
    .updateTable('deliveries')
    .set({
      state,
      ...('why' in settlement && { last_error: settlement.why }),
      ...('messageId' in settlement && { message_id: settlement.messageId }),
      ...('notBefore' in settlement && { not_before: settlement.notBefore, crashes: settlement.crashes }),
    })
    .where('notice_id', '=', noticeId)
    .where('chat_id', '=', chatId)
    .where('attempt', '=', attempt)
    // Waiting: another leader has taken over since, and not sent it yet.
    .where('state', 'in', ['sending', 'waiting'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n || state === 'waiting') return [];
  if (state === 'gone')
    await trx.updateTable('chats').set({ blocked_at: at }).where('chat_id', '=', chatId).execute();
  const ended = { noticeId, [state]: 1 };
  return state === 'moved' ? [ended, ...(await moveChat(trx, noticeId, chatId, settlement.to, at))] : [ended];
}
