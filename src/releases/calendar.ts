import { isDeepStrictEqual } from 'node:util';
import type { PlannedRelease } from '../catalogue/calendar.ts';
import type { EditionText } from '../catalogue/edition.ts';

/** Who said of a release what its entry says: the calendar of an edition, the metadata of a watched source, an operator. */
export type CalendarOrigin = 'edition' | 'source' | 'operator';

/** A planned release as it is held. Times are epoch milliseconds; dates are those of the office's own clock. */
export interface CalendarEntry extends PlannedRelease {
  readonly publication: string;
  readonly origin: CalendarOrigin;
  /** Grows by one with every change that readers see (iCalendar SEQUENCE). */
  readonly sequence: number;
  readonly changedAt: number;
  /** When it was last moved, cancelled or taken up again after it was known: what readers are told of. */
  readonly movedAt?: number;
  /** The day on which the release came, where that is known. */
  readonly publishedOn?: string;
  /** What the publication said last, by the way it came: only something else is news. */
  readonly stated: Partial<Readonly<Record<Exclude<CalendarOrigin, 'operator'>, PlannedRelease>>>;
}

/** The entries of one publication, or of all, planned from one day to another, both included; in order of date. */
export type ReadCalendar = (
  publication: string | undefined,
  from: string,
  to: string,
) => Promise<readonly CalendarEntry[]>;

/**
 * Puts the calendar of a publication in the place of the one held, which `next` is given, and returns what has changed. `next` leaves entries that stay as they are
 * the same objects. Changes come one after another, whoever makes them.
 */
export type ChangeCalendar = (
  publication: string,
  next: (held: readonly CalendarEntry[]) => readonly CalendarEntry[],
) => Promise<readonly CalendarEntry[]>;

/** Who speaks, of which publication, and when. */
export interface Speaker<Origin extends CalendarOrigin = CalendarOrigin> {
  readonly publication: string;
  readonly origin: Origin;
  readonly at: number;
}

/** `publication/id`: names a release for good. */
export function releaseKey({ publication, id }: Pick<CalendarEntry, 'publication' | 'id'>): string {
  return `${publication}/${id}`;
}

/** True while the release is to come. */
export function isOpen({ status }: Pick<CalendarEntry, 'status'>): boolean {
  return status === 'tentative' || status === 'confirmed';
}

/**
 * The calendar of a publication after a list of its releases has arrived; entries that stay are the same objects. What the publication said before is no news, so
 * that an operator's word holds until the publication says something else. A release that is not listed any more stays: silence cancels nothing. One that is out
 * stays out.
 */
export function mergeCalendar(
  held: readonly CalendarEntry[],
  arriving: readonly PlannedRelease[],
  by: Speaker<'edition' | 'source'>,
): readonly CalendarEntry[] {
  const entries = new Map(held.map((entry) => [entry.id, entry]));
  for (const plan of arriving) {
    const before = entries.get(plan.id);
    if (before !== undefined && isDeepStrictEqual(before.stated[by.origin], plan)) continue;
    const after =
      before === undefined
        ? newEntry(plan, by)
        : before.status === 'published'
          ? before
          : changeEntry(before, plan, by);
    entries.set(plan.id, { ...after, stated: { ...after.stated, [by.origin]: plan } });
  }
  return [...entries.values()];
}

/** An entry for a release that was not known. */
export function newEntry(plan: PlannedRelease, { publication, origin, at }: Speaker): CalendarEntry {
  return { ...plan, publication, origin, sequence: 0, changedAt: at, stated: {} };
}

/** The entry as it is after somebody spoke. The date before is kept where it moves; a reason belongs to the change that it was given for. */
export function changeEntry(
  held: CalendarEntry,
  plan: PlannedRelease,
  { origin, at }: Speaker,
): CalendarEntry {
  const isMoved = plan.status !== 'published' && isOtherDate(held.date, plan.date);
  const isTurned = (held.status === 'cancelled') !== (plan.status === 'cancelled');
  const movedFrom = plan.movedFrom ?? (isMoved ? held.date : held.movedFrom);
  const reason = plan.reason ?? (isMoved || isTurned ? undefined : held.reason);
  const { movedFrom: _, reason: __, ...rest } = held;
  const after: CalendarEntry = {
    ...rest,
    period: plan.period,
    date: plan.date,
    status: plan.status,
    ...(movedFrom !== undefined && movedFrom !== plan.date && { movedFrom }),
    ...(reason !== undefined && { reason }),
  };
  if (isDeepStrictEqual(after, held)) return held;
  const isNews = isMoved || isTurned;
  return { ...after, origin, sequence: held.sequence + 1, changedAt: at, ...(isNews && { movedAt: at }) };
}

/** An hour that becomes known, or is taken back, moves nothing. */
function isOtherDate(before: string, after: string): boolean {
  const [day, hour] = before.split('T');
  const [otherDay, otherHour] = after.split('T');
  return day !== otherDay || (hour !== undefined && otherHour !== undefined && hour !== otherHour);
}

/** A release that came: of which publication and period, on which day where that is known. */
export interface Arrival {
  readonly publication: string;
  readonly period: string;
  readonly on?: string | undefined;
  readonly at: number;
}

/** The calendar of a publication after a release has come: the first open entry of its period is out, and so is what was still open of earlier periods. */
export function publishEntries(
  held: readonly CalendarEntry[],
  { period, on, at }: Arrival,
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
  return isKnown ? entries : publishEntries(entries, { publication: id, period, on: releaseDate, at });
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

/** The day that a release is planned for. */
export function dayOf({ date }: Pick<CalendarEntry, 'date'>): string {
  return date.slice(0, 10);
}

function byDate(a: CalendarEntry, b: CalendarEntry): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
