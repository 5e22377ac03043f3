import { formatProblem } from '../catalogue/problem.ts';
import { readArrivingEdition } from '../catalogue/read-edition.ts';
import type { Storage } from '../storage/open-storage.ts';
import { announceAccepted, announceRelease } from '../storage/release-notices.ts';
import { fingerprintOf } from './fingerprint.ts';
import { installWaiting, receiveEdition } from './receive-edition.ts';
import type { Origin } from './release.ts';
import { BrokenDirectory, type Taken, takeDirectory } from './take-directory.ts';

/** Work on releases that takes longer than a person should wait for an answer. */
export type ReleaseOrder =
  /** Take what is new in a data directory. */
  | { readonly kind: 'takeDirectory'; readonly directory: string }
  /** Receive the edition in a directory; `asks`: nobody is told before an operator says yes. */
  | {
      readonly kind: 'receive';
      readonly directory: string;
      readonly origin: Origin;
      readonly asks: boolean;
    }
  /** Let an edition answer that waits. */
  | { readonly kind: 'installWaiting'; readonly releaseId: number; readonly acceptedBecause?: string };

/** What became of it; or, a line each, why the files cannot be used. */
export type ReleaseReport =
  | { readonly ok: true; readonly taken: readonly Taken[] }
  | { readonly ok: false; readonly problems: string };

/** Does the work; `at` is epoch milliseconds. */
export async function doReleaseOrder(
  storage: Storage,
  order: ReleaseOrder,
  at: number,
): Promise<ReleaseReport> {
  switch (order.kind) {
    case 'takeDirectory':
      try {
        return { ok: true, taken: await takeDirectory(storage, order.directory, at, announceRelease(false)) };
      } catch (error) {
        if (error instanceof BrokenDirectory) return { ok: false, problems: error.message };
        throw error;
      }
    case 'receive':
      return receive(storage, order, at);
    case 'installWaiting':
      return installOne(storage, order, at);
  }
}

async function receive(
  storage: Storage,
  { directory, origin, asks }: Extract<ReleaseOrder, { kind: 'receive' }>,
  at: number,
): Promise<ReleaseReport> {
  const read = await readArrivingEdition(directory, await storage.editions.codelists());
  if (!read.ok) return { ok: false, problems: read.problems.map(formatProblem).join('\n') };
  const reception = { origin, fingerprint: fingerprintOf(directory), along: announceRelease(asks) };
  const outcome = await receiveEdition(storage, read.value, reception, at);
  return { ok: true, taken: [{ publication: read.value.edition.id, outcome }] };
}

async function installOne(
  storage: Storage,
  { releaseId, acceptedBecause }: Extract<ReleaseOrder, { kind: 'installWaiting' }>,
  at: number,
): Promise<ReleaseReport> {
  const waiting = await storage.releases.find(releaseId);
  if (waiting === undefined || !['held', 'embargoed'].includes(waiting.state))
    return { ok: false, problems: `release ${releaseId} does not wait any more` };
  const outcome = await installWaiting(storage, waiting, at, {
    along: acceptedBecause === undefined ? announceRelease(false) : announceAccepted(waiting.yesesNeeded),
    ...(acceptedBecause !== undefined && { acceptedBecause }),
  });
  return { ok: true, taken: [{ publication: waiting.publication, outcome }] };
}
