import * as z from 'zod';
import { isDay } from './period.ts';
import { localised, period, publicationId } from './schema-parts.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * A day, or a day with the hour on the office's own clock: `2026-12-15` or `2026-12-15T11:00`. Kept as text, since a day without an hour is no moment and must
 * never become the day before it in another time zone.
 */
const plannedDate = z
  .string()
  .refine(isPlannedDate, 'must be a day such as 2026-12-15, or a day with its hour such as 2026-12-15T11:00');

/** How sure a date is, and what became of it. */
export const RELEASE_STATUSES = ['tentative', 'confirmed', 'published', 'cancelled'] as const;

/**
 * `calendar.yaml`: when the publication is to appear, and when it did. An entry's `id` is stable: what is moved keeps it. `period` is the reference period that
 * the release describes. `movedFrom` is the date before this one, `reason` why it was moved or cancelled.
 */
export const calendarSchema = z.array(
  z.strictObject({
    id: publicationId,
    period,
    date: plannedDate,
    status: z.enum(RELEASE_STATUSES),
    movedFrom: plannedDate.optional(),
    reason: localised.optional(),
  }),
);

export type PlannedRelease = z.infer<typeof calendarSchema>[number];

/** True for `2026-12-15` and `2026-12-15T11:00`, of days that there are. */
export function isPlannedDate(text: string): boolean {
  const [day = '', clock, ...rest] = text.split('T');
  return isDay(day) && rest.length === 0 && (clock === undefined || CLOCK.test(clock));
}
