import type { Kysely, Selectable } from 'kysely';
import { sendingState } from '../notices/canary.ts';
import { endedOf, type NoticeProgress, type NoticeState, type NoticeSubject } from '../notices/notice.ts';
import type { Yes, YesOutcome } from '../releases/yes.ts';
import { countHearers } from './count-hearers.ts';
import { takeIds } from './counter.ts';
import { lockRows } from './lock-rows.ts';
import type { NoticeRow, Schema } from './schema.ts';
import { transaction } from './transaction.ts';
import { readYeses, sayYes, type YesesById } from './yeses.ts';

/** What is to be told. */
export interface NewNotice {
  /** Of what is told, so that it is told once: `release:17`. */
  readonly key: string;
  readonly subject: NoticeSubject;
  /** Kinds as bits by topic key. */
  readonly topics: ReadonlyMap<string, number>;
  /** So many operators have to say yes before anything is sent; 0 where none has to. */
  readonly yesesNeeded: number;
}

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

/** Rows in one statement: PostgreSQL and SQLite take some ten thousand parameters. */
const ROWS_AT_ONCE = 500;

const ALL_SENDING = 'sending';

/**
 * Queues a notice in the transaction that makes it true (installing a release), so that it is told of for certain, to those who are subscribed at that moment. Its id;
 * undefined where it tells nothing or is queued already.
 */
export async function queueNotice(
  trx: Kysely<Schema>,
  { key, subject, topics, yesesNeeded }: NewNotice,
  at: number,
): Promise<number | undefined> {
  if (topics.size === 0) return undefined;
  const known = await trx.selectFrom('notices').select('notice_id').where('key', '=', key).executeTakeFirst();
  if (known !== undefined) return undefined;
  const id = await takeIds(trx, 'notice');
  const newest = await trx
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'subscription')
    .executeTakeFirst();
  await trx
    .insertInto('notices')
    .values({
      notice_id: id,
      key,
      kind: subject.kind,
      release_id: 'releaseId' in subject ? subject.releaseId : null,
      subject: JSON.stringify(subject),
      state: 'preparing',
      asks: yesesNeeded,
      created_at: at,
      subscriptions_up_to: newest?.value ?? 0,
      total: 0,
      delivered: 0,
      gone: 0,
      moved: 0,
      failed: 0,
      unknown: 0,
    })
    .execute();
  const rows = [...topics].map(([topic, kinds]) => ({ notice_id: id, topic, kinds }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await trx
      .insertInto('notice_topics')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .execute();
  return id;
}

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
