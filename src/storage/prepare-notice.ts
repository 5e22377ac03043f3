import { type Kysely, sql } from 'kysely';
import { sendingState } from '../notices/canary.ts';
import type { DeliveryState } from '../notices/delivery.ts';
import type { NoticeSubject } from '../notices/notice.ts';
import type { NoticeSettings } from '../notices/notice-settings.ts';
import { hearers } from './hearers.ts';
import { settingsOf } from './notice-settings-row.ts';
import type { Schema } from './schema.ts';
import type { NoticeRow } from './tables/notices.ts';
import { transaction } from './transaction.ts';

/** So many subscriptions are looked through at once: a few milliseconds' work. */
const CHUNK = 400;

/** Lower and higher than any chat's id. */
const BEFORE_ALL = Number.MIN_SAFE_INTEGER;
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/** When a chat with such settings hears of a notice of such a kind, epoch milliseconds. */
export type WhenToSend = (settings: NoticeSettings, kind: NoticeSubject['kind']) => number;

/** See `DeliveryStore.prepare`. Chats are gone through in order of id; how far it came is kept with each chunk. */
export function prepareChunk(
  db: Kysely<Schema>,
  at: number,
  whenToSend: WhenToSend,
): Promise<'idle' | 'more' | { readonly noticeId: number }> {
  return transaction(db, async (trx) => {
    const notice = await trx
      .selectFrom('notices')
      .select(['notice_id', 'subject', 'release_id', 'cursor', 'subscriptions_up_to', 'asks', 'total'])
      .where('state', '=', 'preparing')
      .orderBy('notice_id')
      .limit(1)
      .executeTakeFirst();
    if (notice === undefined) return 'idle';
    const from = notice.cursor ?? BEFORE_ALL;
    const to = await endOfChunk(trx, from);
    const written = await writeRows(trx, notice, from, to, whenToSend);
    const total = notice.total + written;
    const isLast = to === undefined;
    const state = notice.asks > 0 ? 'waiting' : sendingState(total);
    await trx
      .updateTable('notices')
      .set({
        total,
        ...(to !== undefined && { cursor: to }),
        ...(isLast && { prepared_at: at, state: total === 0 ? 'done' : state }),
        ...(isLast && total === 0 && { finished_at: at }),
      })
      .where('notice_id', '=', notice.notice_id)
      .where('state', '=', 'preparing')
      .execute();
    return isLast ? { noticeId: notice.notice_id } : 'more';
  });
}

/** The chat up to which a chunk goes; undefined where it goes to the end. */
async function endOfChunk(trx: Kysely<Schema>, from: number): Promise<number | undefined> {
  const last = await trx
    .selectFrom('subscriptions')
    .select('chat_id')
    .where('chat_id', '>', from)
    .orderBy('chat_id')
    .offset(CHUNK - 1)
    .limit(1)
    .executeTakeFirst();
  return last?.chat_id;
}

async function writeRows(
  trx: Kysely<Schema>,
  notice: Pick<NoticeRow, 'notice_id' | 'subject' | 'release_id' | 'subscriptions_up_to'>,
  from: number,
  to: number | undefined,
  whenToSend: WhenToSend,
): Promise<number> {
  const subject: NoticeSubject = JSON.parse(notice.subject);
  const chats = await hearers(trx)
    .selectAll('n')
    .distinct()
    .where('s.chat_id', '>', from)
    // The last chunk is bounded too: otherwise SQLite goes through the subscriptions by their ids, all of them.
    .where('s.chat_id', '<=', to ?? AFTER_ALL)
    .where('s.subscription_id', '<=', notice.subscriptions_up_to)
    .$if(subject.kind === 'correction', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('deliveries as d')
            .select('d.chat_id')
            // By notice and chat, which are their key: joined with the notices, SQLite goes through all deliveries for each chat.
            .where('d.notice_id', 'in', (told) =>
              told
                .selectFrom('notices')
                .select('notice_id')
                .where('kind', '=', 'release' satisfies NoticeSubject['kind'])
                .where('release_id', '=', notice.release_id),
            )
            .whereRef('d.chat_id', '=', 's.chat_id')
            // For all that is known, those in flight were told too.
            .where('d.state', 'in', ['delivered', 'sending', 'unknown'] satisfies DeliveryState[]),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('notice_topics as t')
          .select('t.topic')
          .where('t.notice_id', '=', notice.notice_id)
          .whereRef('t.topic', '=', 's.topic')
          .where(sql<boolean>`(t.kinds & n.kinds) <> 0`),
      ),
    )
    .orderBy('n.chat_id')
    .execute();
  if (chats.length === 0) return 0;
  const due = new Map<string, number>();
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('deliveries')
    .values(
      chats.map(({ chat_id, ...row }) => {
        // Few chats have hours of their own, and telling the time of a zone is slow.
        const { rhythm, hour, weekday, quiet_from, quiet_to } = row;
        const key = `${rhythm} ${hour} ${weekday} ${quiet_from} ${quiet_to}`;
        const not_before = due.get(key) ?? whenToSend(settingsOf(row), subject.kind);
        due.set(key, not_before);
        return { notice_id: notice.notice_id, chat_id, not_before };
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}
