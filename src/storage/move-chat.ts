import type { Kysely } from 'kysely';
import type { CountChange } from './notice-counts.ts';
import type { Schema } from './schema.ts';

/**
 * A group has become a supergroup, which has another id: all that is kept of the chat is kept under that one. The notice that found it out, and all others that
 * have not reached the chat, are sent there. Returns what that changes of the notices' counts.
 */
export async function moveChat(
  trx: Kysely<Schema>,
  noticeId: number,
  from: number,
  to: number,
  at: number,
): Promise<readonly CountChange[]> {
  for (const table of ['chats', 'notice_settings'] as const) {
    const there = await trx.selectFrom(table).select('chat_id').where('chat_id', '=', to).executeTakeFirst();
    if (there === undefined)
      await trx.updateTable(table).set({ chat_id: to }).where('chat_id', '=', from).execute();
    else await trx.deleteFrom(table).where('chat_id', '=', from).execute();
  }
  const there = trx.selectFrom('subscriptions').select('topic').where('chat_id', '=', to);
  await trx.deleteFrom('subscriptions').where('chat_id', '=', from).where('topic', 'in', there).execute();
  await trx.updateTable('subscriptions').set({ chat_id: to }).where('chat_id', '=', from).execute();
  return moveDeliveries(trx, noticeId, from, to, at);
}

async function moveDeliveries(
  trx: Kysely<Schema>,
  noticeId: number,
  from: number,
  to: number,
  at: number,
): Promise<readonly CountChange[]> {
  const open = await trx
    .selectFrom('notices')
    .select(['notice_id', 'cursor', 'state'])
    .where('state', 'not in', ['done', 'cancelled'])
    .execute();
  const changes: CountChange[] = [];
  for (const { notice_id, cursor, state } of open) {
    const { numDeletedRows } = await trx
      .deleteFrom('deliveries')
      .where('notice_id', '=', notice_id)
      .where('chat_id', '=', from)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    // The chat goes to where the writing of deliveries has been already.
    const isPassed = state === 'preparing' && cursor !== null && to <= cursor && cursor < from;
    if (notice_id !== noticeId && numDeletedRows === 0n && !isPassed) continue;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('deliveries')
      .values({ notice_id, chat_id: to, not_before: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    changes.push({ noticeId: notice_id, total: Number(numInsertedOrUpdatedRows) - Number(numDeletedRows) });
  }
  return changes;
}
