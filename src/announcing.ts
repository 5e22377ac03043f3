import { setTimeout as delay } from 'node:timers/promises';
import type { LeaderWork } from './leading.ts';
import { type DeliveryPorts, deliverNotices, paceOf } from './notices/deliver-notices.ts';
import { prepareNotices } from './notices/prepare-notices.ts';
import { tellingOfChannels } from './notices/tell-of-channels.ts';
import { whenToSend } from './notices/when-to-send.ts';
import type { ScheduledTask } from './schedules.ts';
import type { DeliveryStore } from './storage/delivery-store.ts';
import type { NoticeStore } from './storage/notice-store.ts';

/** What notices are announced with: the sender, the words, and who is told of how it goes. */
export interface AnnouncingPorts
  extends Omit<DeliveryPorts, 'deliveries' | 'notices' | 'now' | 'wait' | 'quietUntil'> {
  readonly deliveries: DeliveryStore;
  readonly notices: NoticeStore;
  /** Whether the bot answers from all that is released: nobody is told of figures that it does not know yet. */
  readonly isUpToDate: () => Promise<boolean>;
}

/** How fast notices are sent, and by which clocks. */
export interface AnnouncingOptions {
  /** Notices per second over all replicas, and whether they are paid for. */
  readonly rate: number;
  readonly paid: boolean;
  /** IANA name; of digests and quiet hours. */
  readonly timeZone: string;
}

/** What the leader does about notices: it writes down who is to hear of each, and sends it to them. */
export function announcing(
  ports: AnnouncingPorts,
  { rate, paid, timeZone }: AnnouncingOptions,
): readonly LeaderWork[] {
  const clock = { now: Date.now, wait };
  return [
    prepareNotices({
      ...ports,
      ...clock,
      // That something told before was wrong waits for no digest.
      whenToSend: (settings, kind, at) => (kind === 'correction' ? at : whenToSend(settings, at, timeZone)),
    }),
    deliverNotices(
      {
        ...ports,
        ...clock,
        deliveries: {
          ...ports.deliveries,
          exchange: tellingOfChannels(ports.deliveries, ports.tellOperators),
        },
        quietUntil: (quiet, at) => whenToSend({ rhythm: { kind: 'at_once' }, quiet }, at, timeZone),
      },
      paceOf({ rate, paid }),
    ),
  ];
}

/** Who heard of a notice is forgotten so long after its end, in milliseconds: 30 days. */
const KEPT_FOR = 30 * 24 * 3_600_000;
/** So many deliveries are forgotten at once: a few milliseconds' work. */
const AT_ONCE = 500;

/** Forgets, each night, who heard of notices that ended long ago. */
export function pruneDeliveries(notices: NoticeStore): ScheduledTask {
  return {
    name: 'prune-deliveries',
    cron: '40 3 * * *',
    async run(over) {
      let forgotten = AT_ONCE;
      while (forgotten === AT_ONCE && !over.aborted) {
        forgotten = await notices.prune(Date.now() - KEPT_FOR, AT_ONCE);
        await wait(10, over);
      }
    },
  };
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
