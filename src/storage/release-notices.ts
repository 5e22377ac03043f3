import { kindBits } from '../notices/notice-kind.ts';
import { topicsOfChanges } from '../notices/topics-of-changes.ts';
import { cancelNoticeOf, queueNotice } from './notice-store.ts';
import type { Along } from './release-store.ts';

/** Queues the notice of a release with the release itself; `asks`: nothing is sent before an operator says yes. */
export function announceRelease(asks: boolean): Along {
  return async (trx, { publication, releaseId, changes, at }) => {
    const subject = { kind: 'release', publication, releaseId } as const;
    await queueNotice(
      trx,
      { key: `release:${releaseId}`, subject, topics: topicsOfChanges(changes), asks },
      at,
    );
  };
}

/** With the withdrawal of a release: nobody is told of it any more, and those who were told get a correction. */
export const announceWithdrawal: Along = async (trx, { publication, releaseId, changes, at }) => {
  await cancelNoticeOf(trx, releaseId, at);
  const subject = { kind: 'correction', publication, releaseId } as const;
  const corrections = kindBits(['corrections']);
  const topics = new Map([...topicsOfChanges(changes).keys()].map((topic) => [topic, corrections]));
  await queueNotice(trx, { key: `correction:${releaseId}`, subject, topics, asks: false }, at);
};
