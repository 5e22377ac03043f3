import type { EditionText } from '../catalogue/edition.ts';
import type { CalendarStore } from '../storage/calendar-store.ts';
import type { HeldState } from '../storage/edition-store.ts';

/**
 * Takes what editions say of their releases into the calendar; what they said before changes nothing, and one that does not answer any more says nothing. `at` is epoch
 * milliseconds.
 */
export async function keepCalendars(
  { readEdition }: Pick<CalendarStore, 'readEdition'>,
  { releases }: Pick<HeldState, 'releases'>,
  editions: readonly EditionText[],
  at: number,
): Promise<void> {
  for (const edition of editions) {
    const release = releases.get(edition.id);
    if (release !== undefined) await readEdition(edition, release, at);
  }
}
