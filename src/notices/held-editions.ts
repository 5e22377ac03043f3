import type { Holdings } from '../answers/values.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import type { EditionText } from '../catalogue/edition.ts';
import type { Release } from '../releases/release.ts';
import type { EditionStore } from '../storage/edition-store.ts';
import type { ObservationStore } from '../storage/observation-store.ts';
import { keepFew } from './keep-few.ts';

/** An edition as its release left it: its words, and the way to its series. */
export interface HeldEdition extends Holdings {
  readonly edition: EditionText;
}

/** Where editions and their observations are held. */
export interface EditionPorts {
  readonly editions: Pick<EditionStore, 'read' | 'codelists'>;
  readonly observations: Pick<ObservationStore, 'readSeries'>;
}

/** So many editions are kept in memory: a release and the one before it, of two publications that come out together. */
const MOST_KEPT = 4;

/** Opens editions by their release, whatever answers by now: what is told of a release is what it said. Rejects where it is not held. */
export function openHeldEditions({
  editions,
  observations,
}: EditionPorts): (release: Pick<Release, 'publication' | 'id'>) => Promise<HeldEdition> {
  return keepFew(
    MOST_KEPT,
    ({ id }) => id,
    async ({ publication, id }) => {
      const state = { releases: new Map([[publication, id]]), codelists: 0 };
      const read = await editions.read(state);
      const [edition] = read;
      if (edition === undefined) throw new Error(`the edition of release ${id} is not held`);
      const catalogue = catalogueOf(await editions.codelists(), read);
      return { edition, catalogue, readSeries: observations.readSeries(state) };
    },
  );
}
