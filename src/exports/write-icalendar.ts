import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { nameDate } from '../answers/name-date.ts';
import { sourceWords } from '../answers/source-line.ts';
import type { Words } from '../answers/words.ts';
import { nameRelease, tellRelease } from '../answers/write-calendar.ts';
import { type CalendarEntry, dayOf, releaseKey } from '../releases/calendar.ts';
import { addDays, instantOf } from '../releases/clock-time.ts';

/** Programs that hold a calendar ask for it anew after so many seconds: an hour. */
const FRESH_FOR = 3600;

const STATUS: Readonly<Record<CalendarEntry['status'], ICalEventStatus>> = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  published: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * Planned releases as iCalendar (RFC 5545). An event's UID is the release's for good, and its SEQUENCE grows with each change. A date without an hour is a day, one with
 * an hour an instant in UTC: a local time would need the law of its time zone beside it.
 */
export function writeICalendar(
  words: Words,
  entries: readonly CalendarEntry[],
  { name, today, timeZone }: { readonly name: string; readonly today: string; readonly timeZone: string },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Sandar', product: 'Release calendar', language: words.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: FRESH_FOR,
  });
  for (const entry of entries) {
    const edition = words.catalogue.editions.find(({ id }) => id === entry.publication);
    if (edition === undefined) continue;
    const lines = [
      ...(entry.date.includes('T') ? [nameDate(words, entry.date, timeZone)] : []),
      ...tellRelease(words, entry, { today, timeZone }),
      sourceWords(words, edition),
    ];
    calendar.createEvent({
      id: `${releaseKey(entry)}@sandar`,
      sequence: entry.sequence,
      stamp: new Date(entry.changedAt),
      status: STATUS[entry.status],
      summary: nameRelease(words, entry),
      description: lines.join('\n'),
      url: edition.publication.publisher.url,
      ...timesOf(entry, timeZone),
    });
  }
  return calendar.toString();
}

// Days are given at midnight in UTC, since that is how the library reads the day of an event that lasts all day.
function timesOf(entry: CalendarEntry, timeZone: string) {
  if (entry.date.includes('T')) return { start: new Date(instantOf(entry.date, timeZone)) };
  const day = dayOf(entry);
  return { allDay: true, start: new Date(day), end: new Date(addDays(day, 1)) };
}
