import { createResponder } from '../src/answers/create-responder.ts';
import { type ReplyRecord, toRecord } from '../src/answers/reply-record.ts';
import type { Conversation, Responder, Turn } from '../src/answers/respond.ts';
import { buildCatalogue, type Catalogue } from '../src/catalogue/catalogue.ts';
import type { DataDirectory } from '../src/catalogue/edition.ts';
import { readDataDirectory } from '../src/catalogue/read-data-directory.ts';
import { type ReadSeries, seriesInMemory } from '../src/catalogue/read-series.ts';
import { readWords } from '../src/language/read-words.ts';
import { loadLocales } from '../src/locales/locales.ts';
import { createUnderstanding, type Understanding } from '../src/questions/understanding.ts';
import type { ReadCalendar } from '../src/releases/calendar.ts';

const fileAt = (path: string): string => new URL(path, import.meta.url).pathname;

/** What one person writes in one chat. */
interface Talk {
  readonly turns: readonly string[];
  readonly now?: string;
  readonly languageCode?: string;
}

interface Opened {
  /** What the data directory holds, observations included. */
  readonly data: DataDirectory;
  readonly catalogue: Catalogue;
  readonly understanding: Understanding;
  readonly responder: Responder;
  readonly readSeries: ReadSeries;
  /** What the responder takes for now. */
  readonly clock: { now: Date };
  /** The last turn of a conversation. */
  talk(talk: Talk): Promise<Turn>;
  /** The last reply of a conversation, as the `ask` command writes it. */
  converse(talk: Talk): Promise<ReplyRecord>;
}

/**
 * The real responder over the data that ships, or over one publication of it, with a calendar of the test's own where one is given. Asked on 1 June 2024 unless the talk says otherwise.
 */
export async function openResponder(publication?: string, readCalendar?: ReadCalendar): Promise<Opened> {
  const read = await readDataDirectory(fileAt('../data'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 5)));
  const { codelists, editions } = read.value;
  const data = {
    codelists,
    editions: editions.filter(({ id }) => publication === undefined || id === publication),
  };
  const catalogue = buildCatalogue(data);
  const understanding = createUnderstanding(catalogue, readWords());
  const clock = { now: new Date() };
  const readSeries = seriesInMemory(data);
  const responder = createResponder({
    understanding,
    readSeries,
    locales: loadLocales(fileAt('../locales')),
    now: () => clock.now,
    ...(readCalendar && { readCalendar }),
  });
  const talk = async ({ turns, now = '2024-06-01', languageCode }: Talk): Promise<Turn> => {
    clock.now = new Date(`${now}T12:00:00Z`);
    let conversation: Conversation = {};
    let last: Turn | undefined;
    for (const turn of turns) {
      last = await responder.reply(turn, conversation, languageCode);
      conversation = last.conversation;
    }
    if (last === undefined) throw new Error('a conversation needs a turn');
    return last;
  };
  return {
    data,
    catalogue,
    understanding,
    responder,
    readSeries,
    clock,
    talk,
    converse: async (one) => toRecord((await talk(one)).reply, catalogue),
  };
}
