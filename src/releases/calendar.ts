import { isDeepStrictEqual } from 'node:util';
import type { PlannedRelease } from '../catalogue/calendar.ts';

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

/** The day that a release is planned for. */
export function dayOf({ date }: Pick<CalendarEntry, 'date'>): string {
  return date.slice(0, 10);
}
