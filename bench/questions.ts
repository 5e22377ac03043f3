import Fuse from 'fuse.js';
import { createResponder } from '../src/answers/create-responder.ts';
import { offerReplies } from '../src/answers/offer-replies.ts';
import type { Responder } from '../src/answers/respond.ts';
import { buildCatalogue, type Catalogue } from '../src/catalogue/catalogue.ts';
import { readDataDirectory } from '../src/catalogue/read-data-directory.ts';
import { seriesInMemory } from '../src/catalogue/read-series.ts';
import { LANGUAGES } from '../src/language/language.ts';
import { readWords } from '../src/language/read-words.ts';
import { loadLocales } from '../src/locales/locales.ts';
import { understand } from '../src/questions/understand.ts';
import { createUnderstanding } from '../src/questions/understanding.ts';
import { composeResult } from '../src/telegram/inline-result.ts';
import { fileAt, questionTexts, sample } from './texts.ts';
import { type Outcome, percentiles, round, timeEach } from './timing.ts';

/** Fuse.js takes some hundred times as long as we do: it answers so many of the texts. */
const TEXTS_FOR_FUSE = 40;
const TEXTS_TO_WARM_UP = 100;

/**
 * Time from a message's text to its meaning, and to the whole reply, beside one Fuse.js search of the same text over the same wordings.
 * Ratios are over a sample of the texts, on which both are timed.
 */
export async function timeQuestions(): Promise<Outcome> {
  const read = await readDataDirectory(fileAt('../data'));
  if (!read.ok) throw new Error('data/ does not pass the check: npm run check -- data');
  const catalogue = buildCatalogue(read.value);
  const understanding = createUnderstanding(catalogue, readWords());
  const now = new Date();
  // One for each row: what one has been asked before it answers out of its memory.
  const unasked = (): Responder =>
    createResponder({
      understanding,
      readSeries: seriesInMemory(read.value),
      locales: loadLocales(fileAt('../locales')),
      now: () => now,
    });
  const wordings = wordingsOf(catalogue);
  const fuse = new Fuse(wordings);
  const texts = questionTexts();
  const few = new Set(sample([...texts.keys()], TEXTS_FOR_FUSE));
  const fewOf = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => few.has(i));

  const warmUp = sample(texts, TEXTS_TO_WARM_UP);
  const ours = await timeEach(texts, (text) => understand(text, understanding, { now }), warmUp);
  const [replying, offering] = [unasked(), unasked()];
  const reply = await timeEach(texts, (text) => replying.reply(text, {}), warmUp);
  const inline = await timeEach(texts, (text) => composeInline(offering, text), warmUp);
  const theirs = await timeEach(fewOf(texts), (text) => fuse.search(text), warmUp.slice(0, 3));
  const plain = percentiles(reply);
  const row = (times: readonly number[]) => {
    const sampled = percentiles(fewOf(times));
    const fuseTook = percentiles(theirs);
    return {
      ...percentiles(times),
      'p50 to the reply': round(percentiles(times)['p50 ms'] / plain['p50 ms']),
      'p99 to the reply': round(percentiles(times)['p99 ms'] / plain['p99 ms']),
      'p50 to Fuse.js': round(sampled['p50 ms'] / fuseTook['p50 ms']),
      'p99 to Fuse.js': round(sampled['p99 ms'] / fuseTook['p99 ms']),
    };
  };
  return {
    title: `Questions: ${texts.length} texts, ${wordings.length} wordings; Fuse.js: ${theirs.length} of the texts`,
    rows: {
      'understand a text': row(ours),
      'whole reply': row(reply),
      'inline, up to ten replies': row(inline),
      'Fuse.js, one search': percentiles(theirs),
    },
    note: `An inline query is answered with the reply and all that is near to it. Below 1 is faster than one Fuse.js search of the same text over the same wordings: both over the same ${theirs.length} texts, taken at even distances (their p99 is the slowest of them).`,
  };
}

/** All that an inline query waits for in this process: the answers near to a text, as Telegram takes them. */
async function composeInline(responder: Responder, text: string): Promise<void> {
  const { replies } = await offerReplies(responder, text.slice(0, LONGEST_QUERY), 'ru');
  for (const reply of replies)
    if (reply.message.summary) composeResult(reply, reply.message.summary, { text: '', url: '' });
}

/** Bot API: Telegram passes on so many characters of an inline query. */
const LONGEST_QUERY = 256;

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
