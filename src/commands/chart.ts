import { writeFile } from 'node:fs/promises';
import { plainText } from '../answers/message.ts';
import type { Reply } from '../answers/respond.ts';
import { seriesBehind } from '../answers/series-behind.ts';
import type { Chart } from '../charts/chart.ts';
import { openPainter, SlowDrawing } from '../charts/open-painter.ts';
import { type Answering, openAnswering } from '../open-answering.ts';
import { StartError } from '../start-error.ts';
import { fail } from './fail.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run chart -- "question" --out FILE [--data DIR]

Draws the chart that answers a question, in the question's language, as a PNG.
--out   the file to write
--data  a data directory (./data unless given)
Exit code 1 where the question has no chart, 2 where the command was not understood.`;

const NO_CHART =
  'This question has no chart: a series of three periods or more, a comparison and a ranking have one. Its answer:';

/** Runs the command; returns the exit code. */
export async function chart(args: readonly string[]): Promise<number> {
  const read = readOptions(args, {
    out: { type: 'string' },
    data: { type: 'string', default: './data' },
    help: { type: 'boolean' },
  });
  if (read?.values.help) {
    console.log(HELP);
    return 0;
  }
  const question = read?.positionals.join(' ') ?? '';
  const out = read?.values.out;
  if (read === undefined || question === '' || out === undefined) {
    console.error(HELP);
    return 2;
  }
  try {
    return await drawTo(out, question, read.values.data);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return fail([error.message]);
  }
}

async function drawTo(out: string, question: string, data: string): Promise<number> {
  const answering = await openAnswering(data, () => new Date());
  const { reply } = await answering.responder.reply(question, {});
  const chart = await chartOf(reply, answering);
  if (chart === undefined) return fail([NO_CHART, '', plainText(reply.message)]);
  const painter = openPainter();
  try {
    await writeFile(out, await painter.draw(chart));
  } catch (error) {
    if (error instanceof SlowDrawing)
      return fail([`${out} is not written: ${error.message}; try again when the machine has less to do`]);
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return fail([`${out} cannot be written: ${error.message}`]);
  } finally {
    await painter.close();
  }
  console.log(out);
  return 0;
}

/** The chart of the reply or, of a single figure, of the series behind it. */
async function chartOf(reply: Reply, { responder, illustrator }: Answering): Promise<Chart | undefined> {
  const series = reply.answer.kind === 'figure' ? seriesBehind(reply.answer) : undefined;
  if (series === undefined) return illustrator.chartOf(reply);
  const turn = await responder.answer({ kind: 'figure', ask: series }, {}, undefined, reply.language);
  return illustrator.chartOf(turn.reply);
}
