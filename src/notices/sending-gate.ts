/**
 * So long a second is taken to be, in milliseconds. What is on its way for a varying time arrives closer together than it left, and one call more within a second
 * than Telegram allows costs a pause of seconds.
 */
const SHORTEST_SECOND = 1040;
/** Each time that this was not enough, it is taken to be so much longer, up to the longest: nine tenths of the rate. */
const LONGER = 20;
const LONGEST_SECOND = 1100;

/** A process that was busy or held up makes up for so much of it, in milliseconds, within what a second allows. */
const MADE_UP = 250;

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
  /** Leaves a little more room from now on, since it was too much for Telegram. */
  slowDown(): void;
}

/** A gate for `rate` calls per second, evenly: within any second no more begin. `pausedUntil`: what is left of an earlier pause. */
export function createSendingGate(rate: number, pausedUntil = 0): SendingGate {
  let second = SHORTEST_SECOND;
  /** When the last calls began, as many as one second has; the oldest is at `count % rate`. */
  const begun = new Float64Array(rate).fill(Number.NEGATIVE_INFINITY);
  let count = 0;
  let openAt = pausedUntil;
  let nextAt = 0;
  let newest = Number.NEGATIVE_INFINITY;

  /** A clock that was put back would otherwise hold everything up for so long. */
  const follow = (at: number): void => {
    const back = newest - at;
    if (back <= 0) return;
    for (let i = 0; i < rate; i++) begun[i] = (begun[i] ?? 0) - back;
    nextAt -= back;
    newest = at;
  };
  /** When the call after `ahead` others may begin. */
  const due = (at: number, ahead: number): number => {
    const even = Math.max(nextAt, at - MADE_UP) + (ahead * second) / rate;
    return Math.max(openAt, even, (begun[(count + ahead) % rate] ?? 0) + second);
  };

  return {
    delay(at) {
      follow(at);
      return Math.max(0, due(at, 0) - at);
    },
    free(at) {
      follow(at);
      let free = 0;
      while (free < rate && due(at, free) <= at) free += 1;
      return free;
    },
    take(at) {
      follow(at);
      if (due(at, 0) > at) return false;
      nextAt = Math.max(nextAt, at - MADE_UP) + second / rate;
      begun[count % rate] = at;
      count += 1;
      newest = at;
      return true;
    },
    isPaused: (at) => at < openAt,
    pauseUntil(until) {
      openAt = Math.max(openAt, until);
    },
    slowDown() {
      second = Math.min(LONGEST_SECOND, second + LONGER);
    },
  };
}
