import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';
import { createResponder } from './answers/create-responder.ts';
import type { Responder } from './answers/respond.ts';
import type { Holdings as Held } from './answers/values.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { formatProblem } from './catalogue/problem.ts';
import type { ReadVintages } from './catalogue/vintage.ts';
import { createIllustrator, type Illustrator } from './charts/create-illustrator.ts';
import { createExporter, type Exporter } from './exports/create-exporter.ts';
import { type HeldStores, type Holdings, openHeld, openHoldings } from './holdings/holdings.ts';
import { openInWorker } from './holdings/open-in-worker.ts';
import { type Locales, loadLocales } from './locales/locales.ts';
import type { ReadCalendar } from './releases/calendar.ts';
import { StartError } from './start-error.ts';
import type { HeldState } from './storage/edition-store.ts';

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
  const opened = await openHoldings(directory);
  if (!opened.ok) throw new StartError(opened.problems.map(formatProblem).join('\n'));
  const holdings = opened.value;
  const held = { catalogue: holdings.understanding.catalogue, readSeries: holdings.readSeries };
  return { ...held, ...answeringFrom(holdings, openLocales(), now, planning) };
}

/** Answers from a state of what a database holds. */
export async function openHeldAnswering(
  stores: HeldStores,
  state: HeldState,
  now: () => Date,
  planning?: Planning,
): Promise<Answering> {
  const { readVintages } = stores.observations;
  return answeringFrom({ ...(await openHeld(stores, state)), readVintages }, openLocales(), now, planning);
}

/** Answers from what a database holds by now, with texts that are loaded already, opened in a thread of its own while this one goes on answering. */
export async function openHeldAnsweringInWorker(
  database: string,
  { observations }: Pick<HeldStores, 'observations'>,
  locales: Locales,
  now: () => Date,
  planning?: Planning,
): Promise<{ readonly state: HeldState; readonly answering: Answering }> {
  const { state, understanding } = await openInWorker(database);
  const readSeries = observations.readSeries(state);
  return {
    state,
    answering: answeringFrom(
      { understanding, readSeries, readVintages: observations.readVintages },
      locales,
      now,
      planning,
    ),
  };
}

/** Every word the bot says. */
export function openLocales(): Locales {
  return loadLocales(fileURLToPath(new URL('../locales', import.meta.url)));
}

function answeringFrom(
  { understanding, readSeries, readVintages }: Holdings & { readonly readVintages?: ReadVintages },
  locales: Locales,
  now: () => Date,
  planning?: Planning,
): Answering {
  const held = { catalogue: understanding.catalogue, readSeries };
  return {
    locales,
    responder: createResponder({ understanding, readSeries, readVintages, locales, now, ...planning }),
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
