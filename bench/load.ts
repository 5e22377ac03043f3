import { createHttpApp, startHttpServer } from '../src/http/server.ts';
import { playgroundApp } from '../src/playground/playground.ts';
import { createTelegram } from '../src/playground/telegram.ts';
import { type Receiving, startChildBot } from './load/child-bot.ts';
import { FIRST_PERSON, gatherCrowd } from './load/crowd.ts';
import { figureQuestions } from './texts.ts';
import { type Outcome, percentiles, round } from './timing.ts';

/** Programs that are compared, and what they are asked: the first is the measure of the others. */
const BOTS: Readonly<Record<string, { readonly program: string; readonly texts: () => readonly string[] }>> =
  {
    'grammY echo bot': { program: 'load/echo-bot.ts', texts: often },
    Sandar: { program: '../start.mjs', texts: often },
    'Sandar, in words not heard before': { program: '../start.mjs', texts: once },
  };

const PEOPLE = 100;
const QUESTIONS = 300;
/** In how many ways each is written, where none is heard twice. */
const WORDINGS = 8;
/** People who ask faster than anybody reads would be limited; operators are not. */
const UNLIMITED = { ADMIN_IDS: Array.from({ length: PEOPLE }, (_, i) => FIRST_PERSON + i).join() };
/** Questions for the compiler to see before anything is measured, and to measure the pace by. */
const TO_WARM_UP = 3000;
const TO_MEASURE = 3000;

/** As on the day of a release: many people ask the same. */
function often(): readonly string[] {
  return figureQuestions(QUESTIONS);
}

/** The same questions, so that no text comes twice within more than are remembered (see `asked-again.ts`). */
function once(): readonly string[] {
  return Array.from({ length: WORDINGS }, (_, times) =>
    figureQuestions(QUESTIONS).map((text) => text + '?'.repeat(times)),
  ).flat();
}

/** What a bot does under load. Times are milliseconds from a question's delivery to its reply. */
interface Load {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly times: readonly number[];
  /** Before the last round and after it, in MB. */
  readonly memory: readonly [before: number, after: number];
}

/** Times the whole bot beside the least that a grammY bot can do, each in a process of its own on one local Bot API. `updates`: how many are brought at half load. */
export async function timeLoad(updates: number): Promise<Outcome> {
  const rows: Record<string, Record<string, number | string>> = {};
  for (const receiving of ['polling', 'webhook'] as const) {
    let measure: Load | undefined;
    for (const [name, { program, texts }] of Object.entries(BOTS)) {
      const load = await loadBot(program, receiving, texts(), updates);
      measure ??= load;
      rows[`${receiving}: ${name}`] = {
        'answers/s': round(load.perSecond),
        'answers/CPU s': round(load.perCpuSecond),
        'to the echo bot': round(load.perCpuSecond / measure.perCpuSecond),
        ...percentiles(load.times),
        'MB before': round(load.memory[0]),
        'MB after': round(load.memory[1]),
      };
    }
  }
  return {
    title: `Load: ${PEOPLE} people who ask ${QUESTIONS} questions for figures, without pictures, ${updates} of them at half of the pace that the bot keeps up`,
    rows,
    note: 'The echo bot says what it was told: it understands, looks up, stores and draws nothing. Times are at half load, from the delivery of a question to its reply.',
  };
}

async function loadBot(
  program: string,
  receiving: Receiving,
  texts: readonly string[],
  updates: number,
): Promise<Load> {
  const telegram = createTelegram();
  const server = await startHttpServer(createHttpApp(playgroundApp(telegram)), 0, '127.0.0.1');
  const bot = await startChildBot(program, receiving, server.url, { variables: UNLIMITED });
  try {
    const crowd = gatherCrowd(telegram, PEOPLE, texts);
    // Drawing is measured by itself: people who ask all day have seen the pictures.
    await crowd.all('не показывай графики');
    await crowd.press(TO_WARM_UP);
    const [cpu, start] = [bot.cpu(), performance.now()];
    await crowd.press(TO_MEASURE);
    const perSecond = TO_MEASURE / ((performance.now() - start) / 1000);
    const perCpuSecond = TO_MEASURE / (bot.cpu() - cpu);
    const before = bot.memory();
    const times = await crowd.stroll(updates, perSecond / 2);
    return { perSecond, perCpuSecond, times, memory: [before, bot.memory()] };
  } finally {
    await bot.stop();
    telegram.webhook.unset();
    await server.close();
  }
}
