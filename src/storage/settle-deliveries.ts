import { type Kysely, sql } from 'kysely';
import type { SettledPart } from '../notices/delivery.ts';
import { moveChat } from './move-chat.ts';
import { addCounts, type CountChange, type Settled } from './notice-counts.ts';
import type { Schema } from './schema.ts';

/** Keeps what came of deliveries in hand, and ends the notices that are done with. */
export async function settleDeliveries(
  trx: Kysely<Schema>,
  parts: readonly SettledPart[],
  at: number,
): Promise<Settled> {
  const delivered = await settleDelivered(trx, parts);
  const counts: CountChange[] = [...delivered].map(([noticeId, count]) => ({ noticeId, delivered: count }));
  for (const part of parts)
    if (part.settlement.state !== 'delivered') counts.push(...(await settleOne(trx, part, at)));
  return addCounts(trx, counts, at);
}

/** A delivery that was not settled yet. Waiting: another leader has taken over since, and not sent it yet. */
const OPEN = ['sending', 'waiting'];

/** Nearly all are delivered: these in one statement. How many, by notice. */
async function settleDelivered(
  trx: Kysely<Schema>,
  parts: readonly SettledPart[],
): Promise<ReadonlyMap<number, number>> {
  const rows = parts.flatMap(({ noticeId, chatId, attempt, settlement }) =>
    settlement.state === 'delivered'
      ? [sql`(${big(noticeId)}, ${big(chatId)}, ${big(attempt)}, ${big(settlement.messageId)})`]
      : [],
  );
  if (rows.length === 0) return new Map();
  const settled = await trx
    .updateTable('deliveries as d')
    // Both databases name the columns so.
    .from(
      sql<{
        column1: number;
        column2: number;
        column3: number;
        column4: number;
      }>`(values ${sql.join(rows)})`.as('sent'),
    )
    .set(({ ref }) => ({ state: 'delivered', message_id: ref('sent.column4') }))
    .whereRef('d.notice_id', '=', 'sent.column1')
    .whereRef('d.chat_id', '=', 'sent.column2')
    .whereRef('d.attempt', '=', 'sent.column3')
    .where('d.state', 'in', OPEN)
    .returning('notice_id')
    .execute();
  const counts = new Map<number, number>();
  for (const { notice_id } of settled) counts.set(notice_id, (counts.get(notice_id) ?? 0) + 1);
  return counts;
}

/** PostgreSQL takes a parameter for text where nothing says otherwise. */
function big(value: number) {
  return sql`cast(${value} as bigint)`;
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
