import { setTimeout as delay } from 'node:timers/promises';
import { openSending } from '../tests/faults/open-sending.ts';
import { cpuOf } from './load/child-bot.ts';
import { type Outcome, round } from './timing.ts';

/** Telegram's own limits on messages per second: free of charge, and paid for. */
const FREE = 30;
const PAID = 1000;

/** How long each is measured, in milliseconds, after the first messages. */
const MEASURED = 20_000;

/** Sends to a Telegram of this computer that holds to the limits, from a process of its own, at several rates. */
export async function timeSending(): Promise<Outcome> {
  const rows: Record<string, Record<string, number | string>> = {};
  for (const rate of [10, 25, 30]) rows[`${rate} a second`] = await measure(rate, false);
  rows[`${PAID} a second, paid`] = await measure(PAID, true);
  rows['25 a second, Telegram asks to wait 5 s'] = await measure(25, false, 5);
  return {
    title: 'Sending a notice',
    rows,
    note: `"share" is of the smaller of the rate and what Telegram allows (${FREE} a second, ${PAID} paid). "too early" are calls while Telegram lets nothing be sent. "longest gap" is between two messages: a pause, where Telegram asked for one. Processor time, in seconds for a thousand messages, is of the sender and of this computer's Telegram.`,
  };
}

async function measure(rate: number, paid: boolean, pause = 0): Promise<Record<string, number | string>> {
  const sending = await openSending(rate * (MEASURED / 1000) * 1.3 + 200);
  try {
    const { telegram } = sending;
    telegram.flood.enforce(true);
    await sending.queue();
    const sender = await sending.start({ rate, paid });
    const calls: number[] = [];
    telegram.events.on('chat', (_, event) => {
      if (event.kind === 'message') calls.push(Date.now());
    });
    while (calls.length < rate) await delay(20);
    let until = 0;
    if (pause > 0) {
      const description = `Too Many Requests: retry after ${pause}`;
      telegram.faults.plan({ fault: { kind: 'refused', code: 429, description, retryAfter: pause } });
      until = Date.now() + pause * 1000;
    }
    const before = { sender: cpuOf(sender.child), telegram: cpuOf(process) };
    const start = Date.now();
    await delay(MEASURED);
    const end = Date.now();
    const after = { sender: cpuOf(sender.child), telegram: cpuOf(process) };
    await sender.kill();
    const measured = calls.filter((at) => at >= start && at < end);
    const possible = ((end - start) / 1000 - pause) * Math.min(rate, paid ? PAID : FREE);
    const gaps = measured.map((at, i) => at - (measured[i - 1] ?? start));
    const thousands = measured.length / 1000;
    return {
      'a second': round(measured.length / ((end - start) / 1000 - pause)),
      share: round(measured.length / possible),
      'longest gap ms': Math.max(...gaps),
      'CPU of sender': round((after.sender - before.sender) / thousands),
      'CPU of Telegram': round((after.telegram - before.telegram) / thousands),
      'too early': measured.filter((at) => at > start + 1000 && at < until).length,
    };
  } finally {
    await sending.close();
  }
}
