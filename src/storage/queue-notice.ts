import type { Kysely } from 'kysely';
import type { NoticeSubject } from '../notices/notice.ts';
import { takeIds } from './counter.ts';
import type { Schema } from './schema.ts';

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

/** Rows in one statement: PostgreSQL and SQLite take some ten thousand parameters. */
const ROWS_AT_ONCE = 500;

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
