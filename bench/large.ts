import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildCatalogue, type Catalogue } from '../src/catalogue/catalogue.ts';
import { readDataDirectory } from '../src/catalogue/read-data-directory.ts';
import { LANGUAGES } from '../src/language/language.ts';
import { readWords } from '../src/language/read-words.ts';
import { understand } from '../src/questions/understand.ts';
import { createUnderstanding } from '../src/questions/understanding.ts';
import { withManyIndicators } from './many-indicators.ts';
import { fileAt, questionTexts, sample } from './texts.ts';
import { type Outcome, percentiles, round, timeEach } from './timing.ts';

const SIZES = [2_500, 25_000];
const TEXTS = 200;
const TITLES = 100;
const TEXTS_TO_WARM_UP = 50;

/** Time from a text to its meaning, time to build the index and its memory, as a catalogue grows. */
export async function timeLargeCatalogues(): Promise<Outcome> {
  const read = await readDataDirectory(fileAt('../data'));
  if (!read.ok) throw new Error('data/ does not pass the check: npm run check -- data');
  const held = buildCatalogue(read.value);
  const words = readWords();
  const now = new Date();
  const asked = sample(questionTexts(), TEXTS);
  const rows: Record<string, Record<string, number>> = {};
  for (const size of [held.indicators.size, ...SIZES]) {
    const catalogue = withManyIndicators(held, size);
    const before = megabytes();
    const start = performance.now();
    const understanding = createUnderstanding(catalogue, words);
    const build = performance.now() - start;
    const texts = [...asked, ...titlesOf(catalogue)];
    const warmUp = sample(texts, TEXTS_TO_WARM_UP);
    const times = await timeEach(texts, (text) => understand(text, understanding, { now }), warmUp);
    const memory = megabytes() - before;
    rows[`${catalogue.indicators.size} indicators`] = {
      ...percentiles(times),
      'build ms': round(build),
      'index MB': round(memory),
    };
  }
  return {
    title: `Large catalogues: ${asked.length} questions, ${TITLES} titles`,
    rows,
    note: 'Beyond the indicators held, copies with half of their words changed. Building blocks the process all the while; MB are after the last text.',
  };
}

/** Titles of indicators from all over the catalogue, in each language by turns. */
function titlesOf({ indicators }: Catalogue): readonly string[] {
  return sample([...indicators.values()], TITLES).map(
    ({ indicator }, i) => indicator.title[LANGUAGES[i % LANGUAGES.length] ?? 'kk'] ?? '',
  );
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** What is held once nothing is left to collect. */
function megabytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
