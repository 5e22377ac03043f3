import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Fuse from 'fuse.js';
import { buildCatalogue, type Catalogue } from '../src/catalogue/catalogue.ts';
import { readDataDirectory } from '../src/catalogue/read-data-directory.ts';
import { LANGUAGES } from '../src/language/language.ts';
import { readWords } from '../src/language/read-words.ts';
import { shareArrays } from '../src/packed/share-arrays.ts';
import { packUnderstanding } from '../src/questions/pack-understanding.ts';
import { understand } from '../src/questions/understand.ts';
import { openUnderstanding } from '../src/questions/understanding.ts';
import { timeHandover } from './handover.ts';
import { withManyIndicators } from './many-indicators.ts';
import { fileAt, questionTexts, sample } from './texts.ts';
import { type Outcome, percentiles, round, timeEach } from './timing.ts';

const SIZES = [1_000, 5_000, 25_000];
const TEXTS = 200;
const TITLES = 100;
const TEXTS_TO_WARM_UP = 150;
/** Fuse.js takes seconds for each over a large catalogue. */
const TEXTS_FOR_FUSE = 5;

/** Time from a text to its meaning beside Fuse.js, time to build the index, its memory, and what handing it over costs, as a catalogue grows. */
export async function timeLargeCatalogues(): Promise<Outcome> {
  const read = await readDataDirectory(fileAt('../data'));
  if (!read.ok) throw new Error('data/ does not pass the check: npm run check -- data');
  const held = buildCatalogue(read.value);
  const rows: Record<string, Record<string, number>> = {};
  for (const size of [held.indicators.size, ...SIZES])
    rows[`${size} indicators`] = await timeCatalogue(held, size);
  return {
    title: `Large catalogues: ${TEXTS} questions, ${TITLES} titles; Fuse.js: ${TEXTS_FOR_FUSE} of the questions`,
    rows,
    note: `Beyond the indicators held, copies with half of their words changed. Fuse.js searches the titles alone, we all wordings; "times" is its median by ours, over the same ${TEXTS_FOR_FUSE} texts.
MB are what is held after the last text, beyond the indicators held. A running bot is held up for each piece of a new edition (here written and read, collecting included; the median and the longest) and for putting them together.`,
  };
}

async function timeCatalogue(held: Catalogue, size: number): Promise<Record<string, number>> {
  const words = readWords();
  const now = new Date();
  const empty = megabytes();
  const catalogue = withManyIndicators(held, size);
  const start = performance.now();
  const packed = packUnderstanding(catalogue, words);
  const build = performance.now() - start;
  const shared = { ...packed, arrays: shareArrays(packed.arrays) };
  const understanding = openUnderstanding(catalogue, shared);
  const asked = sample(questionTexts(), TEXTS);
  const texts = [...asked, ...titlesOf(catalogue)];
  const call = (text: string) => understand(text, understanding, { now });
  const times = await timeEach(texts, call, sample(texts, TEXTS_TO_WARM_UP));
  const memory = megabytes() - empty;
  const few = sample(asked, TEXTS_FOR_FUSE);
  const fuse = new Fuse(allTitles(catalogue));
  const theirs = percentiles(await timeEach(few, (text) => fuse.search(text), []));
  const ours = percentiles(await timeEach(few, call, []));
  const handover = timeHandover(catalogue, shared);
  return {
    ...percentiles(times),
    'Fuse.js p50 ms': theirs['p50 ms'],
    times: round(theirs['p50 ms'] / ours['p50 ms']),
    'build ms': round(build),
    'text and index MB': round(memory),
    'piece ms': round(handover.piece),
    'longest ms': round(handover.longestPiece),
    'together ms': round(handover.together),
  };
}

/** Titles of indicators from all over the catalogue, in each language by turns. */
function titlesOf({ indicators }: Catalogue): readonly string[] {
  return sample([...indicators.values()], TITLES).map(
    ({ indicator }, i) => indicator.title[LANGUAGES[i % LANGUAGES.length] ?? 'kk'] ?? '',
  );
}

function allTitles({ indicators }: Catalogue): readonly string[] {
  return [...indicators.values()].flatMap(({ indicator }) =>
    LANGUAGES.flatMap((language) => indicator.title[language] ?? []),
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
