import { buildCatalogue, catalogueOf } from '../catalogue/catalogue.ts';
import type { Checked } from '../catalogue/problem.ts';
import { readDataDirectory } from '../catalogue/read-data-directory.ts';
import { type ReadSeries, seriesInMemory } from '../catalogue/read-series.ts';
import { readWords } from '../language/read-words.ts';
import { createUnderstanding, type Understanding } from '../questions/understanding.ts';
import type { EditionStore, HeldState } from '../storage/edition-store.ts';
import type { ObservationStore } from '../storage/observation-store.ts';

/** What questions are understood and answered by: all of it from one state of the data. */
export interface Holdings {
  readonly understanding: Understanding;
  readonly readSeries: ReadSeries;
}

/** Where editions and their observations are held. */
export interface HeldStores {
  readonly editions: EditionStore;
  readonly observations: ObservationStore;
}

/** Opens a data directory that holds together, never half of one, in memory and without a database. */
export async function openHoldings(directory: string): Promise<Checked<Holdings>> {
  const read = await readDataDirectory(directory);
  if (!read.ok) return read;
  const understanding = createUnderstanding(buildCatalogue(read.value), readWords());
  return { ...read, value: { understanding, readSeries: seriesInMemory(read.value) } };
}

/** Opens what a database holds in a state. Nothing else runs meanwhile: for a bot that answers nobody yet. */
export async function openHeld({ editions, observations }: HeldStores, state: HeldState): Promise<Holdings> {
  const catalogue = catalogueOf(await editions.codelists(), await editions.read(state));
  return {
    understanding: createUnderstanding(catalogue, readWords()),
    readSeries: observations.readSeries(state),
  };
}
