import { createResponder } from '../answers/create-responder.ts';
import type { Responder } from '../answers/respond.ts';
import { createExporter, type Exporter } from '../exports/create-exporter.ts';
import type { Locales } from '../locales/locales.ts';
import type { Holdings } from './holdings.ts';

/** All that answers from holdings. */
export interface Answering {
  readonly responder: Responder;
  readonly exporter: Exporter;
}

/** What answers, behind which another can take over. */
export interface ReplaceableAnswering extends Answering {
  /** From the next question on, `next` answers. Questions in hand are answered by what took them. */
  replace(next: Answering): void;
}

/** `now` gives the time, for "last year" and for how long a question is remembered. */
export function answerFrom(
  { understanding, readSeries }: Holdings,
  locales: Locales,
  now: () => Date,
): Answering {
  return {
    responder: createResponder({ understanding, readSeries, locales, now }),
    exporter: createExporter({ catalogue: understanding.catalogue, readSeries }, locales),
  };
}

/** Can be replaced between two questions, with all that is answered from. */
export function replaceable(first: Answering): ReplaceableAnswering {
  let current = first;
  return {
    responder: {
      reply: (...message) => current.responder.reply(...message),
      answer: (...question) => current.responder.answer(...question),
    },
    exporter: { export: (...wanted) => current.exporter.export(...wanted) },
    replace(next) {
      current = next;
    },
  };
}
