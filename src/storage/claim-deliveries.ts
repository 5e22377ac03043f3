import { type Kysely, sql } from 'kysely';
import { isLanguage, type Language, languageOfInterface } from '../language/language.ts';
import { canarySize } from '../notices/canary.ts';
import { LOWEST_CHAT } from '../notices/channel.ts';
import type { Delivery, DeliveryPart } from '../notices/delivery.ts';
import { endedOf, type Notice } from '../notices/notice.ts';
import { USUAL_SETTINGS } from '../notices/notice-settings.ts';
import { readTopicKey, type Topic } from '../notices/topic.ts';
import { LEADER } from './lease-store.ts';
import { addCounts, type CountChange } from './notice-counts.ts';
import type { Schema } from './schema.ts';

import { settingsOf } from './subscription-store.ts';

/** What was taken in hand. */
export interface Claim {
  readonly deliveries: readonly Delivery[];
  /** True where nothing was due. */
  readonly isIdle: boolean;
  /** Notices that ended, since what was left of them was not to be sent. */
  readonly finished: readonly number[];
}

const NOTHING: Claim = { deliveries: [], isIdle: true, finished: [] };

/** A row that was taken in hand. */
interface Taken {
  readonly notice_id: number;
  readonly chat_id: number;
  readonly attempt: number;
  readonly crashes: number;
  readonly not_before: number;
}

const TAKEN = [
  'notice_id',
  'chat_id',
  'attempt',
  'crashes',
  'not_before',
] as const satisfies readonly (keyof Taken)[];

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
    const first = isCanary ? await take(trx, id, limit, at, LOWEST_CHAT) : [];
    taken.push(...first);
    if (first.length < limit) taken.push(...(await take(trx, id, limit - first.length, at)));
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

/**
 * True of what waits, and no reason for SQLite to look through all that waits (a million, as an index holds them), where a few are to be found by their keys: which it
 * does where a parameter turns out to be the state of that index.
 */
const stillWaits = sql<boolean>`coalesce(${sql.ref('state')}, '') = 'waiting'`;

/** States are written out where an index holds only them: SQLite does not always look for it behind a parameter. */
function take(
  trx: Kysely<Schema>,
  noticeId: number,
  limit: number,
  at: number,
  lowest?: number,
): Promise<readonly Taken[]> {
  return trx
    .updateTable('deliveries')
    .set(({ eb }) => ({ state: 'sending', attempt: eb('attempt', '+', 1) }))
    .where('notice_id', '=', noticeId)
    .where('chat_id', 'in', (query) =>
      query
        .selectFrom('deliveries')
        .select('chat_id')
        .where('notice_id', '=', noticeId)
        .where('state', '=', sql.lit('waiting'))
        .where('not_before', '<=', at)
        .$if(lowest !== undefined, (few) => few.where('chat_id', '>=', lowest ?? 0))
        .orderBy('not_before')
        .orderBy('chat_id')
        .limit(limit),
    )
    .where(stillWaits)
    .returning(TAKEN)
    .execute();
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
  const chats = await readChats(trx, chatIds);
  const notices = active.map(({ id }) => id);
  const taken = [...first, ...(await takeRest(trx, notices, chatIds, at))];
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

async function readChats(trx: Kysely<Schema>, chatIds: readonly number[]) {
  const rows = await trx
    .selectFrom('notice_settings as n')
    .leftJoin('chats as c', 'c.chat_id', 'n.chat_id')
    .selectAll('n')
    .select(['c.language', 'c.hides_pictures', 'c.blocked_at'])
    .where('n.chat_id', 'in', chatIds)
    .execute();
  const known = new Map(rows.map((row) => [row.chat_id, row]));
  return chatIds.map((id) => {
    const row = known.get(id);
    const spoken = row?.language ?? undefined;
    const language: Language = isLanguage(spoken) ? spoken : languageOfInterface(undefined);
    return {
      id,
      language,
      hidesPictures: row?.hides_pictures === 1,
      blocked: row !== undefined && row.blocked_at !== null,
      settings: row === undefined ? USUAL_SETTINGS : settingsOf(row),
    };
  });
}

function takeRest(
  trx: Kysely<Schema>,
  notices: readonly number[],
  chatIds: readonly number[],
  at: number,
): Promise<readonly Taken[]> {
  return trx
    .updateTable('deliveries')
    .set(({ eb }) => ({ state: 'sending', attempt: eb('attempt', '+', 1) }))
    .where('notice_id', 'in', notices)
    .where('chat_id', 'in', chatIds)
    .where(stillWaits)
    .where('not_before', '<=', at)
    .returning(TAKEN)
    .execute();
}

/** What chats want to hear of, of these notices, by notice and chat. */
async function wantedTopics(
  trx: Kysely<Schema>,
  notices: readonly number[],
  chatIds: readonly number[],
): Promise<ReadonlyMap<string, readonly Topic[]>> {
  const rows = await trx
    .selectFrom('subscriptions as s')
    .innerJoin('notice_settings as n', 'n.chat_id', 's.chat_id')
    .innerJoin('notice_topics as t', 't.topic', 's.topic')
    .innerJoin('notices', 'notices.notice_id', 't.notice_id')
    .select(['s.chat_id', 's.topic', 't.notice_id'])
    .where('s.chat_id', 'in', chatIds)
    .where('t.notice_id', 'in', notices)
    .where('s.ended_at', 'is', null)
    .whereRef('s.subscription_id', '<=', 'notices.subscriptions_up_to')
    .where(sql<boolean>`(t.kinds & n.kinds) <> 0`)
    .orderBy('s.subscription_id')
    .execute();
  const topics = new Map<string, Topic[]>();
  for (const { chat_id, topic, notice_id } of rows) {
    const key = `${notice_id} ${chat_id}`;
    const known = topics.get(key);
    if (known === undefined) topics.set(key, [readTopicKey(topic)]);
    else known.push(readTopicKey(topic));
  }
  return topics;
}
