import type { EditionText } from '../catalogue/edition.ts';
import { type ChangeCalendar, readIntoCalendar } from './calendar.ts';

/** Takes what editions say of their releases into the calendar; what they said before changes nothing. `at` is epoch milliseconds. */
export async function keepCalendars(
  change: ChangeCalendar,
  editions: readonly EditionText[],
  at: number,
): Promise<void> {
  for (const edition of editions) await change(edition.id, (held) => readIntoCalendar(held, edition, at));
}
