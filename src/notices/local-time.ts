/** A day and hour on the clock of a time zone. Months count from 1; weekday 1 is Monday, 7 Sunday. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly weekday: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What the clock of a time zone (IANA name) shows at a moment, epoch milliseconds. */
export function localTime(at: number, timeZone: string): LocalTime {
  const shown = new Date(at + offsetAt(at, timeZone));
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
  const before = offsetAt(shown - DAY, timeZone);
  const after = offsetAt(shown + DAY, timeZone);
  const moments = [shown - before, shown - after].filter(
    (moment) => moment + offsetAt(moment, timeZone) === shown,
  );
  return moments.length === 0 ? shown - before : Math.min(...moments);
}

/** How far the clock is ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const second = Math.floor(at / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatIn(timeZone).formatToParts(second)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}

/** Making one costs far more than using it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  FORMATS.set(timeZone, format);
  return format;
}
