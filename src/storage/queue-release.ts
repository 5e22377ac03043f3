import { topicsOfChanges } from '../notices/topics-of-changes.ts';
import { queueNotice } from './notice-store.ts';
import type { Along } from './release-store.ts';

/** What is queued of a release. */
export interface ReleaseNotice {
  /** `correction`: it is taken back. */
  readonly kind: 'release' | 'correction';
  readonly publication: string;
  /** True where nothing is sent before an operator says yes. */
  readonly asks: boolean;
}

/** Queues the notice of a release in the transaction that installs it or takes it back. `at` is epoch milliseconds. */
export function queueRelease({ kind, publication, asks }: ReleaseNotice, at: number): Along {
  return async (trx, releaseId, changes) => {
    const topics = topicsOfChanges(changes, kind === 'correction' ? 'corrections' : undefined);
    const subject = { kind, publication, releaseId };
    await queueNotice(trx, { key: `${kind}:${releaseId}`, subject, topics, asks }, at);
  };
}
