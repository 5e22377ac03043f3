/**
 * So long a second is taken to be, in milliseconds. A call reaches Telegram at some moment between its beginning and its answer, and one call more within a second than
 * Telegram allows costs a pause of seconds: so it is counted from when it was answered. What is left over is for clocks.
 */
const SHORTEST_SECOND = 1010;
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
  /** A call that had begun was answered. */
  end(at: number): void;
  /** True while nothing may be sent at all. */
  isPaused(at: number): boolean;
  /** Lets nothing begin until then. */
  pauseUntil(until: number): void;
  /** Leaves a little more room from now on, since it was too much for Telegram. */
  slowDown(): void;
}

/** A gate for `rate` calls per second, evenly: within any second no more begin, or reach Telegram. `pausedUntil`: what is left of an earlier pause. */
export function createSendingGate(rate: number, pausedUntil = 0): SendingGate {
  let second = SHORTEST_SECOND;
  /**
   * Until when each of the last calls may have reached Telegram, as many as one second has: the oldest is at `count % rate`. Which one is answered makes no difference, so
   * that it is the oldest not answered. One that is not answered within a second counts from its beginning, for it may never be.
   */
  const reached = new Float64Array(rate).fill(Number.NEGATIVE_INFINITY);
  let count = 0;
  let answered = 0;
  let openAt = pausedUntil;
  let nextAt = 0;
  let newest = Number.NEGATIVE_INFINITY;

  /** A clock that was put back would otherwise hold everything up for so long. */
  const follow = (at: number): void => {
    const back = newest - at;
    if (back <= 0) return;
    for (let i = 0; i < rate; i++) reached[i] = (reached[i] ?? 0) - back;
    nextAt -= back;
    newest = at;
  };
  /** When the call after `ahead` others may begin. */
  const due = (at: number, ahead: number): number => {
    const even = Math.max(nextAt, at - MADE_UP) + (ahead * second) / rate;
    return Math.max(openAt, even, (reached[(count + ahead) % rate] ?? 0) + second);
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
      reached[count % rate] = at;
      count += 1;
      newest = at;
      return true;
    },
    end(at) {
      follow(at);
      newest = at;
      answered = Math.max(answered, count - rate);
      // One that counts as answered already.
      if (answered === count) return;
      reached[answered % rate] = at;
      answered += 1;
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
