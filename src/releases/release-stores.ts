import type { EditionStore } from '../storage/edition-store.ts';
import type { ObservationStore } from '../storage/observation-store.ts';
import type { ReleaseStore } from '../storage/release-store.ts';

/** Where editions are held. */
export interface ReleaseStores {
  readonly editions: EditionStore;
  readonly observations: ObservationStore;
  readonly releases: ReleaseStore;
}
