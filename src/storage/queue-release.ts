import { topicsOfChanges } from '../notices/topics-of-changes.ts';
import { queueNotice } from './notice-store.ts';
import type { Along } from './release-store.ts';

/**
 * Queues the notice of a release in the transaction that installs it, or takes it back (`correction`). `asks`: nothing is sent before an operator says yes. `at` is
 * epoch milliseconds.
 */
export function queueRelease(kind: 'release' | 'correction', asks: boolean, at: number): Along {
  return async (trx, releaseId, changes) => {
    const { publication } = await trx
      .selectFrom('releases')
      .select('publication')
      .where('release_id', '=', releaseId)
      .executeTakeFirstOrThrow();
    const topics = topicsOfChanges(changes, kind === 'correction' ? 'corrections' : undefined);
    const subject = { kind, publication, releaseId };
    await queueNotice(trx, { key: `${kind}:${releaseId}`, subject, topics, asks }, at);
  };
}
