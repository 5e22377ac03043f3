/** How much somebody may ask for: `most` at once, and `perMinute` over time. */
export interface Allowance {
  readonly most: number;
  readonly perMinute: number;
}

/** `refused_first`: the one time that is to be told; `refused`: again, until it has calmed down. */
export type Spent = 'granted' | 'refused_first' | 'refused';

interface Purse {
  /** What is left, of `most`. */
  left: number;
  /** Epoch milliseconds. */
  at: number;
  isClosed: boolean;
}

/** So many are remembered, a few dozen bytes each; whoever has not been heard of for longest is forgotten first, with a full purse. */
const REMEMBERED = 10_000;

/**
 * Lets each of many spend from a purse of their own that fills up by itself. An empty one stays closed until it is half full again, so that whoever goes on
 * asking is not told so again and again.
 */
export function createPurses({ most, perMinute }: Allowance): (who: number, now: number) => Spent {
  const purses = new Map<number, Purse>();
  return (who, now) => {
    const purse = purses.get(who) ?? { left: most, at: now, isClosed: false };
    purse.left = Math.min(most, purse.left + (Math.max(0, now - purse.at) * perMinute) / 60_000);
    purse.at = now;
    // A map keeps the order in which it was written to.
    purses.delete(who);
    purses.set(who, purse);
    const [oldest] = purses.keys();
    if (purses.size > REMEMBERED && oldest !== undefined) purses.delete(oldest);

    if (purse.isClosed && purse.left < most / 2) return 'refused';
    purse.isClosed = purse.left < 1;
    if (purse.isClosed) return 'refused_first';
    purse.left -= 1;
    return 'granted';
  };
}
