import type { ArrivingEdition } from '../catalogue/read-edition.ts';
import { type Along, type Installation, OutdatedComparison } from '../storage/answering-release.ts';
import type { Arrival } from './arrival.ts';
import { type Assessment, assessEdition } from './assess-edition.ts';
import { withSharedCodes } from './bring-codes.ts';
import type { Changes } from './changes.ts';
import type { Finding } from './finding.ts';
import type { Origin, Release } from './release.ts';
import type { ReleaseStores } from './release-stores.ts';

/** How an edition comes. Times are epoch milliseconds. */
export interface Reception {
  readonly origin: Origin;
  readonly fingerprint: string;
  /** An embargo: until then nothing of it answers. */
  readonly dueAt?: number;
  /** A person has looked at what is odd and gives the reason why it is right. */
  readonly acceptedBecause?: string;
  /** Done in the same transaction where the edition takes the place of another. */
  readonly along?: Along;
}

/** What became of an edition that came. */
export type Received =
  | { readonly kind: 'unchanged' }
  /** `isFirst`: of its publication, so that nobody is told. */
  | {
      readonly kind: 'installed';
      readonly release: number;
      readonly changes: Changes;
      readonly isFirst: boolean;
      /** So many operators have to say yes before it is told; where one is enough, nobody may have to. */
      readonly yesesNeeded: number;
    }
  | {
      readonly kind: 'embargoed';
      readonly release: number;
      readonly changes: Changes;
      readonly dueAt: number;
    }
  | {
      readonly kind: 'held';
      readonly release: number;
      readonly changes: Changes;
      readonly findings: readonly Finding[];
    };

/** An edition is compared anew so often where others come at the same time: replicas that start together bring the same ones. */
const MOST_COMPARISONS = 5;

/** Lets an edition answer, or keeps it for its hour or for a person's yes. The same edition again changes nothing. */
export async function receiveEdition(
  stores: ReleaseStores,
  arriving: ArrivingEdition,
  reception: Reception,
  at: number,
): Promise<Received> {
  for (let comparison = 1; ; comparison += 1) {
    try {
      return await receiveOnce(stores, arriving, reception, at);
    } catch (error) {
      if (!(error instanceof OutdatedComparison) || comparison === MOST_COMPARISONS) throw error;
    }
  }
}

async function receiveOnce(
  stores: ReleaseStores,
  arriving: ArrivingEdition,
  reception: Reception,
  at: number,
): Promise<Received> {
  const { origin, fingerprint, dueAt, acceptedBecause, along } = reception;
  const edition = withSharedCodes(arriving, await stores.editions.codelists());
  const assessed = await assessEdition(stores, { ...arriving, edition });
  const { isSame, changes, findings, yesesNeeded } = assessed;
  if (isSame) return { kind: 'unchanged' };
  const arrival: Arrival = {
    edition,
    fingerprint,
    origin,
    findings,
    yesesNeeded,
    ...(findings.length > 0 && acceptedBecause !== undefined && { acceptedBecause }),
  };
  const waiting = await stores.releases.findWaiting(edition.id, fingerprint);
  if (findings.length > 0 && acceptedBecause === undefined) {
    const release = waiting?.id ?? (await stores.releases.keep(arrival, at));
    return { kind: 'held', release, changes, findings };
  }
  if (dueAt !== undefined && dueAt > at) {
    if (waiting !== undefined) await stores.releases.refuse(waiting.id);
    return { kind: 'embargoed', release: await stores.releases.keep(arrival, at, dueAt), changes, dueAt };
  }
  return install(stores, arrival, assessed, { at, along, waiting: waiting?.id });
}

/**
 * Lets an edition answer that waited, now that its hour has come or an operator said yes. Where another has come to answer meanwhile, it may be odd in a way that nobody
 * has seen: then it is held, for a yes to that.
 */
export async function installWaiting(
  stores: ReleaseStores,
  waiting: Release,
  at: number,
  reception: Pick<Reception, 'along' | 'acceptedBecause'>,
): Promise<Received> {
  const edition = await stores.editions.readWaiting(waiting.id);
  const assessed = await assessEdition(stores, { edition, disagreements: [] });
  const { changes } = assessed;
  const findings = assessed.findings.filter(({ kind }) =>
    waiting.findings.every((seen) => seen.kind !== kind),
  );
  if (findings.length > 0) {
    await stores.releases.hold(waiting.id, [...waiting.findings, ...findings]);
    return { kind: 'held', release: waiting.id, changes, findings };
  }
  const because = reception.acceptedBecause ?? waiting.acceptedBecause;
  const arrival: Arrival = {
    edition,
    fingerprint: waiting.fingerprint,
    origin: waiting.origin,
    findings: waiting.findings,
    yesesNeeded: assessed.yesesNeeded,
    ...(because !== undefined && { acceptedBecause: because }),
  };
  return install(stores, arrival, assessed, { at, along: reception.along, waiting: waiting.id });
}

/** Of a publication's first edition nobody is told. */
async function install(
  { releases }: ReleaseStores,
  arrival: Arrival,
  { answering, changes, yesesNeeded }: Assessment,
  { at, along, waiting }: Pick<Installation, 'at' | 'along' | 'waiting'>,
): Promise<Received> {
  const isFirst = answering === undefined;
  const told = isFirst ? undefined : along;
  const replaces = answering?.id;
  const release = await releases.install({ arrival, changes, replaces, at, along: told, waiting });
  return { kind: 'installed', release, changes, isFirst, yesesNeeded };
}
