import type { Logger } from 'pino';
import type { LeaderWork } from '../leading.ts';
import type { DeliveryStore } from '../storage/delivery-store.ts';
import type { NoticeStore } from '../storage/notice-store.ts';
import type { Delivery, SendOutcome, SettledPart } from './delivery.ts';
import type { IllustrateNotice, Said, WriteNotice } from './notice.ts';
import type { TellOperators } from './notice-news.ts';
import type { QuietHours } from './notice-settings.ts';
import { createDeliverySender, type DeliverySender } from './send-deliveries.ts';
import { createSendingGate } from './sending-gate.ts';

/** Sends a message to a chat. Before each call that it makes, it awaits its turn; where that is false, nothing more may be called. Does not reject. */
export type SendMessage = (
  to: { readonly chatId: number; readonly language: Delivery['language']; readonly silent: boolean },
  said: Said,
  turn: () => Promise<boolean>,
) => Promise<SendOutcome>;

/** What notices are delivered with; all of it comes from outside. Times are epoch milliseconds. */
export interface DeliveryPorts {
  readonly deliveries: Pick<DeliveryStore, 'exchange' | 'recover'>;
  readonly notices: Pick<NoticeStore, 'pausedUntil' | 'pauseUntil' | 'stop'>;
  readonly writeNotice: WriteNotice;
  readonly illustrateNotice: IllustrateNotice;
  readonly sendMessage: SendMessage;
  /** True where Telegram answers. Asked where it did not, so that no message is put at risk. Does not reject. */
  readonly isReachable: () => Promise<boolean>;
  readonly tellOperators: TellOperators;
  /** When quiet hours that go on at a moment end; the moment itself where it is not quiet. */
  readonly quietUntil: (quiet: QuietHours, at: number) => number;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly now: () => number;
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** How much is sent at once. */
export interface Pace {
  /** Calls per second, over all replicas. */
  readonly rate: number;
  /** Messages in hand at the same time: on their way, or about to be kept. */
  readonly workers: number;
}

/** Free of charge, more than three at a time gain nothing. What is paid for is on its way, and then waits to be kept, for a quarter of a second at most. */
export function paceOf({ rate, paid }: { readonly rate: number; readonly paid: boolean }): Pace {
  return { rate, workers: paid ? Math.max(3, Math.ceil(rate / 4)) : 3 };
}

/** How often it is looked whether something is due, in milliseconds. */
const LOOK_EVERY = 1000;
/** Waiting for the gate takes at least so long, in milliseconds. */
const SHORTEST_WAIT = 3;
/**
 * With more than so many in hand, what became of them is gathered for so long before it is kept and others are taken, in milliseconds: each time takes a write to the
 * disk. It is left alone at least so many times as long as that took, for people's questions need it too.
 */
const FEW = 3;
const GATHERED_FOR = 20;
const LEFT_ALONE = 3;
/** What is on its way when the bot stops is waited for so long, in milliseconds. */
const STOP_WITHIN = 10_000;

/** Delivers notices for as long as this replica leads: the one sender, to whose gate Telegram's limits apply. */
export function deliverNotices(ports: DeliveryPorts, pace: Pace): LeaderWork {
  return async ({ fencing, over }) => {
    const { unknown, finished } = await ports.deliveries.recover(ports.now());
    for (const [noticeId, count] of unknown) await ports.tellOperators({ kind: 'unknown', noticeId, count });
    await tell(ports, 'done', finished);
    const gate = createSendingGate(pace.rate, await ports.notices.pausedUntil());
    const sender = createDeliverySender(ports, gate, over);
    await keepDelivering(ports, pace.workers, sender, fencing, over);
  };
}

/** Takes in hand what may go, and keeps what became of it, again and again. */
async function keepDelivering(
  ports: DeliveryPorts,
  workers: number,
  sender: DeliverySender,
  fencing: number,
  over: AbortSignal,
): Promise<void> {
  const { deliveries, now, wait, log } = ports;
  /** Messages in hand, until what became of them is kept. */
  let inHand = 0;
  /** What became of messages since that was last kept: the parts of each. */
  let ended: (readonly SettledPart[])[] = [];
  let awake = new AbortController();
  over.addEventListener('abort', () => awake.abort());

  const begin = async (delivery: Delivery): Promise<void> => {
    const parts = await sender.send(delivery);
    ended.push(parts);
    awake.abort();
  };

  /** Waits so long, or until a message has ended. */
  const rest = async (milliseconds: number): Promise<void> => {
    if (ended.length > 0) return;
    awake = new AbortController();
    await wait(milliseconds, awake.signal);
  };

  /** Keeps what has ended and takes in hand what may go. How long nothing more is due, in milliseconds. */
  const exchange = async (): Promise<number> => {
    const room = over.aborted ? 0 : Math.max(0, Math.min(workers - inHand, sender.free()));
    const kept = ended;
    if (room === 0 && kept.length === 0) return sender.delay();
    ended = [];
    try {
      const { isIdle, finished, stopped, ...taken } = await deliveries.exchange(
        kept.flat(),
        room,
        now(),
        fencing,
      );
      inHand += taken.deliveries.length - kept.length;
      for (const delivery of taken.deliveries) void begin(delivery);
      // Not waited for: operators may be slow to reach.
      void tell(ports, 'stopped', stopped).then(() => tell(ports, 'done', finished));
      return isIdle && room > 0 ? LOOK_EVERY : sender.delay();
    } catch (error) {
      log.error({ error: String(error) }, 'deliveries could not be kept and taken');
      // A later leader finds them in flight, and sends them once more.
      if (over.aborted) inHand -= kept.length;
      else ended = [...kept, ...ended];
      await wait(LOOK_EVERY, over);
      return 0;
    }
  };

  while (!over.aborted) {
    const start = now();
    const idle = await exchange();
    if (inHand > FEW) await wait(Math.max(GATHERED_FOR, (now() - start) * LEFT_ALONE), over);
    if (!over.aborted) await rest(Math.min(LOOK_EVERY, Math.max(SHORTEST_WAIT, idle)));
  }
  const until = now() + STOP_WITHIN;
  while (inHand > 0 && now() < until) {
    await rest(until - now());
    await exchange();
  }
}

async function tell(
  { tellOperators }: DeliveryPorts,
  kind: 'done' | 'stopped',
  noticeIds: readonly number[],
): Promise<void> {
  for (const noticeId of noticeIds) await tellOperators({ kind, noticeId });
}
