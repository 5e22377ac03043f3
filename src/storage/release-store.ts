import type { Kysely } from 'kysely';
import type { Arrival } from '../releases/arrival.ts';
import type { Changes } from '../releases/changes.ts';
import type { Finding } from '../releases/finding.ts';
import type { Release, ReleaseState } from '../releases/release.ts';
import type { Yes, YesOutcome } from '../releases/yes.ts';
import { type Along, type Installation, installRelease, withdrawRelease } from './answering-release.ts';
import { takeIds } from './counter.ts';
import { packWhole } from './edition-content.ts';
import { lockRows } from './lock-rows.ts';
import { readChanges } from './release-changes.ts';
import { addRelease, setState, toRelease } from './release-row.ts';
import type { Schema } from './schema.ts';
import { transaction } from './transaction.ts';
import { forgetYeses, readYeses, sayYes, type YesesById } from './yeses.ts';

/** Editions as they arrived, and what each changed. Times are epoch milliseconds. */
export interface ReleaseStore {
  /** A release by its id. */
  find(releaseId: number): Promise<Release | undefined>;
  /** The release that answers for a publication. */
  answering(publication: string): Promise<Release | undefined>;
  /** Newest first; of all publications, or of one. */
  list(limit: number, publication?: string): Promise<readonly Release[]>;
  /** Whether these very files arrived before, whatever became of them. */
  knows(publication: string, fingerprint: string): Promise<boolean>;
  /** The release under which these very files wait for a yes or for their hour. */
  findWaiting(publication: string, fingerprint: string): Promise<Release | undefined>;
  /** Keeps an edition that is not to answer yet: held for a yes, or, with `dueAt`, until its hour. Returns its release's id. */
  keep(arrival: Arrival, at: number, dueAt?: number): Promise<number>;
  /**
   * Lets an edition answer from now on, in one transaction: observations with the time they are held, words, the release and what goes along. Returns its release's id. Throws
   * OutdatedComparison, and changes nothing, where by then another release answers than the changes were found against.
   */
  install(installation: Installation): Promise<number>;
  /** Takes the release that answers back: the one before answers again, and the calendar is as it was before. Throws where there is none before. */
  withdraw(releaseId: number, at: number, along?: Along): Promise<void>;
  /** Keeps an operator's yes to an edition that is held. See `sayYes`. */
  sayYes(releaseId: number, yes: Yes, operators: readonly number[]): Promise<YesOutcome>;
  /** Who has said yes to editions that wait, the first one first. */
  yeses(releaseIds: readonly number[]): Promise<YesesById>;
  /** An edition that was kept is held for a yes to these findings; what was said to others does not count. */
  hold(releaseId: number, findings: readonly Finding[]): Promise<void>;
  /** An edition that was kept is not wanted. */
  refuse(releaseId: number): Promise<void>;
  /** Releases that are kept until an hour that has come. */
  due(at: number): Promise<readonly Release[]>;
  /** What a release changed against the one before; of a publication's first release nothing is kept. */
  readChanges(releaseId: number): Promise<Changes>;
}

/** On a database of either dialect. */
export function createReleaseStore(db: Kysely<Schema>): ReleaseStore {
  const select = () => db.selectFrom('releases').selectAll();
  return {
    async find(releaseId) {
      const row = await select().where('release_id', '=', releaseId).executeTakeFirst();
      return row && toRelease(row);
    },

    async answering(publication) {
      const row = await select()
        .where('publication', '=', publication)
        .where('state', '=', 'current' satisfies ReleaseState)
        .executeTakeFirst();
      return row && toRelease(row);
    },

    async list(limit, publication) {
      let query = select().orderBy('release_id', 'desc').limit(limit);
      if (publication !== undefined) query = query.where('publication', '=', publication);
      return (await query.execute()).map(toRelease);
    },

    async knows(publication, fingerprint) {
      const row = await db
        .selectFrom('releases')
        .select('release_id')
        .where('publication', '=', publication)
        .where('fingerprint', '=', fingerprint)
        .executeTakeFirst();
      return row !== undefined;
    },

    async findWaiting(publication, fingerprint) {
      const row = await select()
        .where('publication', '=', publication)
        .where('fingerprint', '=', fingerprint)
        .where('state', 'in', ['held', 'embargoed'])
        .executeTakeFirst();
      return row && toRelease(row);
    },

    async keep(arrival, at, dueAt) {
      return transaction(db, async (trx) => {
        const releaseId = await takeIds(trx, 'release');
        await addRelease(trx, releaseId, arrival, packWhole(arrival.edition), {
          state: dueAt === undefined ? 'held' : 'embargoed',
          received_at: at,
          due_at: dueAt ?? null,
        });
        return releaseId;
      });
    },

    install: (installation) => transaction(db, (trx) => installRelease(trx, installation)),

    withdraw: (releaseId, at, along) => transaction(db, (trx) => withdrawRelease(trx, releaseId, at, along)),

    sayYes: (releaseId, yes, operators) =>
      transaction(db, async (trx) => {
        const row = await lockRows(
          trx,
          trx
            .selectFrom('releases')
            .select('yeses_needed')
            .where('release_id', '=', releaseId)
            .where('state', '=', 'held' satisfies ReleaseState),
        ).executeTakeFirst();
        if (row === undefined) return 'tooLate';
        return sayYes(trx, { subject: 'release', id: releaseId, needed: row.yeses_needed }, yes, operators);
      }),

    yeses: (releaseIds) => readYeses(db, 'release', releaseIds),

    async hold(releaseId, findings) {
      await transaction(db, async (trx) => {
        await forgetYeses(trx, 'release', releaseId);
        await setState(trx, releaseId, { state: 'held', findings: JSON.stringify(findings) });
      });
    },

    async refuse(releaseId) {
      await transaction(db, async (trx) => {
        await forgetYeses(trx, 'release', releaseId);
        await setState(trx, releaseId, { state: 'refused' });
        await trx.deleteFrom('edition_contents').where('release_id', '=', releaseId).execute();
      });
    },

    async due(at) {
      const rows = await select()
        .where('state', '=', 'embargoed')
        .where('due_at', '<=', at)
        .orderBy('release_id')
        .execute();
      return rows.map(toRelease);
    },

    readChanges: (releaseId) => readChanges(db, releaseId),
  };
}
