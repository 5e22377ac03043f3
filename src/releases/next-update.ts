import { isPlannedDate, type PlannedRelease } from '../catalogue/calendar.ts';
import { firstDayOf, nextPeriod } from '../catalogue/period.ts';
import { type CalendarEntry, mergeCalendar, type Speaker } from './calendar.ts';
import { clockAt } from './clock-time.ts';

/** What a watched source said of its next update. */
export interface AnnouncedUpdate {
  /** The period that it holds until then. */
  readonly after: string;
  /** When its tables are to be updated, as the source writes it. */
  readonly updates: readonly string[];
}

/** A moment with its offset from UTC, as PxWeb writes it. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * The release that the next update of a source announces: that of the period after the one held, tentative, since sources do not say how sure they are. Of several dates the
 * first counts. A moment with its offset becomes the hour on the clocks of the time zone; a day, or an hour without an offset, stays as it is. Undefined for what
 * is no date, for a date before `today`, and for one on which that period is not over: what comes then is something else, such as a revision.
 */
export function releaseOfNextUpdate(
  { after, updates }: AnnouncedUpdate,
  timeZone: string,
  today: string,
): PlannedRelease | undefined {
  const period = nextPeriod(after);
  const following = period && nextPeriod(period);
  if (period === undefined || following === undefined) return undefined;
  const [date] = updates
    .flatMap((text) => dateOf(text.trim(), timeZone) ?? [])
    .filter((one) => one >= today && one >= firstDayOf(following))
    .sort();
  return date === undefined ? undefined : { id: period.toLowerCase(), period, date, status: 'tentative' };
}

/** The calendar of a publication after its source announced a release; it says nothing more of a release of which an edition or an operator has spoken. */
export function readSourceIntoCalendar(
  held: readonly CalendarEntry[],
  plan: PlannedRelease,
  by: Pick<Speaker, 'publication' | 'at'>,
): readonly CalendarEntry[] {
  const isOthers = ({ period, origin, status, stated }: CalendarEntry): boolean =>
    period === plan.period && (origin !== 'source' || stated.edition !== undefined || status === 'published');
  return held.some(isOthers) ? held : mergeCalendar(held, [plan], { ...by, origin: 'source' });
}

function dateOf(text: string, timeZone: string): string | undefined {
  const instant = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  const date = Number.isNaN(instant)
    ? text.replace(/(T\d{2}:\d{2}):\d{2}$/, '$1')
    : clockAt(instant, timeZone);
  return isPlannedDate(date) ? date : undefined;
}
