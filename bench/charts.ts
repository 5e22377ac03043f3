import { setImmediate as nextTurn } from 'node:timers/promises';
import { openPainter } from '../src/charts/open-painter.ts';
import draw from '../src/charts/picture/worker.ts';
import { type Answering, openAnswering } from '../src/open-answering.ts';
import { fileAt } from './texts.ts';
import { type Outcome, percentiles, round, timeEach } from './timing.ts';

/** Rankings of 20 regions, series of 14 years, two sexes over time, parts of a whole. */
const QUESTIONS = [
  'безработица по регионам',
  'unemployment rate by year',
  'unemployment rate men and women by year',
  'ұйымдар түрлері бойынша',
];
const PICTURES = 500;
/** As many answers are awaited at once by a busy bot. */
const ON_MAIN_THREAD = 40;

/** Time from a question to the bytes of its picture, what that keeps the event loop from, and memory as pictures are drawn. */
export async function timeCharts(): Promise<Outcome> {
  const answering = await openAnswering(fileAt('../data'), () => new Date());
  const painter = openPainter();
  const texts = Array.from({ length: PICTURES }, (_, i) => QUESTIONS[i % QUESTIONS.length] ?? '');
  const warmUp = texts.slice(0, 20);
  await timeEach(warmUp, async (text) => painter.draw(await chartOf(answering, text)), []);

  const memory = [megabytes()];
  const loop = watchLoop();
  const times: number[] = [];
  for (let at = 0; at < PICTURES; at += 100) {
    const some = texts.slice(at, at + 100);
    times.push(...(await timeEach(some, async (text) => painter.draw(await chartOf(answering, text)), [])));
    memory.push(megabytes());
  }
  const held = loop.stop();
  await painter.close();

  const peerLoop = watchLoop();
  const here = await timeEach(
    texts.slice(0, ON_MAIN_THREAD),
    async (text) => {
      draw(await chartOf(answering, text));
      // As a worker does between two pictures.
      await nextTurn();
    },
    warmUp,
  );
  const rows = { ...percentiles(times), ...held };
  const peer = { ...percentiles(here), ...peerLoop.stop() };
  return {
    title: `Charts: from a question to a PNG, ${PICTURES} pictures, one after another`,
    rows: {
      'in a worker': rows,
      'the same on the main thread': peer,
      ratio: {
        'p50 ms': round(rows['p50 ms'] / peer['p50 ms']),
        'loop held up at most ms': round(rows['loop held up at most ms'] / peer['loop held up at most ms']),
      },
    },
    note: `Memory of the process (RSS, MB) before, and after each hundred: ${memory.map(Math.round).join(', ')}.`,
  };
}

async function chartOf({ responder, illustrator }: Answering, text: string) {
  const { reply } = await responder.reply(text, {});
  const chart = await illustrator.chartOf(reply);
  if (chart === undefined) throw new Error(`no chart: ${text}`);
  return chart;
}

/**
 * The longest that the main thread computes without a turn of its event loop, in its own processor time: what other processes take from it on a
 * busy machine is not counted.
 */
function watchLoop() {
  let most = 0;
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const used = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    most = Math.max(most, (used.user + used.system) / 1000);
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return { 'loop held up at most ms': round(most) };
    },
  };
}

function megabytes(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}
