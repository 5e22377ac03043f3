import { createResponder } from '../../src/answers/create-responder.ts';
import { type ReplyRecord, toRecord } from '../../src/answers/reply-record.ts';
import type { Conversation } from '../../src/answers/respond.ts';
import { buildCatalogue, type Catalogue } from '../../src/catalogue/catalogue.ts';
import type { DataDirectory } from '../../src/catalogue/edition.ts';
import { formatProblem } from '../../src/catalogue/problem.ts';
import { readDataDirectory } from '../../src/catalogue/read-data-directory.ts';
import { type ReadSeries, seriesInMemory } from '../../src/catalogue/read-series.ts';
import { readWords } from '../../src/language/read-words.ts';
import { loadLocales } from '../../src/locales/locales.ts';
import { createUnderstanding, type Understanding } from '../../src/questions/understanding.ts';

/** What one person writes in one chat, in order. */
export interface Talk {
  readonly turns: readonly string[];
  /** Day on which it is asked. */
  readonly now?: string;
  readonly languageCode?: string;
}

/** The last reply of a talk, and the milliseconds that each of its turns took: understanding, answering, writing. */
interface Talked {
  readonly reply: ReplyRecord;
  readonly milliseconds: readonly number[];
}

/** The bot as it answers people, over one catalogue, without Telegram. */
export interface Bot {
  readonly catalogue: Catalogue;
  readonly understanding: Understanding;
  readonly readSeries: ReadSeries;
  talk(talk: Talk): Promise<Talked>;
}

/** When questions are asked that name no day: the tables of questions count on it. */
export const ASKED_ON = '2024-06-01';

/** Errors of a data directory that are told. */
const SHOWN = 5;

const words = readWords();
const locales = loadLocales(new URL('../../locales', import.meta.url).pathname);

/** Reads a data directory. Throws where it does not pass the check. */
export async function readData(directory: string): Promise<DataDirectory> {
  const read = await readDataDirectory(directory);
  if (!read.ok) {
    const errors = read.problems.filter(({ severity }) => severity === 'error').slice(0, SHOWN);
    throw new Error([`${directory} does not pass the check:`, ...errors.map(formatProblem)].join('\n'));
  }
  return read.value;
}

/** The bot over data that has been read and checked. */
export function botOverData(data: DataDirectory): Bot {
  return botOver(buildCatalogue(data), seriesInMemory(data));
}

/** The bot over a catalogue, which may be a part of the one that the series are of. */
export function botOver(catalogue: Catalogue, readSeries: ReadSeries): Bot {
  const clock = { now: new Date() };
  const understanding = createUnderstanding(catalogue, words);
  const responder = createResponder({ understanding, readSeries, locales, now: () => clock.now });
  return {
    catalogue,
    understanding,
    readSeries,
    async talk({ turns, now = ASKED_ON, languageCode }) {
      clock.now = new Date(`${now}T12:00:00Z`);
      const milliseconds: number[] = [];
      let conversation: Conversation = {};
      let reply: ReplyRecord | undefined;
      for (const turn of turns) {
        const start = performance.now();
        const done = await responder.reply(turn, conversation, languageCode);
        milliseconds.push(performance.now() - start);
        conversation = done.conversation;
        reply = toRecord(done.reply, catalogue);
      }
      if (reply === undefined) throw new Error('a talk needs a turn');
      return { reply, milliseconds };
    },
  };
}

/** An indicator's id without its publication: how ids are compared. */
export function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
