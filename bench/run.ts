import { timeCharts } from './charts.ts';
import { timeLargeCatalogues } from './large.ts';
import { timeOutbox } from './outbox.ts';
import { timeQuestions } from './questions.ts';
import { timeSending } from './sending.ts';
import type { Outcome } from './timing.ts';

const HELP = `npm run bench [-- --large | --charts | outbox | sending]

Times understanding and replying, in this process, beside a search of the same texts over the same wordings.
With --large: understanding over made-up catalogues of up to 25,000 indicators beside Fuse.js, the time to build the index, its memory, and what
handing it to a running bot costs.
With outbox: writing the deliveries of a notice to a million chats, and how long people are held up meanwhile.
With sending: sending to a Telegram of this computer that holds to the limits: how much of what is allowed is reached.
With --charts: from a question to its picture, the event loop meanwhile, and memory over 500 pictures.
How well questions are answered is measured by npm run evaluate.`;

const BENCHMARKS: Readonly<Record<string, () => Promise<Outcome>>> = {
  '': timeQuestions,
  '--large': timeLargeCatalogues,
  '--charts': timeCharts,
  outbox: timeOutbox,
  sending: timeSending,
};

const options = process.argv.slice(2).join(' ');
const benchmark = BENCHMARKS[options];

if (benchmark === undefined) {
  console.log(HELP);
  process.exitCode = options === '--help' ? 0 : 2;
} else {
  const { title, rows, note } = await benchmark();
  console.log(`\n${title}`);
  console.table(rows);
  console.log(note);
}
