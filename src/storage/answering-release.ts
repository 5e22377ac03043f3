import type { Transaction } from 'kysely';
import { outlineEdition } from '../catalogue/outline.ts';
import { channelsOf, type NamedChannel } from '../notices/channel.ts';
import type { Arrival } from '../releases/arrival.ts';
import type { Changes } from '../releases/changes.ts';
import { takeBackCalendar } from './calendar-steps.ts';
import { takeIds } from './counter.ts';
import { packOutlined } from './edition-content.ts';
import { readChanges } from './release-changes.ts';
import { addRelease, setState } from './release-row.ts';
import type { Schema } from './schema.ts';
import { takeBackVintages, writeVintages } from './write-vintages.ts';
import { forgetYeses } from './yeses.ts';

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

/** An edition that is to answer. */
export interface Installation {
  readonly arrival: Arrival;
  readonly changes: Changes;
  /** The release that the changes were found against; undefined for a publication's first edition. */
  readonly replaces: number | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly along?: Along | undefined;
  /** The release that the edition was kept under until now. */
  readonly waiting?: number | undefined;
}

/** Lets an edition answer from now on, within a transaction. See `ReleaseStore.install`. */
export async function installRelease(
  trx: Transaction<Schema>,
  { arrival, changes, replaces, at, along, waiting }: Installation,
): Promise<number> {
  // Taken first: it lets one release be installed at a time.
  const releaseId = await takeIds(trx, 'release');
  const { edition, yesesNeeded } = arrival;
  await expectAnswering(trx, edition.id, replaces);
  await addRelease(trx, releaseId, arrival, packOutlined(outlineEdition(edition)), {
    state: 'current',
    received_at: at,
    installed_at: at,
    replaces: replaces ?? null,
    indicator_changes: JSON.stringify(replaces === undefined ? [] : changes.indicators),
  });
  await writeVintages(trx, releaseId, changes.observations, replaces !== undefined);
  if (replaces !== undefined) await setState(trx, replaces, { state: 'superseded' });
  if (waiting !== undefined) await forgetWaiting(trx, waiting);
  await answerFrom(trx, edition.id, releaseId);
  const channels = channelsOf(edition.publication);
  await along?.(trx, { publication: edition.id, releaseId, changes, yesesNeeded, channels, at });
  return releaseId;
}

/** Takes the release that answers back, within a transaction. See `ReleaseStore.withdraw`. */
export async function withdrawRelease(
  trx: Transaction<Schema>,
  releaseId: number,
  at: number,
  along: Along | undefined,
): Promise<void> {
  // As for installing: one at a time.
  await takeIds(trx, 'release');
  const { publication, replaces, yeses_needed } = await trx
    .selectFrom('releases')
    .select(['publication', 'replaces', 'yeses_needed'])
    .where('release_id', '=', releaseId)
    .executeTakeFirstOrThrow();
  await expectAnswering(trx, publication, releaseId);
  if (replaces === null) throw new Error('it is the first edition: there is none before it');
  const changes = await readChanges(trx, releaseId);
  await takeBackVintages(trx, releaseId);
  await takeBackCalendar(trx, publication, releaseId, at);
  await setState(trx, releaseId, { state: 'withdrawn', withdrawn_at: at });
  await setState(trx, replaces, { state: 'current' });
  await answerFrom(trx, publication, replaces);
  await along?.(trx, { publication, releaseId, changes, yesesNeeded: yeses_needed, at });
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

/** The release that an edition waited under gives way to the one that it is installed as: numbers follow the order in which editions answer. */
async function forgetWaiting(trx: Transaction<Schema>, releaseId: number): Promise<void> {
  await forgetYeses(trx, 'release', releaseId);
  await trx.deleteFrom('releases').where('release_id', '=', releaseId).execute();
  await trx.deleteFrom('edition_contents').where('release_id', '=', releaseId).execute();
}
