import { type Kysely, sql } from 'kysely';
import { canarySize } from '../notices/canary.ts';
import { LOWEST_CHAT } from '../notices/channel.ts';
import type { Delivery, DeliveryPart } from '../notices/delivery.ts';
import { endedOf, type Notice } from '../notices/notice.ts';
import { LEADER } from './lease-store.ts';
import { addCounts, type CountChange } from './notice-counts.ts';
import type { Schema } from './schema.ts';
import { type Taken, takeAllDue, takeDue } from './take-deliveries.ts';
import { readToldChats, wantedTopics } from './told-chats.ts';

/** What was taken in hand. */
export interface Claim {
  readonly deliveries: readonly Delivery[];
  /** True where nothing was due. */
  readonly isIdle: boolean;
  /** Notices that ended, since what was left of them was not to be sent. */
  readonly finished: readonly number[];
}

const NOTHING: Claim = { deliveries: [], isIdle: true, finished: [] };

interface ActiveNotice extends Notice {
  /** Only a few go first, to see whether it goes well. */
  readonly isCanary: boolean;
  /** How many more may be in hand. */
  readonly room: number;
}

/** Takes in hand what is due, for so many messages at most. */
export async function claimDeliveries(
  trx: Kysely<Schema>,
  most: number,
  at: number,
  fencing: number,
): Promise<Claim> {
  if (most === 0) return NOTHING;
  const leader = await trx
    .selectFrom('leases')
    .select('name')
    .where('name', '=', LEADER)
    .where('fencing', '=', fencing)
    .executeTakeFirst();
  if (leader === undefined) return NOTHING;
  const active = await activeNotices(trx);
  const taken: Taken[] = [];
  for (const { id, room, isCanary } of active) {
    const limit = Math.min(room, most - taken.length);
    if (limit <= 0) continue;
    // What goes wrong with those that go first is not to be read in an office's own channel: chats go before it.
    const first = isCanary ? await takeDue(trx, id, limit, at, LOWEST_CHAT) : [];
    taken.push(...first);
    if (first.length < limit) taken.push(...(await takeDue(trx, id, limit - first.length, at)));
  }
  if (taken.length === 0) return NOTHING;
  return sortOut(trx, active, taken, at);
}

/** Notices that are being sent. That something told before was wrong comes first, then the oldest. */
async function activeNotices(trx: Kysely<Schema>): Promise<readonly ActiveNotice[]> {
  const rows = await trx
    .selectFrom('notices')
    .selectAll()
    .where('state', 'in', ['canary', 'sending'])
    .orderBy((order) => order.case().when('kind', '=', 'correction').then(0).else(1).end())
    .orderBy('notice_id')
    .execute();
  const active: ActiveNotice[] = [];
  for (const row of rows) {
    const room =
      row.state === 'canary'
        ? canarySize(row.total) - endedOf(row) - (await inFlight(trx, row.notice_id))
        : Number.MAX_SAFE_INTEGER;
    active.push({
      id: row.notice_id,
      subject: JSON.parse(row.subject),
      createdAt: row.created_at,
      isCanary: row.state === 'canary',
      room,
    });
  }
  return active;
}

async function inFlight(trx: Kysely<Schema>, noticeId: number): Promise<number> {
  const { count } = await trx
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('notice_id', '=', noticeId)
    .where('state', '=', sql.lit('sending'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Puts what was taken together by chat, with all else that is due there, and leaves out what is not to be sent. */
async function sortOut(
  trx: Kysely<Schema>,
  active: readonly ActiveNotice[],
  first: readonly Taken[],
  at: number,
): Promise<Claim> {
  const inOrder = first.toSorted((a, b) => a.not_before - b.not_before || a.chat_id - b.chat_id);
  const chatIds = [...new Set(inOrder.map(({ chat_id }) => chat_id))];
  const chats = await readToldChats(trx, chatIds);
  const notices = active.map(({ id }) => id);
  const taken = [...first, ...(await takeAllDue(trx, notices, chatIds, at))];
  const topics = await wantedTopics(trx, notices, chatIds);

  const deliveries: Delivery[] = [];
  const counts: CountChange[] = [];
  for (const { id: chatId, language, hidesPictures, blocked, settings } of chats) {
    const rows = taken.filter(({ chat_id }) => chat_id === chatId);
    if (blocked) {
      await trx
        .updateTable('deliveries')
        .set({ state: 'gone', last_error: 'the bot is blocked' })
        .where('chat_id', '=', chatId)
        .where(
          'notice_id',
          'in',
          rows.map(({ notice_id }) => notice_id),
        )
        .execute();
      counts.push(...rows.map(({ notice_id }) => ({ noticeId: notice_id, gone: 1 })));
      continue;
    }
    const parts: DeliveryPart[] = [];
    for (const row of rows) {
      const wanted = topics.get(`${row.notice_id} ${chatId}`) ?? [];
      const notice = active.find(({ id }) => id === row.notice_id);
      if (notice === undefined || wanted.length === 0 || settings.pausedAt !== undefined) {
        await trx
          .deleteFrom('deliveries')
          .where('notice_id', '=', row.notice_id)
          .where('chat_id', '=', chatId)
          .execute();
        counts.push({ noticeId: row.notice_id, total: -1 });
        continue;
      }
      const { id, subject, createdAt } = notice;
      const { attempt, crashes } = row;
      parts.push({ notice: { id, subject, createdAt }, topics: wanted, attempt, crashes });
    }
    const { quiet } = settings;
    if (parts.length > 0)
      deliveries.push({ chatId, language, hidesPictures, ...(quiet && { quiet }), parts });
  }
  const { finished } = await addCounts(trx, counts, at);
  return { deliveries, isIdle: false, finished };
}
