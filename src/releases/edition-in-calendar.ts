import type { EditionText } from '../catalogue/edition.ts';
import { type CalendarEntry, dayOf, isOpen, mergeCalendar, type ReadCalendar } from './calendar.ts';

/** A release that came: of which period, on which day where that is known. */
interface Publishing {
  readonly period: string;
  readonly on?: string | undefined;
  readonly at: number;
}

/** The calendar of a publication after a release has come: the first open entry of its period is out, and so is what was still open of earlier periods. */
export function publishEntries(
  held: readonly CalendarEntry[],
  { period, on, at }: Publishing,
): readonly CalendarEntry[] {
  const [first] = held.filter((entry) => isOpen(entry) && entry.period === period).sort(byDate);
  const isEarlier = (entry: CalendarEntry): boolean =>
    entry.period.length === period.length && entry.period < period;
  return held.map((entry): CalendarEntry => {
    if (!isOpen(entry) || (entry !== first && !isEarlier(entry))) return entry;
    const out = { ...entry, status: 'published' as const, sequence: entry.sequence + 1, changedAt: at };
    return entry === first && on !== undefined ? { ...out, publishedOn: on } : out;
  });
}

/** The calendar of a publication after an edition was read, which may have been read before: what the edition says, with its own period out. */
export function readIntoCalendar(
  held: readonly CalendarEntry[],
  { id, calendar, descriptor }: Pick<EditionText, 'id' | 'calendar' | 'descriptor'>,
  at: number,
): readonly CalendarEntry[] {
  const { referencePeriod: period, releaseDate } = descriptor.sandar;
  const entries = mergeCalendar(held, calendar, { publication: id, origin: 'edition', at });
  const isKnown = entries.some((entry) => entry.period === period && entry.status === 'published');
  return isKnown ? entries : publishEntries(entries, { period, on: releaseDate, at });
}

/** What the reading of an edition changed: an entry as it was before, missing where it was not known, and as the edition left it. */
export interface CalendarStep {
  readonly before?: CalendarEntry;
  readonly after: CalendarEntry;
}

/** What reading an edition has changed in a calendar. */
export function stepsBetween(
  held: readonly CalendarEntry[],
  changed: readonly CalendarEntry[],
): readonly CalendarStep[] {
  return changed.map((after) => {
    const before = held.find(({ id }) => id === after.id);
    return { after, ...(before && { before }) };
  });
}

/**
 * The calendar of a publication after an edition was taken back: as it was before the edition was read. What somebody else has said of an entry since stands; only the
 * edition's word is forgotten. An entry of which nothing was known before stays: silence cancels nothing. That a date goes back is news only where the other one was told.
 */
export function takeBackEntries(
  held: readonly CalendarEntry[],
  steps: readonly CalendarStep[],
  at: number,
  wasTold: (entry: CalendarEntry) => boolean,
): readonly CalendarEntry[] {
  const byId = new Map(steps.map((step) => [step.after.id, step]));
  return held.map((entry): CalendarEntry => {
    const step = byId.get(entry.id);
    if (step?.before === undefined) return entry;
    const { before, after } = step;
    const stated = restate(entry, before);
    if (entry.date !== after.date || entry.status !== after.status || after.sequence === before.sequence)
      return { ...entry, stated };
    const isNews = entry.movedAt !== before.movedAt && wasTold(entry);
    const { reason: _, ...unexplained } = before;
    return {
      ...(isNews ? unexplained : before),
      ...(isNews && { movedAt: at }),
      ...(isNews && entry.date !== before.date && { movedFrom: entry.date }),
      stated,
      sequence: entry.sequence + 1,
      changedAt: at,
    };
  });
}

/** What editions had said before is what they said last, so that the one before, read again, has no news. */
function restate({ stated }: CalendarEntry, before: CalendarEntry): CalendarEntry['stated'] {
  const { edition } = before.stated;
  return edition === undefined ? stated : { ...stated, edition };
}

/** A calendar that only editions tell of. */
export function calendarOfEditions(editions: readonly EditionText[]): ReadCalendar {
  const all = editions.flatMap((edition) => readIntoCalendar([], edition, 0)).sort(byDate);
  return async (publication, from, to) =>
    all.filter(
      (entry) =>
        (publication === undefined || entry.publication === publication) &&
        dayOf(entry) >= from &&
        dayOf(entry) <= to,
    );
}

function byDate(a: CalendarEntry, b: CalendarEntry): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
