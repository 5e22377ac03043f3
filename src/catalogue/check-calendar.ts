import { checkRepeated } from './check-repeated.ts';
import type { EditionFiles } from './edition-files.ts';
import { frequencyOf } from './period.ts';
import { error, type Report } from './problem.ts';

/** Checks an edition's calendar: every release once, its period one that there is, and a date only moved from another one. */
export function checkCalendar({ calendar }: EditionFiles, report: Report): void {
  if (calendar === undefined) return;
  const ids = calendar.value.map(({ id }) => id);
  checkRepeated(calendar, ids, (position) => [position, 'id'], report);
  calendar.value.forEach(({ period, date, movedFrom }, position) => {
    if (frequencyOf(period) === undefined) {
      const message = `${period} is not a period. Write 2023, 2023-S1, 2023-Q4, 2023-11 or 2023-11-17.`;
      report(error(calendar.at([position, 'period']), 'bad_period', message));
    }
    if (movedFrom === date) {
      const message = `The release cannot be moved from ${date} to the same date. Correct one of them, or take "movedFrom" out.`;
      report(error(calendar.at([position, 'movedFrom']), 'wrong_value', message));
    }
  });
}
