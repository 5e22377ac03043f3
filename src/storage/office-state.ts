import { type Kysely, sql } from 'kysely';
import type { EndState } from '../notices/delivery.ts';
import { LEADER } from './lease-store.ts';
import type { Schema } from './schema.ts';

/** Deliveries of all notices. Times are epoch milliseconds. */
interface OutboxState {
  /** How many have not ended. */
  readonly waiting: number;
  /** Since when the one is due that is due longest, of those that may be sent. */
  readonly oldestDue?: number;
  /** How many ended, by how. */
  readonly ended: Readonly<Record<EndState, number>>;
}

/** An edition that answers. */
interface AnsweringEdition {
  readonly publication: string;
  readonly version: string;
  readonly referencePeriod: string;
  readonly installedAt: number;
}

/** What the database tells of how the bot does as a whole. */
export interface StoredState {
  readonly outbox: OutboxState;
  /** In order of publication. */
  readonly editions: readonly AnsweringEdition[];
  /** The replica that leads; missing where none does. */
  readonly leader?: string;
}

const ENDED = ['delivered', 'gone', 'moved', 'failed', 'unknown'] as const satisfies readonly EndState[];

/** Reads it in a few milliseconds, however many deliveries there are. */
export async function readStoredState(db: Kysely<Schema>, at: number): Promise<StoredState> {
  const [outbox, editions, lease] = await Promise.all([
    readOutbox(db, at),
    db
      .selectFrom('publications')
      .innerJoin('releases', 'releases.release_id', 'publications.release_id')
      .select(['publications.publication', 'version', 'reference_period', 'installed_at', 'received_at'])
      .orderBy('publications.publication')
      .execute(),
    db
      .selectFrom('leases')
      .select('holder')
      .where('name', '=', LEADER)
      .where('expires_at', '>', at)
      .executeTakeFirst(),
  ]);
  return {
    outbox,
    editions: editions.map((row) => ({
      publication: row.publication,
      version: row.version,
      referencePeriod: row.reference_period,
      installedAt: row.installed_at ?? row.received_at,
    })),
    ...(lease && { leader: lease.holder }),
  };
}

/** Notices count their deliveries; of the deliveries themselves only the first due of each notice is looked up, by its index. */
async function readOutbox(db: Kysely<Schema>, at: number): Promise<OutboxState> {
  const notices = await db
    .selectFrom('notices')
    .select(['notice_id', 'state', 'total', ...ENDED])
    .execute();
  const sum = (of: readonly (typeof notices)[number][], count: EndState | 'total'): number =>
    of.reduce((total, notice) => total + notice[count], 0);
  const open = notices.filter(({ state }) => state !== 'done' && state !== 'cancelled');
  const due: number[] = [];
  for (const { notice_id } of open.filter(({ state }) => state === 'canary' || state === 'sending')) {
    const { first } = await db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.min('not_before').as('first'))
      .where('notice_id', '=', notice_id)
      .where('state', '=', sql.lit('waiting'))
      .executeTakeFirstOrThrow();
    if (first !== null && first <= at) due.push(first);
  }
  return {
    waiting: sum(open, 'total') - ENDED.reduce((total, count) => total + sum(open, count), 0),
    ...(due.length > 0 && { oldestDue: Math.min(...due) }),
    ended: {
      delivered: sum(notices, 'delivered'),
      gone: sum(notices, 'gone'),
      moved: sum(notices, 'moved'),
      failed: sum(notices, 'failed'),
      unknown: sum(notices, 'unknown'),
    },
  };
}
