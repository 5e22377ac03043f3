import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';
import { createResponder } from './answers/create-responder.ts';
import type { Responder } from './answers/respond.ts';
import type { Holdings as Held } from './answers/values.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { type Checked, formatProblem } from './catalogue/problem.ts';
import { createIllustrator, type Illustrator } from './charts/create-illustrator.ts';
import { createExporter, type Exporter } from './exports/create-exporter.ts';
import { type Holdings, openHoldings } from './holdings/holdings.ts';
import { openInWorker } from './holdings/open-in-worker.ts';
import { type Locales, loadLocales } from './locales/locales.ts';
import type { ReadCalendar } from './releases/calendar.ts';
import { StartError } from './start-error.ts';

/** What answers, in words, files and pictures, all from one state of the data. */
export interface Answering {
  readonly locales: Locales;
  readonly responder: Responder;
  readonly exporter: Exporter;
  readonly illustrator: Illustrator;
  /** What all of them speak about. */
  readonly catalogueHeld: () => Catalogue;
}

/** Where planned releases are read, and the IANA name of the time that they are in. Without it, answers go by what the editions say. */
export interface Planning {
  readonly readCalendar: ReadCalendar;
  readonly timeZone: string;
}

/** Answers behind which others can take over, with all that they are made from. */
export interface ReplaceableAnswering extends Answering {
  /** From the next question on, `next` answers. Questions in hand are answered by those who took them. */
  replace(next: Answering): void;
  /** Does work in which all answers, pictures and files, up to its end, come from those who answer when it begins. */
  fromOneState<T>(work: () => Promise<T>): Promise<T>;
}

/** Answers from a data directory that holds together; never from half of one (throws a StartError with its problems, a line each). */
export async function openAnswering(
  directory: string,
  now: () => Date,
  planning?: Planning,
): Promise<Answering & Held> {
  const holdings = whole(await openHoldings(directory));
  const held = { catalogue: holdings.understanding.catalogue, readSeries: holdings.readSeries };
  const locales = loadLocales(fileURLToPath(new URL('../locales', import.meta.url)));
  return { ...held, ...answeringFrom(holdings, locales, now, planning) };
}

/** The same with texts that are loaded already, read in a thread of its own while this one goes on answering. */
export async function openAnsweringInWorker(
  directory: string,
  locales: Locales,
  now: () => Date,
  planning?: Planning,
): Promise<Answering> {
  return answeringFrom(whole(await openInWorker(directory)), locales, now, planning);
}

function whole(opened: Checked<Holdings>): Holdings {
  if (!opened.ok) throw new StartError(opened.problems.map(formatProblem).join('\n'));
  return opened.value;
}

function answeringFrom(
  { understanding, readSeries }: Holdings,
  locales: Locales,
  now: () => Date,
  planning?: Planning,
): Answering {
  const held = { catalogue: understanding.catalogue, readSeries };
  return {
    locales,
    responder: createResponder({ understanding, readSeries, locales, now, ...planning }),
    exporter: createExporter(held, locales),
    illustrator: createIllustrator(held, locales, now),
    catalogueHeld: () => held.catalogue,
  };
}

/** Answers that can be replaced between two questions. */
export function replaceableAnswering(first: Answering): ReplaceableAnswering {
  let current = first;
  const taken = new AsyncLocalStorage<Answering>();
  const answering = (): Answering => taken.getStore() ?? current;
  return {
    locales: first.locales,
    responder: {
      reply: (...message) => answering().responder.reply(...message),
      answer: (...question) => answering().responder.answer(...question),
    },
    exporter: { export: (...asked) => answering().exporter.export(...asked) },
    illustrator: { chartOf: (...asked) => answering().illustrator.chartOf(...asked) },
    catalogueHeld: () => answering().catalogueHeld(),
    replace(next) {
      current = next;
    },
    fromOneState: (work) => taken.run(current, work),
  };
}
