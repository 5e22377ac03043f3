import { fileURLToPath } from 'node:url';
import { createResponder } from './answers/create-responder.ts';
import type { Responder } from './answers/respond.ts';
import type { Holdings } from './answers/values.ts';
import { buildCatalogue } from './catalogue/catalogue.ts';
import { formatProblem } from './catalogue/problem.ts';
import { readDataDirectory } from './catalogue/read-data-directory.ts';
import { seriesInMemory } from './catalogue/read-series.ts';
import { createIllustrator, type Illustrator } from './charts/create-illustrator.ts';
import { createExporter, type Exporter } from './exports/create-exporter.ts';
import { readWords } from './language/read-words.ts';
import { type Locales, loadLocales } from './locales/locales.ts';
import { createUnderstanding } from './questions/understanding.ts';
import { StartError } from './start-error.ts';

/** What answers, in words, files and pictures, over data read into memory. */
export interface Answering extends Holdings {
  readonly responder: Responder;
  readonly exporter: Exporter;
  readonly illustrator: Illustrator;
  readonly locales: Locales;
}

/** Answers from a data directory that holds together; never from half of one (throws a StartError with its problems, a line each). */
export async function openAnswering(directory: string, now: () => Date): Promise<Answering> {
  const read = await readDataDirectory(directory);
  if (!read.ok) throw new StartError(read.problems.map(formatProblem).join('\n'));
  const catalogue = buildCatalogue(read.value);
  const readSeries = seriesInMemory(read.value);
  const locales = loadLocales(fileURLToPath(new URL('../locales', import.meta.url)));
  const understanding = createUnderstanding(catalogue, readWords());
  return {
    catalogue,
    readSeries,
    locales,
    responder: createResponder({ understanding, readSeries, locales, now }),
    exporter: createExporter({ catalogue, readSeries }, locales),
    illustrator: createIllustrator({ catalogue, readSeries }, locales, now),
  };
}
