import { readdirSync, readFileSync } from 'node:fs';
import Fuse from 'fuse.js';
import { createResponder } from '../src/answers/create-responder.ts';
import { buildCatalogue, type Catalogue } from '../src/catalogue/catalogue.ts';
import { readDataDirectory } from '../src/catalogue/read-data-directory.ts';
import { seriesInMemory } from '../src/catalogue/read-series.ts';
import { LANGUAGES } from '../src/language/language.ts';
import { readWords } from '../src/language/read-words.ts';
import { loadLocales } from '../src/locales/locales.ts';
import { understand } from '../src/questions/understand.ts';
import { createUnderstanding } from '../src/questions/understanding.ts';
import { type Outcome, percentile, timeEach } from './timing.ts';

const fileAt = (path: string): string => new URL(path, import.meta.url).pathname;

/**
 * Time from a message's text to its meaning, and to the whole reply, beside one Fuse.js search of the same text over the same wordings.
 */
export async function timeQuestions(): Promise<Outcome> {
  const read = await readDataDirectory(fileAt('../data'));
  if (!read.ok) throw new Error('data/ does not pass the check: npm run check -- data');
  const catalogue = buildCatalogue(read.value);
  const understanding = createUnderstanding(catalogue, readWords());
  const now = new Date();
  const responder = createResponder({
    understanding,
    readSeries: seriesInMemory(read.value),
    locales: loadLocales(fileAt('../locales')),
    now: () => now,
  });
  const wordings = wordingsOf(catalogue);
  const fuse = new Fuse(wordings);
  const texts = questions();
  const ours = await timeEach(texts, (text) => understand(text, understanding, { now }));
  const reply = await timeEach(texts, (text) => responder.reply(text, {}));
  const theirs = await timeEach(texts, (text) => fuse.search(text));
  const row = (times: readonly number[]) => ({
    'p50 ms': round(percentile(times, 0.5)),
    'p99 ms': round(percentile(times, 0.99)),
    'p50 to Fuse.js': round(percentile(times, 0.5) / percentile(theirs, 0.5)),
    'p99 to Fuse.js': round(percentile(times, 0.99) / percentile(theirs, 0.99)),
  });
  return {
    title: `Questions: ${texts.length} texts, ${wordings.length} wordings`,
    rows: { 'understand a text': row(ours), 'whole reply': row(reply), 'Fuse.js, one search': row(theirs) },
    note: 'Below 1 is faster than one Fuse.js search of the same text over the same wordings.',
  };
}

/** Names and other wordings of everything that a question may be about, in all languages. */
function wordingsOf(catalogue: Catalogue): readonly string[] {
  const things = [
    ...[...catalogue.indicators.values()].map(({ indicator }) => ({
      name: indicator.title,
      wordings: indicator.wordings,
    })),
    ...[...catalogue.terms.values()].map(({ term }) => ({ name: term.name, wordings: term.wordings })),
    ...[...catalogue.links.values()].map(({ link }) => ({ name: link.title, wordings: link.wordings })),
    ...[...catalogue.codelists.values()].flatMap(({ codes }) => codes),
  ];
  return LANGUAGES.flatMap((language) =>
    things.flatMap(({ name, wordings }) => [
      ...(name[language] ? [name[language]] : []),
      ...(wordings?.[language] ?? []),
    ]),
  );
}

function questions(): readonly string[] {
  const folder = fileAt('../tests/questions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
    .flatMap((line) => (JSON.parse(line) as { turns: string[] }).turns);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
