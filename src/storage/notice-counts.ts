import type { Kysely } from 'kysely';
import { afterCanary, canarySize, TOO_MANY_FAILED } from '../notices/canary.ts';
import type { EndState } from '../notices/delivery.ts';
import { endedOf, type NoticeCounts } from '../notices/notice.ts';
import type { Schema } from './schema.ts';

/** Notices that ended, and that stopped by themselves, with what was settled. */
export interface Settled {
  readonly finished: readonly number[];
  readonly stopped: readonly number[];
}

/** By how much a notice's counts change. */
export type CountChange = { readonly noticeId: number } & Partial<NoticeCounts>;

const COUNTS = ['total', 'delivered', 'gone', 'moved', 'failed', 'unknown'] as const satisfies readonly (
  | EndState
  | 'total'
)[];

/** Adds to the counts of notices, lets those go on whose first deliveries went well, and ends those that are done. */
export async function addCounts(
  trx: Kysely<Schema>,
  changes: readonly CountChange[],
  at: number,
): Promise<Settled> {
  const finished: number[] = [];
  const stopped: number[] = [];
  for (const noticeId of new Set(changes.map((change) => change.noticeId))) {
    const own = changes.filter((change) => change.noticeId === noticeId);
    const sum = (count: (typeof COUNTS)[number]): number =>
      own.reduce((total, change) => total + (change[count] ?? 0), 0);
    const notice = await trx
      .updateTable('notices')
      .set(({ eb }) => Object.fromEntries(COUNTS.map((count) => [count, eb(count, '+', sum(count))])))
      .where('notice_id', '=', noticeId)
      .returning(['state', ...COUNTS])
      .executeTakeFirstOrThrow();
    const next = nextState(notice);
    if (next === undefined) continue;
    await trx
      .updateTable('notices')
      .set({
        state: next,
        ...(next === 'done' && { finished_at: at }),
        ...(next === 'paused' && { stopped_because: TOO_MANY_FAILED }),
      })
      .where('notice_id', '=', noticeId)
      .execute();
    if (next === 'done') finished.push(noticeId);
    if (next === 'paused') stopped.push(noticeId);
  }
  return { finished, stopped };
}

/** Undefined where a notice goes on as it is. */
function nextState(notice: NoticeCounts & { readonly state: string }) {
  const { state, total } = notice;
  const ended = endedOf(notice);
  if (state === 'canary' && ended >= canarySize(total) && afterCanary(notice) === 'paused') return 'paused';
  if (state !== 'canary' && state !== 'sending') return undefined;
  if (ended >= total) return 'done';
  return state === 'canary' && ended >= canarySize(total) ? 'sending' : undefined;
}
