import type { SendOutcome } from './delivery.ts';

/** So many equal refusals one after another are the notice's own fault. */
const MOST_EQUAL = 5;

/** Notices whose message Telegram does not take are to be stopped, rather than tried with everyone. */
export function countRefusals() {
  const counted = new Map<number, { readonly why: string; readonly count: number }>();
  return {
    /** Notes what became of a notice in a chat. Why it is to be stopped; undefined where it is not. */
    add(noticeId: number, outcome: SendOutcome): string | undefined {
      if (outcome.kind === 'delivered') counted.delete(noticeId);
      if (outcome.kind !== 'refused') return undefined;
      const before = counted.get(noticeId);
      const count = before?.why === outcome.why ? before.count + 1 : 1;
      counted.set(noticeId, { why: outcome.why, count });
      if (count < MOST_EQUAL) return undefined;
      counted.delete(noticeId);
      return outcome.why;
    },
  };
}
