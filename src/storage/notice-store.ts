import type { Kysely, Selectable } from 'kysely';
import { sendingState } from '../notices/canary.ts';
import { endedOf, type NoticeProgress, type NoticeState, type NoticeSubject } from '../notices/notice.ts';
import type { Yes, YesOutcome } from '../releases/yes.ts';
import { countHearers } from './count-hearers.ts';
import { lockRows } from './lock-rows.ts';
import { type NewNotice, queueNotice } from './queue-notice.ts';
import type { Schema } from './schema.ts';
import type { NoticeRow } from './tables/notices.ts';
import { transaction } from './transaction.ts';
import { readYeses, sayYes, type YesesById } from './yeses.ts';

/** Notices and where they stand. Times are epoch milliseconds. What does not fit a notice's state changes nothing and returns false. */
export interface NoticeStore {
  /** See `queueNotice`, in a transaction of its own. */
  queue(notice: NewNotice, at: number): Promise<number | undefined>;
  /** How many chats would be told of something with these topics, were it queued now. */
  countHearers(topics: NewNotice['topics']): Promise<number>;
  read(id: number): Promise<NoticeProgress | undefined>;
  /** The newest first. */
  list(most: number): Promise<readonly NoticeProgress[]>;
  /** Keeps an operator's yes to a notice that waits for it; the last that is needed sends it. See `sayYes`. */
  approve(id: number, yes: Yes, operators: readonly number[]): Promise<YesOutcome>;
  pause(id: number): Promise<boolean>;
  /** Goes on with a paused notice, which still waits for the yeses that it has not got; what Telegram refused of it is tried again. */
  resume(id: number): Promise<boolean>;
  /** Sends nothing more of it, for good. */
  cancel(id: number, at: number): Promise<boolean>;
  /** Stops a notice by itself. */
  stop(id: number, why: string): Promise<boolean>;
  /** Until when Telegram lets nothing be sent; 0 where it never said so. */
  pausedUntil(): Promise<number>;
  pauseUntil(until: number): Promise<void>;
  /** Forgets which chats heard of notices that ended before then, so many at most; how many were forgotten. The counts stay. */
  prune(before: number, most: number): Promise<number>;
}

/** States in which a notice can still be paused or cancelled. */
const OPEN = ['preparing', 'waiting', 'canary', 'sending'] as const satisfies readonly NoticeState[];

const ALL_SENDING = 'sending';

/** Sends nothing more of the notice of a release. */
export async function cancelNoticeOf(trx: Kysely<Schema>, releaseId: number, at: number): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'cancelled' satisfies NoticeState, finished_at: at })
    .where('release_id', '=', releaseId)
    .where('kind', '=', 'release' satisfies NoticeSubject['kind'])
    .where('state', 'in', [...OPEN, 'paused'])
    .execute();
}

/** On a database of either dialect. */
export function createNoticeStore(db: Kysely<Schema>): NoticeStore {
  /** Changes a notice that is in one of these states. */
  const change = async (
    trx: Kysely<Schema>,
    id: number,
    from: readonly NoticeState[],
    to: Partial<Pick<NoticeRow, 'asks' | 'finished_at' | 'stopped_because'>> & { state: NoticeState },
  ): Promise<boolean> => {
    const { numUpdatedRows } = await trx
      .updateTable('notices')
      .set(to)
      .where('notice_id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  const find = (trx: Kysely<Schema>, id: number) =>
    trx.selectFrom('notices').selectAll().where('notice_id', '=', id).executeTakeFirst();

  return {
    queue: (notice, at) => transaction(db, (trx) => queueNotice(trx, notice, at)),

    countHearers: (topics) => countHearers(db, topics),

    async read(id) {
      const row = await find(db, id);
      return row && progressOf(row, await readYeses(db, 'notice', [id]));
    },

    async list(most) {
      const rows = await db
        .selectFrom('notices')
        .selectAll()
        .orderBy('notice_id', 'desc')
        .limit(most)
        .execute();
      const yeses = await readYeses(
        db,
        'notice',
        rows.map((row) => row.notice_id),
      );
      return rows.map((row) => progressOf(row, yeses));
    },

    approve: (id, yes, operators) =>
      transaction(db, async (trx) => {
        const row = await lockRows(
          trx,
          trx
            .selectFrom('notices')
            .select(['total', 'asks'])
            .where('notice_id', '=', id)
            .where('state', '=', 'waiting' satisfies NoticeState),
        ).executeTakeFirst();
        if (row === undefined) return 'tooLate';
        const said = await sayYes(trx, { subject: 'notice', id, needed: row.asks }, yes, operators);
        if (said === 'enough')
          await change(trx, id, ['waiting'], { state: sendingState(row.total), asks: 0 });
        return said;
      }),

    pause: (id) => change(db, id, OPEN, { state: 'paused' }),

    resume: (id) =>
      transaction(db, async (trx) => {
        const row = await find(trx, id);
        if (row === undefined) return false;
        // Of what was begun, it was agreed to: an earlier version did not write it down.
        const agreed = row.asks > 0 && endedOf(row) === 0 ? 'waiting' : 'sending';
        const state = row.prepared_at === null ? 'preparing' : agreed;
        if (!(await change(trx, id, ['paused'], { state, stopped_because: null }))) return false;
        if (row.failed === 0) return true;
        await trx
          .updateTable('deliveries')
          .set({ state: 'waiting', attempt: 0 })
          .where('notice_id', '=', id)
          .where('state', '=', 'failed')
          .execute();
        await trx.updateTable('notices').set({ failed: 0 }).where('notice_id', '=', id).execute();
        return true;
      }),

    cancel: (id, at) => change(db, id, [...OPEN, 'paused'], { state: 'cancelled', finished_at: at }),

    stop: (id, why) => change(db, id, OPEN, { state: 'paused', stopped_because: why }),

    async pausedUntil() {
      const row = await db
        .selectFrom('sending_pauses')
        .select('until')
        .where('name', '=', ALL_SENDING)
        .executeTakeFirst();
      return row?.until ?? 0;
    },

    async pauseUntil(until) {
      await db
        .insertInto('sending_pauses')
        .values({ name: ALL_SENDING, until })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ until }).where('sending_pauses.until', '<', until),
        )
        .execute();
    },

    async prune(before, most) {
      const ended = db.selectFrom('notices').select('notice_id').where('finished_at', '<', before);
      const { numDeletedRows } = await db
        .deleteFrom('deliveries')
        .where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('notice_id', 'chat_id'),
            'in',
            selectFrom('deliveries')
              .select(['deliveries.notice_id', 'deliveries.chat_id'])
              .where('deliveries.notice_id', 'in', ended)
              .limit(most)
              .$asTuple('notice_id', 'chat_id'),
          ),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function progressOf(row: Selectable<NoticeRow>, yeses: YesesById): NoticeProgress {
  const { total, delivered, gone, moved, failed, unknown } = row;
  return {
    id: row.notice_id,
    subject: JSON.parse(row.subject),
    createdAt: row.created_at,
    state: row.state as NoticeState,
    counts: { total, delivered, gone, moved, failed, unknown },
    yesesNeeded: row.asks,
    yeses: yeses.get(row.notice_id) ?? [],
    ...(row.stopped_because !== null && { stoppedBecause: row.stopped_because }),
  };
}
