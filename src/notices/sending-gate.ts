/**
 * Calls are begun at so much of the rate: what is on its way for a varying time arrives closer together than it left, and one call more within a second than
 * Telegram allows costs a pause of seconds.
 */
const SHARE_USED = 0.96;

/** A call that comes late because the process was busy lets the next ones follow it so much closer, in milliseconds. */
const MADE_UP = 20;

/** Decides when the next call may begin. Times are epoch milliseconds. */
export interface SendingGate {
  /** How long until a call may begin, in milliseconds: 0 for at once. */
  delay(at: number): number;
  /** How many calls may begin now. */
  free(at: number): number;
  /** Begins a call, where one may begin; false where it may not. */
  take(at: number): boolean;
  /** True while nothing may be sent at all. */
  isPaused(at: number): boolean;
  /** Lets nothing begin until then. */
  pauseUntil(until: number): void;
}

/** A gate for `rate` calls per second: within any second no more begin. `pausedUntil`: what is left of an earlier pause. */
export function createSendingGate(rate: number, pausedUntil = 0): SendingGate {
  const interval = 1000 / (rate * SHARE_USED);
  let openAt = pausedUntil;
  let nextAt = 0;
  /** The clock may have been put back: then the next call is not awaited longer than one ever is. */
  const due = (at: number): number => Math.min(nextAt, at + interval);
  const delay = (at: number): number => Math.max(0, openAt - at, due(at) - at);
  return {
    delay,
    free: (at) => (delay(at) > 0 ? 0 : Math.floor(Math.min(at - due(at), MADE_UP) / interval) + 1),
    take(at) {
      if (delay(at) > 0) return false;
      nextAt = Math.max(due(at), at - MADE_UP) + interval;
      return true;
    },
    isPaused: (at) => at < openAt,
    pauseUntil(until) {
      openAt = Math.max(openAt, until);
    },
  };
}
