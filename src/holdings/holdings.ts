import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { Checked } from '../catalogue/problem.ts';
import { readDataDirectory } from '../catalogue/read-data-directory.ts';
import { type ReadSeries, seriesInMemory } from '../catalogue/read-series.ts';
import { readWords } from '../language/read-words.ts';
import { createUnderstanding, type Understanding } from '../questions/understanding.ts';

/** What questions are understood and answered by: all of it from one state of a data directory. */
export interface Holdings {
  readonly understanding: Understanding;
  readonly readSeries: ReadSeries;
}

/** Opens a data directory that holds together, never half of one. Nothing else runs meanwhile: for a bot that answers nobody yet. */
export async function openHoldings(directory: string): Promise<Checked<Holdings>> {
  const read = await readDataDirectory(directory);
  if (!read.ok) return read;
  const understanding = createUnderstanding(buildCatalogue(read.value), readWords());
  return { ...read, value: { understanding, readSeries: seriesInMemory(read.value) } };
}
