import type { Kysely } from 'kysely';
import {
  type InboxSharing,
  type InboxStore,
  inboxRows,
  keepUpdates,
  markHandled,
  selectWaiting,
} from './inbox-store.ts';
import { lockFreeRows, lockRows } from './lock-rows.ts';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';

/** A replica that has not said so for so long counts as dead, in milliseconds. Clocks of replicas may differ by a few seconds. */
const ALIVE_FOR = 10_000;

/** So many chats of dead replicas are taken over at once: the others share the rest. */
const MOST_TAKEN_OVER = 1000;

/**
 * The inbox of several replicas. While an update of a chat waits, the chat belongs to one replica, which handles its updates in order. Whoever keeps an
 * update or gives a chat back holds the chat's row meanwhile, so that no update falls between them.
 */
export function createSharedInboxStore(db: Kysely<Schema>, replica: string): InboxStore {
  return {
    ...inboxRows(db),
    sharing: createSharing(db, replica),

    take: (updates, at) =>
      transaction(db, async (trx) => {
        const chats = await assignChats(
          trx,
          updates.map(({ chatId }) => chatId),
          replica,
          at,
        );
        await keepUpdates(trx, updates);
        const waiting =
          chats.length === 0 ? [] : await selectWaiting(trx).where('lane', 'in', chats).execute();
        // An update that came a second time leaves its chat with nothing that waits.
        const busy = new Set(waiting.map(({ chatId }) => chatId));
        await giveBack(
          trx,
          chats.filter((chat) => !busy.has(chat)),
        );
        return waiting;
      }),

    waiting: (most) =>
      selectWaiting(db)
        .innerJoin('inbox_lanes', 'inbox_lanes.lane', 'inbox.lane')
        .where('replica', '=', replica)
        .limit(most)
        .execute(),

    async finish({ id, chatId }, at, beside = []) {
      // Before the chat is given back: another replica goes by it.
      await Promise.all(beside.map((write) => write()));
      await transaction(db, async (trx) => {
        await markHandled(trx, id, at).execute();
        const own = await lockRows(
          trx,
          trx
            .selectFrom('inbox_lanes')
            .select('lane')
            .where('lane', '=', chatId)
            .where('replica', '=', replica),
        ).executeTakeFirst();
        if (own === undefined) return;
        // Asked once the chat is locked: what was kept for it until now is seen.
        const next = await selectWaiting(trx).where('lane', '=', chatId).limit(1).executeTakeFirst();
        if (next === undefined) await giveBack(trx, [chatId]);
      });
    },
  };
}

/** Gives chats that belong to no living replica to this one. Returns those of them that are this replica's, locked like the others. */
async function assignChats(
  trx: Kysely<Schema>,
  chatIds: readonly number[],
  replica: string,
  at: number,
): Promise<readonly number[]> {
  if (chatIds.length === 0) return [];
  // In the same order everywhere: two replicas that lock the same chats wait for each other in one direction only.
  const ordered = [...new Set(chatIds)].sort((a, b) => a - b);
  const rows = await trx
    .insertInto('inbox_lanes')
    .values(ordered.map((lane) => ({ lane, replica })))
    .onConflict((conflict) =>
      conflict.column('lane').doUpdateSet(({ case: when, ref, selectFrom }) => ({
        replica: when()
          .when(
            'inbox_lanes.replica',
            'in',
            selectFrom('inbox_replicas').select('inbox_replicas.replica').where('alive_until', '>', at),
          )
          .then(ref('inbox_lanes.replica'))
          .else(ref('excluded.replica'))
          .end(),
      })),
    )
    .returning(['lane', 'replica'])
    .execute();
  return rows.filter((row) => row.replica === replica).map(({ lane }) => lane);
}

async function giveBack(trx: Kysely<Schema>, chatIds: readonly number[]): Promise<void> {
  if (chatIds.length > 0) await trx.deleteFrom('inbox_lanes').where('lane', 'in', chatIds).execute();
}

function createSharing(db: Kysely<Schema>, replica: string): InboxSharing {
  let aliveUntil = 0;
  return {
    isAlive: (at) => at < aliveUntil,

    async stayAlive(at) {
      const until = at + ALIVE_FOR;
      const wasAlive = await transaction(db, async (trx) => {
        await trx.deleteFrom('inbox_replicas').where('alive_until', '<=', at).execute();
        const renewed = await trx
          .updateTable('inbox_replicas')
          .set({ alive_until: until })
          .where('replica', '=', replica)
          .returning('replica')
          .executeTakeFirst();
        if (renewed === undefined)
          await trx.insertInto('inbox_replicas').values({ replica, alive_until: until }).execute();
        await takeOver(trx, replica);
        return renewed !== undefined;
      });
      aliveUntil = until;
      return wasAlive;
    },

    async leave() {
      aliveUntil = 0;
      await db.deleteFrom('inbox_replicas').where('replica', '=', replica).execute();
    },
  };
}

/** Takes chats whose replica is no longer there. */
async function takeOver(trx: Kysely<Schema>, replica: string): Promise<void> {
  const left = await lockFreeRows(
    trx,
    trx
      .selectFrom('inbox_lanes')
      .select('lane')
      .where('replica', 'not in', trx.selectFrom('inbox_replicas').select('inbox_replicas.replica'))
      .limit(MOST_TAKEN_OVER),
  ).execute();
  const chatIds = left.map(({ lane }) => lane);
  if (chatIds.length > 0)
    await trx.updateTable('inbox_lanes').set({ replica }).where('lane', 'in', chatIds).execute();
}
