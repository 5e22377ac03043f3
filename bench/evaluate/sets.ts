import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Bot, botOver, botOverData, lastPart, readData } from './bot.ts';
import { type CatalogueRow, readRows } from './catalogue-rows.ts';
import { importRows } from './import-rows.ts';
import { type MeasuredQuestion, type MeasuredSet, type SkippedSet, spread } from './question.ts';
import { questionsAboutAbsent, questionsAboutRows } from './sets/catalogue-questions.ts';
import { namesNotHeld, questionsWithoutAnswer } from './sets/negatives.ts';
import { questionsOfTable } from './sets/tables.ts';
import { withoutIndicators } from './take-out.ts';

/** Where the sets lie, and how many questions of a large one are asked. */
export interface Places {
  /** The bot's data directory. */
  readonly data: string;
  /** Folder with `examples` and `data/eval`. */
  readonly shared: string;
  readonly sample?: number;
}

/** A set by name; its catalogue is read and its index built only when it is asked for. */
interface SetToLoad {
  readonly name: string;
  load(): Promise<MeasuredSet | SkippedSet>;
}

const TABLES = new URL('../../tests/questions', import.meta.url).pathname;
/** Questions on the 5,526 indicators of Data Commons, unless told otherwise: their time is better spent on the rest. */
const DATACOMMONS_SAMPLE = 700;
/** Of this many indicators one is taken out to ask about. */
const ONE_TAKEN_OUT_OF = 5;

/** All sets that are known of, in the order of the table. */
export function allSets({ data, shared, sample }: Places): readonly SetToLoad[] {
  const most = sample ?? Number.POSITIVE_INFINITY;
  const shippedData = once(() => readData(data));
  const shipped = once(async () => botOverData(await shippedData()));
  const evaluation = (name: string): string => join(shared, 'data/eval', name);
  const rowsOf = once(async () => readRows<CatalogueRow>(evaluation('datacommons-catalogue.jsonl')));
  const datacommons = once(async () => botOverData(await importRows(await rowsOf())));
  const datacommonsQuestions = async (): Promise<readonly MeasuredQuestion[]> =>
    questionsAboutRows(evaluation('datacommons-dev.jsonl'), await rowsOf());
  const kazstat = evaluation('kazstat-sdg-catalogue.jsonl');
  const noAnswer = evaluation('no-answer-dev.jsonl');
  const taldau = join(shared, 'data/indicators-taldau-ru.jsonl');
  const table = (name: string, files: readonly string[]): SetToLoad =>
    set(name, files, async () => {
      const bot = await shipped();
      return { bot, questions: files.flatMap(questionsOfTable) };
    });
  const alone = (name: string, files: readonly string[]): SetToLoad =>
    set(`own/${name}-alone`, files, async () => {
      const { codelists, editions } = await shippedData();
      const own = editions.filter(({ id }) => id === name);
      if (own.length === 0 || own.length === editions.length)
        return 'no other publication stands beside its own';
      return { bot: botOverData({ codelists, editions: own }), questions: files.flatMap(questionsOfTable) };
    });
  return [
    ...ownTables().flatMap(([name, files]) => [table(`own/${name}`, files), alone(name, files)]),
    table('examples/questions', [join(shared, 'examples/questions.jsonl')]),
    table('examples/questions-sdg', [join(shared, 'examples/questions-sdg.jsonl')]),
    set('kazstat', [kazstat, evaluation('kazstat-sdg-dev.jsonl')], async () => {
      const rows = readRows<CatalogueRow>(kazstat);
      const questions = questionsAboutRows(evaluation('kazstat-sdg-dev.jsonl'), rows);
      return { bot: botOverData(await importRows(rows)), questions: spread(questions, most) };
    }),
    set('datacommons', [evaluation('datacommons-catalogue.jsonl')], async () => ({
      bot: await datacommons(),
      questions: spread(await datacommonsQuestions(), sample ?? DATACOMMONS_SAMPLE),
    })),
    set('datacommons-absent', [evaluation('datacommons-catalogue.jsonl')], async () => {
      const { catalogue, readSeries } = await datacommons();
      const absent = new Set([...catalogue.indicators.keys()].filter((_, i) => i % ONE_TAKEN_OUT_OF === 0));
      const bot = botOver(withoutIndicators(catalogue, absent), readSeries);
      const questions = questionsAboutAbsent(
        await datacommonsQuestions(),
        new Set([...absent].map(lastPart)),
      );
      return { bot, questions: spread(questions, most) };
    }),
    set('no-answer', [noAnswer], async () => ({
      bot: await shipped(),
      questions: spread(questionsWithoutAnswer(noAnswer), most),
    })),
    set('taldau', [taldau], async () => {
      const bot = await shipped();
      return { bot, questions: spread(namesNotHeld(taldau, bot.catalogue), most) };
    }),
  ];
}

/** A set is skipped where loading it says why, where a file of it is not there, or where the catalogue holds none of the indicators that its answers are of. */
function set(
  name: string,
  files: readonly string[],
  load: () => Promise<{ readonly bot: Bot; readonly questions: readonly MeasuredQuestion[] } | string>,
): SetToLoad {
  return {
    name,
    async load() {
      const missing = files.find((file) => !existsSync(file));
      if (missing !== undefined) return { name, skipped: `there is no ${missing}` };
      const loaded = await load();
      if (typeof loaded === 'string') return { name, skipped: loaded };
      const { bot, questions } = loaded;
      const held = new Set([...bot.catalogue.indicators.keys()].map(lastPart));
      const named = questions.flatMap(({ indicators }) => [...indicators]);
      if (named.length > 0 && !named.some((id) => held.has(id)))
        return { name, skipped: 'the data holds none of its indicators' };
      return { name, bot, questions };
    },
  };
}

/** The repository's own tables by what stands before the first dot of their names: one file for each language. */
function ownTables(): readonly (readonly [string, readonly string[]])[] {
  const files = readdirSync(TABLES).filter((file) => file.endsWith('.jsonl'));
  const names = [...new Set(files.map((file) => basename(file).split('.')[0] ?? file))].sort();
  return names.map((name) => [
    name,
    files.filter((file) => file.startsWith(`${name}.`)).map((file) => join(TABLES, file)),
  ]);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
