import { localTime, momentOf } from './local-time.ts';
import type { NoticeSettings, QuietHours } from './notice-settings.ts';

/** A week, and the day on which it began. */
const DAYS_AHEAD = 8;

/**
 * When a notice that is ready at `at` goes to a chat, epoch milliseconds: at once, or with the next digest; where that falls into the chat's quiet hours, when these
 * end. Clocks that are put forward or back are followed. Whether the chat has paused notices is not looked at.
 */
export function whenToSend(
  { rhythm, quiet }: Pick<NoticeSettings, 'rhythm' | 'quiet'>,
  at: number,
  timeZone: string,
): number {
  const due =
    rhythm.kind === 'at_once'
      ? at
      : nextHour(at, rhythm.hour, rhythm.kind === 'weekly' ? rhythm.weekday : undefined, timeZone);
  return quiet !== undefined && isQuiet(due, quiet, timeZone)
    ? nextHour(due, quiet.to, undefined, timeZone)
    : due;
}

function isQuiet(at: number, { from, to }: QuietHours, timeZone: string): boolean {
  const { hour } = localTime(at, timeZone);
  return from < to ? from <= hour && hour < to : hour >= from || hour < to;
}

/** The next moment, `at` included, at which a clock shows the full hour, of that weekday where one is given. */
function nextHour(at: number, hour: number, weekday: number | undefined, timeZone: string): number {
  const today = localTime(at, timeZone);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const moment = momentOf({ ...today, day: today.day + ahead, hour }, timeZone);
    const isDay = weekday === undefined || (today.weekday + ahead - weekday) % 7 === 0;
    if (isDay && moment >= at) return moment;
  }
  return at;
}
