import { timeCharts } from './charts.ts';
import { timeLargeCatalogues } from './large.ts';
import { timeLoad } from './load.ts';
import { timeObservations } from './observations.ts';
import { timeOutbox } from './outbox.ts';
import { timeQuestions } from './questions.ts';
import { timeReleaseDay } from './release-day.ts';
import { timeSending } from './sending.ts';
import { soak } from './soak.ts';
import { timeStart } from './start.ts';
import type { Outcome } from './timing.ts';

const HELP = `npm run bench [-- --large | --charts | load [UPDATES] | outbox | release-day | sending | start | observations | soak [MINUTES]]

Times understanding and replying, in this process, beside a search of the same texts over the same wordings.
With --large: understanding over made-up catalogues of up to 25,000 indicators beside Fuse.js, the time to build the index, its memory, and what
handing it to a running bot costs.
With outbox: writing the deliveries of a notice to a million chats, how long people are held up meanwhile, what the database grows by, and whether what is sent
costs more the more waits.
With sending: sending to a Telegram of this computer that holds to the limits: how much of what is allowed is reached.
With observations: a figure by its key, memory and the size of the database with a million observations and with ten, and what an edition costs; minutes.
With start: from the start of the process to its being ready, with an empty database and with unchanged data, and the most memory.
With release-day: the same questions to the whole bot while nothing happens, and while an edition is published and told to a thousand chats.
With --charts: from a question to its picture, the event loop meanwhile, and memory over 500 pictures.
With load: the whole bot beside the least that a grammY bot can do, each in a process of its own, polling and by webhook: answers per second and per
second of processor time, times at half load, and memory over so many updates (1,000 where it is not said, up to 1,000,000).
With soak: the bot among people who ask, press, type and subscribe while calls to Telegram fail and an edition is published and withdrawn, for so many
minutes (1 where it is not said): lost questions, notices, memory.
How well questions are answered is measured by npm run evaluate.`;

/** `count` is of updates or minutes, for those that take it. */
const BENCHMARKS: Readonly<Record<string, (count: number) => Promise<Outcome>>> = {
  '': timeQuestions,
  '--large': timeLargeCatalogues,
  '--charts': timeCharts,
  outbox: timeOutbox,
  load: timeLoad,
  'release-day': timeReleaseDay,
  sending: timeSending,
  soak,
  observations: timeObservations,
  start: timeStart,
};

const [name = '', count = name === 'soak' ? '1' : '1000'] = process.argv.slice(2);
const benchmark = /^\d{1,7}$/.test(count) ? BENCHMARKS[name] : undefined;

if (benchmark === undefined) {
  console.log(HELP);
  process.exitCode = name === '--help' ? 0 : 2;
} else {
  const { title, rows, note } = await benchmark(Number(count));
  console.log(`\n${title}`);
  console.table(rows);
  console.log(note);
}
