import { StorageUnavailable } from '../storage/storage-unavailable.ts';
import { countRefusals } from './count-refusals.ts';
import type { DeliveryPorts } from './deliver-notices.ts';
import { type Delivery, type SendOutcome, type SettledPart, settle } from './delivery.ts';
import { joinMessages } from './join-messages.ts';
import type { Said } from './notice.ts';
import type { SendingGate } from './sending-gate.ts';
import { writeOnce } from './write-once.ts';

/** Sends messages, each in its turn, and heeds what one tells of all that are to be sent. */
export interface DeliverySender {
  /** Sends what a chat is to hear: what became of each part of it. Does not reject. */
  send(delivery: Delivery): Promise<readonly SettledPart[]>;
  /** How many messages may be taken in hand now. */
  free(): number;
  /** How long until more may, in milliseconds: 0 where it cannot be said. */
  delay(): number;
}

/** Telegram's pause is made so much longer, in milliseconds: a call that comes too early makes it begin anew. */
const AFTER_PAUSE = 250;
/** Where Telegram or the database is out of order, nothing is sent for so long, in milliseconds, doubled each time, up to the longest. */
const FIRST_OUTAGE = 500;
const LONGEST_OUTAGE = 30_000;

/** A sender whose calls begin as the gate lets them, until `over`. */
export function createDeliverySender(
  ports: DeliveryPorts,
  gate: SendingGate,
  over: AbortSignal,
): DeliverySender {
  const { notices, now, wait, log } = ports;
  const writeNotice = writeOnce(ports.writeNotice, ports.illustrateNotice);
  const refusals = countRefusals();
  /** Messages in hand whose call has not begun. */
  let ahead = 0;
  /** How long nothing was sent last, since Telegram or the database was out of order; 0 once a message went through. */
  let outage = 0;
  let trust: 'trusted' | 'suspect' | 'asked' = 'trusted';

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

  const call = async (delivery: Delivery, silent: boolean): Promise<SendOutcome> => {
    let isAhead = true;
    let calls = 0;
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
        if (mayCall) calls += 1;
        return mayCall;
      });
    } catch (error) {
      log.error({ error: String(error) }, 'a notice could not be written');
      if (!(error instanceof StorageUnavailable)) return { kind: 'refused', why: 'it could not be written' };
      // What a call has begun for may have been taken.
      return { kind: calls === 0 ? 'unavailable' : 'doubtful', why: error.message };
    } finally {
      begun();
      for (; calls > 0; calls--) gate.end(now());
    }
  };

  const suspect = (why: string): void => {
    // What was on its way together breaks off together: that is one outage.
    if (trust === 'suspect') return;
    trust = 'suspect';
    outage = Math.min(LONGEST_OUTAGE, Math.max(FIRST_OUTAGE, outage * 2));
    gate.pauseUntil(now() + outage);
    log.warn({ why, ms: outage }, 'nothing is sent for a while');
  };

  /** Before anything is sent again, Telegram is asked whether it answers. */
  const soundOut = async (): Promise<void> => {
    trust = 'asked';
    if (await ports.isReachable()) trust = 'trusted';
    else suspect('no answer');
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
        await ports.tellOperators({ kind: 'stopped', noticeId: notice.id });
    }
  };

  return {
    async send(delivery) {
      const { chatId, parts, quiet } = delivery;
      const quietUntil = quiet === undefined ? 0 : ports.quietUntil(quiet, now());
      const isQuiet = quietUntil > now();
      const waits = isQuiet && !isUrgent(delivery);
      const outcome = waits ? ({ kind: 'heldBack' } as const) : await call(delivery, isQuiet);
      try {
        await heed(outcome, delivery);
      } catch (error) {
        log.error({ error: String(error) }, 'a pause or a stop could not be kept');
      }
      return parts.map(({ notice, attempt, crashes }) => ({
        noticeId: notice.id,
        chatId,
        attempt,
        settlement: settle(outcome, { attempt, crashes }, waits ? quietUntil : now()),
      }));
    },

    free() {
      const free = gate.free(now()) - ahead;
      if (free > 0 && trust === 'suspect') void soundOut();
      return trust === 'trusted' ? Math.max(0, free) : 0;
    },

    delay: () => gate.delay(now()),
  };
}

/** That something told before was wrong is said in quiet hours too, without a sound. */
function isUrgent({ parts }: Delivery): boolean {
  return parts.some(({ notice }) => notice.subject.kind === 'correction');
}
