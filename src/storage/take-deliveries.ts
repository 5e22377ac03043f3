import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** A row that was taken in hand. */
export interface Taken {
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

/**
 * True of what waits, and no reason for SQLite to look through all that waits (a million, as an index holds them), where a few are to be found by their keys: which it
 * does where a parameter turns out to be the state of that index.
 */
const stillWaits = sql<boolean>`coalesce(${sql.ref('state')}, '') = 'waiting'`;

/** Takes in hand what is due of a notice, the longest due first; with `lowest`, only to chats from this id on. States are written out where an index holds only them: SQLite does not always look for it behind a parameter. */
export function takeDue(
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

/** Takes in hand all that is due to these chats of these notices. */
export function takeAllDue(
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
