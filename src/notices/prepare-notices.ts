import type { Logger } from 'pino';
import type { LeaderWork } from '../leading.ts';
import type { DeliveryStore } from '../storage/delivery-store.ts';
import type { NoticeStore } from '../storage/notice-store.ts';
import type { NoticeSubject } from './notice.ts';
import type { TellOperators } from './notice-news.ts';
import type { NoticeSettings } from './notice-settings.ts';

/** What deliveries are written with. Times are epoch milliseconds. */
export interface PreparePorts {
  readonly deliveries: Pick<DeliveryStore, 'prepare'>;
  readonly notices: Pick<NoticeStore, 'read'>;
  /** Whether the bot answers from all that is released: until then nobody is told of it. */
  readonly isUpToDate: () => Promise<boolean>;
  /** When a notice of a kind that is ready at a moment goes to a chat with such settings. */
  readonly whenToSend: (settings: NoticeSettings, kind: NoticeSubject['kind'], at: number) => number;
  readonly tellOperators: TellOperators;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly now: () => number;
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** How often it is looked whether a notice was queued, in milliseconds. */
const LOOK_EVERY = 1000;

/** Writes the deliveries of queued notices, a little at a time: at least as long as it takes, everything else has its turn. */
export function prepareNotices({
  deliveries,
  notices,
  isUpToDate,
  whenToSend,
  tellOperators,
  log,
  now,
  wait,
}: PreparePorts): LeaderWork {
  const chunk = async (): Promise<number> => {
    const at = now();
    try {
      if (!(await isUpToDate())) return LOOK_EVERY;
      const done = await deliveries.prepare(at, (settings, kind) => whenToSend(settings, kind, at));
      if (done === 'idle') return LOOK_EVERY;
      if (done === 'more') return Math.max(1, now() - at);
      const notice = await notices.read(done.noticeId);
      log.info({ notice: done.noticeId, deliveries: notice?.counts.total }, 'a notice is prepared');
      if (notice?.state === 'waiting') await tellOperators({ kind: 'asks', noticeId: notice.id });
      return 1;
    } catch (error) {
      log.error({ error: String(error) }, 'deliveries could not be written');
      return LOOK_EVERY;
    }
  };
  return async ({ over }) => {
    while (!over.aborted) await wait(await chunk(), over);
  };
}
