import type { NoticeCounts, NoticeState } from './notice.ts';

/** A notice to fewer chats goes to all at once. */
const FEW = 1000;

/** The share of deliveries that go first, and the share of them that may fail. */
const FIRST = 0.01;
const MAY_FAIL = 0.1;

/** Why a notice stops by itself after those, as it is kept. */
export const TOO_MANY_FAILED = 'too many of the first deliveries failed';

/** Where a notice goes on once its deliveries are written, or an operator said yes to it. */
export function sendingState(total: number): NoticeState {
  if (total === 0) return 'done';
  return total < FEW ? 'sending' : 'canary';
}

/** How many deliveries go first. */
export function canarySize(total: number): number {
  return Math.ceil(total * FIRST);
}

/** Where a notice goes on after those that went first: to all, unless too many failed. */
export function afterCanary({ total, failed, unknown }: NoticeCounts): 'sending' | 'paused' {
  return failed + unknown > canarySize(total) * MAY_FAIL ? 'paused' : 'sending';
}
