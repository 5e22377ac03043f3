import { kindBits } from '../notices/notice-kind.ts';
import { topicsOfChanges } from '../notices/topics-of-changes.ts';
import type { Along } from './answering-release.ts';
import { followByChannels, reopenChannels } from './channel-store.ts';
import { cancelNoticeOf } from './notice-store.ts';
import { queueNotice } from './queue-notice.ts';

/**
 * Queues the notice of a release with the release itself, for the office's own channels too; `asks`: nothing is sent before an operator says yes. Where two have to, they are asked in any case: nobody
 * tells of it alone.
 */
export function announceRelease(asks: boolean): Along {
  return (trx, event) => {
    const { yesesNeeded } = event;
    return announce(asks || yesesNeeded > 1 ? yesesNeeded : 0)(trx, event);
  };
}

/** The same for a release to which so many operators said yes: of a publication that asks for more by now, its notice is asked about once more. */
export function announceAccepted(yesesSaid: number): Along {
  return (trx, event) => announce(event.yesesNeeded > yesesSaid ? event.yesesNeeded : 0)(trx, event);
}

function announce(yesesNeeded: number): Along {
  return async (trx, { publication, releaseId, changes, channels = [], at }) => {
    await followByChannels(trx, publication, channels, at);
    const subject = { kind: 'release', publication, releaseId } as const;
    await queueNotice(
      trx,
      { key: `release:${releaseId}`, subject, topics: topicsOfChanges(changes), yesesNeeded },
      at,
    );
  };
}

/** With the withdrawal of a release: nobody is told of it any more, and those who were told get a correction. */
export const announceWithdrawal: Along = async (trx, { publication, releaseId, changes, at }) => {
  await cancelNoticeOf(trx, releaseId, at);
  // A channel that could not be reached may be by now, and what it was told has to be put right.
  await reopenChannels(trx, publication, at);
  const subject = { kind: 'correction', publication, releaseId } as const;
  const corrections = kindBits(['corrections']);
  const topics = new Map([...topicsOfChanges(changes).keys()].map((topic) => [topic, corrections]));
  await queueNotice(trx, { key: `correction:${releaseId}`, subject, topics, yesesNeeded: 0 }, at);
};
