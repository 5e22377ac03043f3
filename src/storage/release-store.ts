import type { Kysely, Transaction } from 'kysely';
import type { Edition } from '../catalogue/edition.ts';
import { readSliceKey } from '../catalogue/observation.ts';
import { outlineEdition } from '../catalogue/outline.ts';
import { channelsOf, type NamedChannel } from '../notices/channel.ts';
import type { Changes, ObservationChange } from '../releases/changes.ts';
import type { Finding } from '../releases/finding.ts';
import type { Origin, Release, ReleaseState } from '../releases/release.ts';
import type { Yes, YesOutcome } from '../releases/yes.ts';
import { takeBackCalendar } from './calendar-steps.ts';
import { takeIds } from './counter.ts';
import { packOutlined, packWhole } from './edition-content.ts';
import { lockRows } from './lock-rows.ts';
import type { ReleaseRow, Schema } from './schema.ts';
import { transaction } from './transaction.ts';
import { takeBackVintages, writeVintages } from './write-vintages.ts';
import { forgetYeses, readYeses, sayYes, type YesesById } from './yeses.ts';

/** An edition that arrives. */
export interface Arrival {
  readonly edition: Edition;
  readonly fingerprint: string;
  readonly origin: Origin;
  readonly findings: readonly Finding[];
  readonly acceptedBecause?: string;
  /** So many operators have to say yes. */
  readonly yesesNeeded: number;
}

/** A release that has just come, or is just taken back. */
interface ReleaseEvent {
  readonly publication: string;
  readonly releaseId: number;
  readonly changes: Changes;
  /** So many operators have to say yes before it is told. */
  readonly yesesNeeded: number;
  /** Channels in which the edition that comes has its notices posted; missing where one is taken back. */
  readonly channels?: readonly NamedChannel[];
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What is done in the same transaction as a release, so that both happen or neither. */
export type Along = (trx: Transaction<Schema>, event: ReleaseEvent) => Promise<void>;

/** Another edition has come since the comparison: it has to be made anew. */
export class OutdatedComparison extends Error {}

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
   * Lets an edition answer from now on, in one transaction: observations with the time they are held, words, the release and what goes along. `replaces`: the release
   * that the changes were found against; throws OutdatedComparison, and nothing is changed, where another one answers by then. `waiting`: the release that it was kept under.
   */
  install(
    arrival: Arrival,
    changes: Changes,
    replaces: number | undefined,
    at: number,
    along?: Along,
    waiting?: number,
  ): Promise<number>;
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
        await addRelease(trx, releaseId, arrival, {
          state: dueAt === undefined ? 'held' : 'embargoed',
          received_at: at,
          due_at: dueAt ?? null,
        });
        await keepContent(trx, releaseId, packWhole(arrival.edition));
        return releaseId;
      });
    },

    async install(arrival, changes, replaces, at, along, waiting) {
      return transaction(db, async (trx) => {
        // Taken first: it lets one release be installed at a time.
        const releaseId = await takeIds(trx, 'release');
        await expectAnswering(trx, arrival.edition.id, replaces);
        await addRelease(trx, releaseId, arrival, {
          state: 'current',
          received_at: at,
          installed_at: at,
          replaces: replaces ?? null,
          indicator_changes: JSON.stringify(replaces === undefined ? [] : changes.indicators),
        });
        await keepContent(trx, releaseId, packOutlined(outlineEdition(arrival.edition)));
        await writeVintages(trx, releaseId, changes.observations, replaces !== undefined);
        if (replaces !== undefined) await setState(trx, replaces, { state: 'superseded' });
        if (waiting !== undefined) await forgetWaiting(trx, waiting);
        await answerFrom(trx, arrival.edition.id, releaseId);
        const { edition, yesesNeeded } = arrival;
        const channels = channelsOf(edition.publication);
        await along?.(trx, { publication: edition.id, releaseId, changes, yesesNeeded, channels, at });
        return releaseId;
      });
    },

    async withdraw(releaseId, at, along) {
      await transaction(db, async (trx) => {
        await takeIds(trx, 'release');
        const row = await trx
          .selectFrom('releases')
          .selectAll()
          .where('release_id', '=', releaseId)
          .executeTakeFirstOrThrow();
        await expectAnswering(trx, row.publication, releaseId);
        if (row.replaces === null) throw new Error('it is the first edition: there is none before it');
        const changes = await readChanges(trx, releaseId);
        await takeBackVintages(trx, releaseId);
        await takeBackCalendar(trx, row.publication, releaseId, at);
        await setState(trx, releaseId, { state: 'withdrawn', withdrawn_at: at });
        await setState(trx, row.replaces, { state: 'current' });
        await answerFrom(trx, row.publication, row.replaces);
        const { publication, yeses_needed: yesesNeeded } = row;
        await along?.(trx, { publication, releaseId, changes, yesesNeeded, at });
      });
    },

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

async function addRelease(
  trx: Transaction<Schema>,
  releaseId: number,
  { edition, fingerprint, origin, findings, acceptedBecause, yesesNeeded }: Arrival,
  row: Pick<ReleaseRow, 'state' | 'received_at'> & Partial<ReleaseRow>,
): Promise<void> {
  await trx
    .insertInto('releases')
    .values({
      release_id: releaseId,
      publication: edition.id,
      fingerprint,
      reference_period: edition.descriptor.sandar.referencePeriod,
      version: edition.descriptor.version,
      origin: JSON.stringify(origin),
      findings: JSON.stringify(findings),
      accepted_because: acceptedBecause ?? null,
      yeses_needed: yesesNeeded,
      indicator_changes: '[]',
      replaces: null,
      due_at: null,
      installed_at: null,
      withdrawn_at: null,
      ...row,
    })
    .execute();
}

async function keepContent(trx: Transaction<Schema>, releaseId: number, content: Buffer): Promise<void> {
  await trx.insertInto('edition_contents').values({ release_id: releaseId, content }).execute();
}

/** The release that an edition waited under gives way to the one that it is installed as: numbers follow the order in which editions answer. */
async function forgetWaiting(trx: Transaction<Schema>, releaseId: number): Promise<void> {
  await forgetYeses(trx, 'release', releaseId);
  await trx.deleteFrom('releases').where('release_id', '=', releaseId).execute();
  await trx.deleteFrom('edition_contents').where('release_id', '=', releaseId).execute();
}

async function expectAnswering(
  trx: Transaction<Schema>,
  publication: string,
  releaseId: number | undefined,
): Promise<void> {
  const row = await trx
    .selectFrom('publications')
    .select('release_id')
    .where('publication', '=', publication)
    .executeTakeFirst();
  if (row?.release_id !== releaseId)
    throw new OutdatedComparison(`another edition of ${publication} has come in the meantime`);
}

async function answerFrom(trx: Transaction<Schema>, publication: string, releaseId: number): Promise<void> {
  await trx
    .insertInto('publications')
    .values({ publication, release_id: releaseId })
    .onConflict((conflict) => conflict.column('publication').doUpdateSet({ release_id: releaseId }))
    .execute();
}

async function setState(
  trx: Transaction<Schema>,
  releaseId: number,
  set: { state: ReleaseState; withdrawn_at?: number; findings?: string },
): Promise<void> {
  await trx.updateTable('releases').set(set).where('release_id', '=', releaseId).execute();
}

async function readChanges(db: Kysely<Schema>, releaseId: number): Promise<Changes> {
  const row = await db
    .selectFrom('releases')
    .select('indicator_changes')
    .where('release_id', '=', releaseId)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('release_changes')
    .innerJoin('series', 'series.series_id', 'release_changes.series_id')
    .select(['indicator', 'slice_key', 'period', 'before', 'after'])
    .where('release_id', '=', releaseId)
    .orderBy('release_changes.series_id')
    .orderBy('period')
    .execute();
  return {
    observations: rows.map(({ indicator, slice_key, period, before, after }): ObservationChange => {
      const what = { indicator, slice: readSliceKey(slice_key), period };
      if (before === null) return { ...what, kind: 'new', after: JSON.parse(after ?? 'null') };
      if (after === null) return { ...what, kind: 'withdrawn', before: JSON.parse(before) };
      return { ...what, kind: 'revised', before: JSON.parse(before), after: JSON.parse(after) };
    }),
    indicators: JSON.parse(row?.indicator_changes ?? '[]'),
  };
}

function toRelease(row: ReleaseRow): Release {
  return {
    id: row.release_id,
    publication: row.publication,
    fingerprint: row.fingerprint,
    referencePeriod: row.reference_period,
    version: row.version,
    origin: JSON.parse(row.origin),
    state: row.state as ReleaseState,
    ...(row.replaces !== null && { replaces: row.replaces }),
    receivedAt: row.received_at,
    ...(row.due_at !== null && { dueAt: row.due_at }),
    ...(row.installed_at !== null && { installedAt: row.installed_at }),
    ...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at }),
    findings: readFindings(row.findings),
    ...(row.accepted_because !== null && { acceptedBecause: row.accepted_because }),
    yesesNeeded: row.yeses_needed,
  };
}

/** Those of earlier versions are sentences. */
function readFindings(text: string): readonly Finding[] {
  const kept: readonly (Finding | string)[] = JSON.parse(text);
  return kept.map((one) => (typeof one === 'string' ? { kind: 'broken', message: one } : one));
}
