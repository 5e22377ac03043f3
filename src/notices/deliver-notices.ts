import type { Logger } from 'pino';
import type { LeaderWork } from '../leading.ts';
import { runAnew } from '../run-anew.ts';
import type { DeliveryStore } from '../storage/delivery-store.ts';
import type { NoticeStore } from '../storage/notice-store.ts';
import { countRefusals } from './count-refusals.ts';
import { type Delivery, type SendOutcome, type SettledPart, settle } from './delivery.ts';
import { joinMessages } from './join-messages.ts';
import type { IllustrateNotice, Said, WriteNotice } from './notice.ts';
import type { TellOperators } from './notice-news.ts';
import type { QuietHours } from './notice-settings.ts';
import { createSendingGate, type SendingGate } from './sending-gate.ts';
import { writeOnce } from './write-once.ts';

/** Sends a message to a chat. Before each call that it makes, it awaits its turn; where that is false, nothing more may be called. Does not reject. */
export type SendMessage = (
  to: { readonly chatId: number; readonly language: Delivery['language']; readonly silent: boolean },
  said: Said,
  turn: () => Promise<boolean>,
) => Promise<SendOutcome>;

/** What notices are delivered with; all of it comes from outside. Times are epoch milliseconds. */
export interface DeliveryPorts {
  readonly deliveries: Pick<DeliveryStore, 'claim' | 'settle' | 'recover'>;
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
  /** Messages on their way at the same time. */
  readonly workers: number;
}

/** Free of charge, more than three at a time gain nothing; what is paid for goes out a hundred times as fast. */
export function paceOf({ rate, paid }: { readonly rate: number; readonly paid: boolean }): Pace {
  return { rate, workers: paid ? Math.max(3, Math.ceil(rate / 8)) : 3 };
}

/** How often it is looked whether something is due, in milliseconds. */
const LOOK_EVERY = 1000;
/** Waiting for a message on its way, or for the gate, takes at least so long. */
const SHORTEST_WAIT = 3;
/** With more than so many on their way, what became of them is gathered for so long before it is kept, in milliseconds: each keeping takes a write to the disk. */
const FEW = 3;
const GATHERED_FOR = 20;
/** Telegram's pause is made so much longer, in milliseconds: a call that comes too early makes it begin anew. */
const AFTER_PAUSE = 250;
/** Where Telegram is out of order, nothing is sent for so long, in milliseconds, doubled each time, up to the longest. */
const FIRST_OUTAGE = 500;
const LONGEST_OUTAGE = 30_000;
/** What is on its way when the bot stops is waited for so long, in milliseconds. */
const STOP_WITHIN = 10_000;

/** Delivers notices for as long as this replica leads: the one sender, to whose gate Telegram's limits apply. */
export function deliverNotices(ports: DeliveryPorts, pace: Pace): LeaderWork {
  return async ({ fencing, over }) => {
    const { unknown, finished } = await ports.deliveries.recover(ports.now());
    for (const [noticeId, count] of unknown) await ports.tellOperators({ kind: 'unknown', noticeId, count });
    await tell(ports, 'done', finished);
    const gate = createSendingGate(pace.rate, await ports.notices.pausedUntil());
    await createSender(ports, pace, gate, fencing, over).run();
  };
}

function createSender(
  ports: DeliveryPorts,
  { workers }: Pace,
  gate: SendingGate,
  fencing: number,
  over: AbortSignal,
) {
  const { deliveries, notices, now, wait, log } = ports;
  const writeNotice = writeOnce(ports.writeNotice, ports.illustrateNotice);
  const refusals = countRefusals();
  const inHand = new Set<Promise<void>>();
  /** Those in hand whose call has not begun. */
  let ahead = 0;
  /** How long nothing was sent last, since Telegram was out of order; 0 once a message went through. */
  let outage = 0;
  let isSuspect = false;

  let toSettle: SettledPart[] = [];
  const settleAll = runAnew(async () => {
    if (inHand.size > FEW) await wait(GATHERED_FOR, over);
    const parts = toSettle;
    toSettle = [];
    while (parts.length > 0) {
      try {
        const { finished, stopped } = await deliveries.settle(parts, now());
        await tell(ports, 'stopped', stopped);
        return await tell(ports, 'done', finished);
      } catch (error) {
        log.error({ error: String(error) }, 'what became of deliveries could not be kept');
        // A later leader finds them in flight, and sends them once more.
        if (over.aborted) return;
        await wait(LOOK_EVERY, over);
      }
    }
  });

  const turn = async (): Promise<boolean> => {
    while (!over.aborted && !gate.isPaused(now())) {
      if (gate.take(now())) return true;
      await wait(Math.max(1, gate.delay(now())), over);
    }
    return false;
  };

  /** Several notices go without pictures: it would be asked which of them one belongs to. */
  const write = async ({ parts, language, hidesPictures }: Delivery): Promise<Said> => {
    const written = await Promise.all(
      parts.map(({ notice, topics }) => writeNotice(notice, topics, language)),
    );
    const [only, ...others] = written;
    if (only !== undefined && others.length === 0 && !hidesPictures) return only;
    return { message: joinMessages(written.map(({ message }) => message)) };
  };

  const send = async (delivery: Delivery, silent: boolean): Promise<SendOutcome> => {
    let isAhead = true;
    const begun = (): void => {
      if (isAhead) ahead -= 1;
      isAhead = false;
    };
    ahead += 1;
    try {
      const { chatId, language } = delivery;
      const said = await write(delivery);
      return await ports.sendMessage({ chatId, language, silent }, said, async () => {
        const mayCall = await turn();
        begun();
        return mayCall;
      });
    } catch (error) {
      log.error({ error: String(error) }, 'a notice could not be written');
      return { kind: 'refused', why: 'it could not be written' };
    } finally {
      begun();
    }
  };

  const suspect = (why: string): void => {
    isSuspect = true;
    outage = Math.min(LONGEST_OUTAGE, Math.max(FIRST_OUTAGE, outage * 2));
    gate.pauseUntil(now() + outage);
    log.warn({ why, ms: outage }, 'Telegram is out of order');
  };

  /** What an outcome means for everything else that is to be sent. */
  const heed = async (outcome: SendOutcome, { parts }: Delivery): Promise<void> => {
    if (outcome.kind === 'flooded') {
      const until = now() + outcome.seconds * 1000 + AFTER_PAUSE;
      gate.pauseUntil(until);
      gate.slowDown();
      log.warn({ seconds: outcome.seconds }, 'Telegram lets nothing be sent for a while');
      await notices.pauseUntil(until);
    }
    if (outcome.kind === 'unavailable' || outcome.kind === 'doubtful') suspect(outcome.why);
    else if (outcome.kind !== 'heldBack') outage = 0;
    for (const { notice } of parts) {
      const why = refusals.add(notice.id, outcome);
      if (why !== undefined && (await notices.stop(notice.id, why)))
        await tell(ports, 'stopped', [notice.id]);
    }
  };

  const deliver = async (delivery: Delivery): Promise<void> => {
    const { chatId, parts, quiet } = delivery;
    const quietUntil = quiet === undefined ? 0 : ports.quietUntil(quiet, now());
    const isQuiet = quietUntil > now();
    const waits = isQuiet && !isUrgent(delivery);
    const outcome = waits ? ({ kind: 'heldBack' } as const) : await send(delivery, isQuiet);
    try {
      await heed(outcome, delivery);
    } catch (error) {
      log.error({ error: String(error) }, 'a pause or a stop could not be kept');
    }
    for (const { notice, attempt, crashes } of parts) {
      const settlement = settle(outcome, { attempt, crashes }, waits ? quietUntil : now());
      toSettle.push({ noticeId: notice.id, chatId, attempt, settlement });
    }
    await settleAll();
  };

  const begin = (delivery: Delivery): void => {
    const delivering = deliver(delivery).finally(() => inHand.delete(delivering));
    inHand.add(delivering);
  };

  /** Takes in hand what may go now. How long to wait before the next look, in milliseconds. */
  const look = async (): Promise<number> => {
    const room = Math.min(workers - inHand.size, gate.free(now()) - ahead);
    if (room <= 0) return Math.min(LOOK_EVERY, Math.max(SHORTEST_WAIT, gate.delay(now())));
    if (isSuspect) {
      if (!(await ports.isReachable())) {
        suspect('no answer');
        return 0;
      }
      isSuspect = false;
    }
    try {
      const claim = await deliveries.claim(room, now(), fencing);
      claim.deliveries.forEach(begin);
      await tell(ports, 'done', claim.finished);
      return claim.isIdle ? LOOK_EVERY : 0;
    } catch (error) {
      log.error({ error: String(error) }, 'it is not known what is to be delivered');
      return LOOK_EVERY;
    }
  };

  return {
    async run(): Promise<void> {
      while (!over.aborted) {
        const pause = await look();
        if (pause > 0) await wait(pause, over);
      }
      const late = new AbortController();
      await Promise.race([Promise.all(inHand), wait(STOP_WITHIN, late.signal)]);
      late.abort();
    },
  };
}

/** That something told before was wrong is said in quiet hours too, without a sound. */
function isUrgent({ parts }: Delivery): boolean {
  return parts.some(({ notice }) => notice.subject.kind === 'correction');
}

async function tell(
  { tellOperators }: DeliveryPorts,
  kind: 'done' | 'stopped',
  noticeIds: readonly number[],
): Promise<void> {
  for (const noticeId of noticeIds) await tellOperators({ kind, noticeId });
}
