/** The time of the country whose statistics the bot comes with. */
export const HOME_TIME_ZONE = 'Asia/Almaty';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The day, `2026-12-15`, that an instant (epoch milliseconds) falls on in a time zone (IANA name). */
export function dayAt(instant: number, timeZone: string): string {
  return clockAt(instant, timeZone).slice(0, 10);
}

/** What clocks in a time zone show at an instant: `2026-12-15T11:00`. */
export function clockAt(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone) * MINUTE).toISOString().slice(0, 16);
}

/** The instant, in epoch milliseconds, at which clocks in a time zone show `2026-12-15T11:00`. Where they show it twice, one of the two. */
export function instantOf(clock: string, timeZone: string): number {
  const shown = Date.parse(`${clock}:00Z`);
  const near = shown - offsetAt(shown, timeZone) * MINUTE;
  return shown - offsetAt(near, timeZone) * MINUTE;
}

/** How far clocks in a time zone are ahead of UTC at an instant, in minutes: it is looked up, since laws change it. */
export function offsetAt(instant: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The day so many days after another one, before it where `count` is negative. Days are no moments: no time zone comes into it. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** Whether this is an IANA name of a time zone that is known here. */
export function isTimeZone(name: string): boolean {
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

/** Making one costs far more than using it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format =
    FORMATS.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  FORMATS.set(timeZone, format);
  return format;
}
