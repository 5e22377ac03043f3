import { previewRelease, type ReleasePreview } from '../notices/preview-release.ts';
import { openLocales } from '../open-answering.ts';
import type { Storage } from '../storage/open-storage.ts';
import { assessEdition } from './assess-edition.ts';

/** An edition that waits, and the IANA name of the time zone that the calendar is in. */
export interface PreviewOrder {
  readonly kind: 'preview';
  readonly releaseId: number;
  readonly timeZone: string;
}

/** What would be announced of an edition that waits, were it let pass now. Throws where it does not wait. `at` is epoch milliseconds. */
export async function previewWaiting(
  storage: Storage,
  { releaseId, timeZone }: PreviewOrder,
  at: number,
): Promise<ReleasePreview> {
  const edition = await storage.editions.readWaiting(releaseId);
  const assessment = await assessEdition(storage, { edition, disagreements: [] });
  const ports = { ...storage, readCalendar: storage.calendar.read, locales: openLocales(), timeZone };
  return previewRelease(ports, { edition, shared: [] }, assessment, at);
}
