import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type { Reply } from '../src/answers/respond.ts';
import type { Chart } from '../src/charts/chart.ts';
import { openPainter } from '../src/charts/open-painter.ts';
import draw from '../src/charts/picture/worker.ts';
import { type Answering, openAnswering } from '../src/open-answering.ts';
import { fileAt } from './texts.ts';
import { type Outcome, percentiles, round, timeEach } from './timing.ts';

/** A ranking of 20 regions, a series of 14 years, two sexes over time, parts of a whole. */
const QUESTIONS = [
  'безработица по регионам',
  'unemployment rate by year',
  'unemployment rate men and women by year',
  'ұйымдар түрлері бойынша',
];
const PICTURES = 500;
const BETWEEN_WEIGHINGS = 100;
/** Pictures over which the event loop is watched. */
const WATCHED = 100;
const WARM_UP = 20;
/** Answers in words that are timed beside pictures. */
const TEXTS = 400;
/** Between two of them, in milliseconds. */
const BREATH = 5;

/** Time from a question to the bytes of its picture, memory as pictures are drawn, and what a picture keeps the event loop from once its answer is there. */
export async function timeCharts(): Promise<Outcome> {
  const answering = await openAnswering(fileAt('../data'), () => new Date());
  const painter = openPainter();
  const inWorker = async (text: string) =>
    painter.draw(await chartOf(answering, await replyTo(answering, text)));
  await timeEach([], inWorker, asked(WARM_UP));

  const memory = [megabytes()];
  const times: number[] = [];
  while (times.length < PICTURES) {
    times.push(...(await timeEach(asked(BETWEEN_WEIGHINGS), inWorker, [])));
    memory.push(megabytes());
  }
  const replies = await Promise.all(asked(WATCHED).map((text) => replyTo(answering, text)));
  const alone = await timeTexts(answering);
  const drawn = replies.map((reply) => async () => painter.draw(await chartOf(answering, reply)));
  const whileDrawn = await timeTexts(answering, drawn);
  const beside = await watchLoop(replies, async (reply) => painter.draw(await chartOf(answering, reply)));
  await painter.close();

  const here = async (reply: Reply) => draw(await chartOf(answering, reply));
  const onMain = await timeEach(
    asked(WATCHED),
    async (text) => here(await replyTo(answering, text)),
    asked(WARM_UP),
  );
  const heldUp = await watchLoop(replies, here);
  const [ours, peer] = [percentiles(times), percentiles(onMain)];
  return {
    title: `Charts: from a question to a PNG, ${PICTURES} pictures, one after another`,
    rows: {
      'in a worker': { ...ours, 'loop held up at most ms': round(beside) },
      'on the main thread': { ...peer, 'loop held up at most ms': round(heldUp) },
      ratio: {
        'p50 ms': round(ours['p50 ms'] / peer['p50 ms']),
        'p99 ms': round(ours['p99 ms'] / peer['p99 ms']),
        'loop held up at most ms': round(beside / heldUp),
      },
      'answers in words, nothing drawn': alone,
      'answers in words while pictures are drawn': whileDrawn,
    },
    note: `Memory of the process (RSS, MB) before, and after each hundred: ${memory.map(Math.round).join(', ')}. The loop is watched from the answer to the bytes, in processor time of the main thread, which the system counts in steps of some milliseconds.`,
  };
}

/** Answers in words, a breath between them, while these pictures are drawn one after another, again and again. */
async function timeTexts(
  { responder }: Answering,
  pictures: readonly (() => Promise<unknown>)[] = [],
): Promise<ReturnType<typeof percentiles>> {
  let isOver = pictures.length === 0;
  const drawing = (async () => {
    for (let next = 0; !isOver; next += 1) await pictures[next % pictures.length]?.();
  })();
  const times = await timeEach(
    asked(TEXTS),
    async (text) => {
      await responder.reply(text, {});
    },
    asked(WARM_UP),
    () => delay(BREATH),
  );
  isOver = true;
  await drawing;
  return percentiles(times);
}

function asked(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => QUESTIONS[i % QUESTIONS.length] ?? '');
}

async function replyTo({ responder }: Answering, text: string): Promise<Reply> {
  return (await responder.reply(text, {})).reply;
}

async function chartOf({ illustrator }: Answering, reply: Reply): Promise<Chart> {
  const chart = await illustrator.chartOf(reply);
  if (chart === undefined) throw new Error('a question of the benchmark has no chart any more');
  return chart;
}

/**
 * The longest, in milliseconds, that the main thread computes without a turn of its event loop, in its own processor time.
 */
async function watchLoop<T>(inputs: readonly T[], work: (input: T) => Promise<unknown>): Promise<number> {
  let most = 0;
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    most = Math.max(most, (user + system) / 1000);
  }, 1);
  for (const input of inputs) {
    await work(input);
    await nextTurn();
  }
  clearInterval(timer);
  return most;
}

function megabytes(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}
