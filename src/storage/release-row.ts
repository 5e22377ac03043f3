import type { Transaction } from 'kysely';
import type { Arrival } from '../releases/arrival.ts';
import type { Finding } from '../releases/finding.ts';
import type { Release, ReleaseState } from '../releases/release.ts';
import type { Schema } from './schema.ts';
import type { ReleaseRow } from './tables/editions.ts';

/** Adds a release of an edition that arrives; its content is kept with it (see `edition-content.ts`). */
export async function addRelease(
  trx: Transaction<Schema>,
  releaseId: number,
  { edition, fingerprint, origin, findings, acceptedBecause, yesesNeeded }: Arrival,
  content: Buffer,
  row: Pick<ReleaseRow, 'received_at'> & Partial<ReleaseRow> & { readonly state: ReleaseState },
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
  await trx.insertInto('edition_contents').values({ release_id: releaseId, content }).execute();
}

/** Moves a release on to another state. */
export async function setState(
  trx: Transaction<Schema>,
  releaseId: number,
  set: { readonly state: ReleaseState; readonly withdrawn_at?: number; readonly findings?: string },
): Promise<void> {
  await trx.updateTable('releases').set(set).where('release_id', '=', releaseId).execute();
}

/** A release as its row has it. */
export function toRelease(row: ReleaseRow): Release {
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
