import { type Kysely, sql } from 'kysely';
import type { SettledPart } from '../notices/delivery.ts';
import { moveChat } from './move-chat.ts';
import { addCounts, type CountChange, type Settled } from './notice-counts.ts';
import type { Schema } from './schema.ts';

/** A part that was delivered. */
type DeliveredPart = SettledPart & { readonly settlement: { readonly state: 'delivered' } };

/** Keeps what came of deliveries in hand, and ends the notices that are done with. */
export async function settleDeliveries(
  trx: Kysely<Schema>,
  parts: readonly SettledPart[],
  at: number,
): Promise<Settled> {
  const counts: CountChange[] = [];
  const delivered = Map.groupBy(
    parts.filter(isDelivered),
    ({ noticeId, attempt }) => `${noticeId} ${attempt}`,
  );
  for (const alike of delivered.values()) counts.push(...(await settleDelivered(trx, alike)));
  for (const part of parts) if (!isDelivered(part)) counts.push(...(await settleOne(trx, part, at)));
  return addCounts(trx, counts, at);
}

function isDelivered(part: SettledPart): part is DeliveredPart {
  return part.settlement.state === 'delivered';
}

/** Not settled yet. Waiting: another leader has taken over since, and not sent it yet. */
const OPEN = ['sending', 'waiting'];

/**
 * Nearly all are delivered: those of one notice, taken in hand equally often, are kept by one statement. It names their keys, since joined with a list of them (`from
 * values`) SQLite goes through all deliveries where the list is long.
 */
async function settleDelivered(
  trx: Kysely<Schema>,
  parts: readonly DeliveredPart[],
): Promise<readonly CountChange[]> {
  const [first] = parts;
  if (first === undefined) return [];
  const { noticeId, attempt } = first;
  const ids = parts.map(
    ({ chatId, settlement }) => sql`when ${chatId} then cast(${settlement.messageId} as bigint)`,
  );
  const { numUpdatedRows } = await trx
    .updateTable('deliveries')
    .set({ state: 'delivered', message_id: sql<number>`case chat_id ${sql.join(ids, sql` `)} end` })
    .where('notice_id', '=', noticeId)
    .where('attempt', '=', attempt)
    .where(
      'chat_id',
      'in',
      parts.map(({ chatId }) => chatId),
    )
    .where('state', 'in', OPEN)
    .executeTakeFirst();
  return [{ noticeId, delivered: Number(numUpdatedRows) }];
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
    .where('state', 'in', OPEN)
    .executeTakeFirst();
  if (numUpdatedRows === 0n || state === 'waiting') return [];
  if (state === 'gone')
    await trx.updateTable('chats').set({ blocked_at: at }).where('chat_id', '=', chatId).execute();
  const ended = { noticeId, [state]: 1 };
  return state === 'moved' ? [ended, ...(await moveChat(trx, noticeId, chatId, settlement.to, at))] : [ended];
}
