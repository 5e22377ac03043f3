import { isPlannedDate, type PlannedRelease } from '../catalogue/calendar.ts';
import type { Descriptor } from '../catalogue/descriptor.ts';
import { nextPeriod } from '../catalogue/period.ts';
import { clockAt } from './clock-time.ts';

/** A moment with its offset from UTC, as PxWeb and SDMX write it. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * The release that the "next update" of a source's metadata announces: that of the period after the one held, tentative, since sources do not say how sure they are. A
 * moment with its offset becomes the hour on the clocks of the time zone; a day, or an hour without an offset, stays as it is. Undefined for what is no date.
 */
export function releaseOfNextUpdate(
  { referencePeriod }: Pick<Descriptor['sandar'], 'referencePeriod'>,
  nextUpdate: string,
  timeZone: string,
): PlannedRelease | undefined {
  const period = nextPeriod(referencePeriod);
  const date = dateOf(nextUpdate.trim(), timeZone);
  if (period === undefined || date === undefined) return undefined;
  return { id: period.toLowerCase(), period, date, status: 'tentative' };
}

function dateOf(text: string, timeZone: string): string | undefined {
  const instant = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  const date = Number.isNaN(instant)
    ? text.replace(/(T\d{2}:\d{2}):\d{2}$/, '$1')
    : clockAt(instant, timeZone);
  return isPlannedDate(date) ? date : undefined;
}
