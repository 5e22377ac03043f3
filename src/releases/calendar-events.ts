import type { NoticeKind } from '../notices/notice-kind.ts';
import { type CalendarEntry, dayOf, isOpen, releaseKey } from './calendar.ts';
import { addDays, dayAt, instantOf } from './clock-time.ts';

/** A release is late when so long has passed since its hour, in milliseconds: an hour. Without an hour it is late when its day is over. */
const GRACE = 60 * 60 * 1000;

/** Something about the calendar that those who asked for it are to be told. */
export interface CalendarEvent {
  readonly kind: Extract<NoticeKind, 'dayBefore' | 'moved'>;
  readonly entry: CalendarEntry;
}

/** Releases of tomorrow. `now` is epoch milliseconds, and tomorrow that of the time zone. */
export function eventsOfTomorrow(
  entries: readonly CalendarEntry[],
  now: number,
  timeZone: string,
): readonly CalendarEvent[] {
  const tomorrow = addDays(dayAt(now, timeZone), 1);
  return entries
    .filter((entry) => isOpen(entry) && dayOf(entry) === tomorrow)
    .map((entry) => ({ kind: 'dayBefore', entry }));
}

/** Releases that were moved, cancelled or taken up again after `since` (epoch milliseconds) and are not out yet. */
export function movesSince(entries: readonly CalendarEntry[], since: number): readonly CalendarEvent[] {
  return entries
    .filter(({ movedAt, status }) => movedAt !== undefined && movedAt > since && status !== 'published')
    .map((entry) => ({ kind: 'moved', entry }));
}

/** By what a move is told once, whatever else becomes of the entry afterwards. */
export function moveKey(entry: CalendarEntry): string {
  return `moved:${releaseKey(entry)}:${entry.movedAt}`;
}

/** Releases that should have come and did not. */
export function overdueEntries(
  entries: readonly CalendarEntry[],
  now: number,
  timeZone: string,
): readonly CalendarEntry[] {
  const today = dayAt(now, timeZone);
  return entries.filter((entry) => {
    if (!isOpen(entry)) return false;
    return entry.date.includes('T') ? now > instantOf(entry.date, timeZone) + GRACE : dayOf(entry) < today;
  });
}
