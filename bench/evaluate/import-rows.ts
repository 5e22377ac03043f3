import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataDirectory } from '../../src/catalogue/edition.ts';
import { formatProblem } from '../../src/catalogue/problem.ts';
import { readDataDirectory } from '../../src/catalogue/read-data-directory.ts';
import { importOpenSdg } from '../../src/sources/open-sdg/import-open-sdg.ts';
import { writeEdition } from '../../src/sources/write-edition.ts';
import { type CatalogueRow, openSdgRepository } from './catalogue-rows.ts';

/** Indicators in a publication where the whole catalogue is too large for one. */
const PART = 2000;

/**
 * A catalogue of rows as the bot comes to know it: imported as an Open SDG repository, written, read and checked. Where the
 * descriptor is larger than the reader takes, the rows are several publications.
 */
export async function importRows(rows: readonly CatalogueRow[]): Promise<DataDirectory> {
  const folder = await mkdtemp(join(tmpdir(), 'sandar-evaluate-'));
  try {
    for (const size of [rows.length, PART]) {
      await writeParts(rows, size, folder);
      const read = await readDataDirectory(folder);
      if (read.ok) {
        if (size < rows.length) console.error(`${rows.length} indicators: publications of ${size} each.`);
        return read.value;
      }
      const [problem] = read.problems;
      if (problem === undefined || size === PART)
        throw new Error(read.problems.map(formatProblem).join('\n'));
      console.error(`As one publication: ${formatProblem(problem)}`);
    }
    throw new Error('no rows');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeParts(rows: readonly CatalogueRow[], size: number, folder: string): Promise<void> {
  for (let first = 0; first < rows.length; first += size) {
    const id = `part-${first / size + 1}`;
    const repository = openSdgRepository(rows.slice(first, first + size), first);
    const draft = importOpenSdg(repository, {
      id,
      corrections: {},
      shared: new Map(),
      note: () => undefined,
    });
    await writeEdition(draft, join(folder, id));
  }
}
