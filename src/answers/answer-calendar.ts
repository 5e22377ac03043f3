import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Question } from '../questions/question.ts';
import { type CalendarEntry, dayOf, isOpen, type ReadCalendar } from '../releases/calendar.ts';
import { addDays, dayAt } from '../releases/clock-time.ts';
import type { CalendarAnswer } from './answer.ts';

/** What the calendar is read from. `timeZone` is the IANA name of the time that it is in. */
export interface CalendarHoldings {
  readonly catalogue: Catalogue;
  readonly readCalendar: ReadCalendar;
  readonly timeZone: string;
}

/** So far ahead and back in days offices plan, and readers look. */
const AHEAD = 730;
const BACK = 365;
/** A release that is late is shown beside those to come for so many days; later on, its date says nothing any more. */
const LATE_FOR = 31;

/** What is planned in the month asked for; else from `now` (epoch milliseconds) on, with what should have come and has not. */
export async function answerCalendar(
  { catalogue, readCalendar, timeZone }: CalendarHoldings,
  { publication, month }: Extract<Question, { kind: 'calendar' }>,
  now: number,
): Promise<CalendarAnswer> {
  const today = dayAt(now, timeZone);
  const held = new Set(catalogue.editions.map(({ id }) => id));
  const named = publication !== undefined && held.has(publication) ? publication : undefined;
  const planned = await readCalendar(named, addDays(today, -BACK), addDays(today, AHEAD));
  const all = planned.filter((entry) => held.has(entry.publication));
  const isLate = (entry: CalendarEntry): boolean =>
    isOpen(entry) && dayOf(entry) >= addDays(today, -LATE_FOR);
  const isShown = (entry: CalendarEntry): boolean =>
    month === undefined ? dayOf(entry) >= today || isLate(entry) : monthOf(entry) === month;
  const months = [...new Set(all.map(monthOf))];
  const from = month ?? today.slice(0, 7);
  const around = [months.findLast((one) => one < from), months.find((one) => one > from)];
  return {
    kind: 'calendar',
    ...(named !== undefined && { publication: named }),
    ...(month !== undefined && { month }),
    entries: all.filter(isShown),
    months: around.filter((one) => one !== undefined),
    today,
    timeZone,
  };
}

function monthOf(entry: CalendarEntry): string {
  return dayOf(entry).slice(0, 7);
}
