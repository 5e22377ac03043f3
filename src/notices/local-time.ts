import { offsetAt } from '../releases/clock-time.ts';

/** A day and hour on the clock of a time zone. Months count from 1; weekday 1 is Monday, 7 Sunday. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly weekday: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What the clock of a time zone (IANA name) shows at a moment, epoch milliseconds. */
export function localTime(at: number, timeZone: string): LocalTime {
  const shown = new Date(at + offsetAt(at, timeZone) * MINUTE);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    weekday: shown.getUTCDay() || 7,
  };
}

/**
 * The moment at which the clock shows a full hour of a day; days past the month's end run on into the next. Of two (clocks were put back), the first; where clocks
 * skip the hour, the moment as long after the skip.
 */
export function momentOf({ year, month, day, hour }: Omit<LocalTime, 'weekday'>, timeZone: string): number {
  const shown = Date.UTC(year, month - 1, day, hour);
  const before = offsetAt(shown - DAY, timeZone) * MINUTE;
  const after = offsetAt(shown + DAY, timeZone) * MINUTE;
  const moments = [shown - before, shown - after].filter(
    (moment) => moment + offsetAt(moment, timeZone) * MINUTE === shown,
  );
  return moments.length === 0 ? shown - before : Math.min(...moments);
}
