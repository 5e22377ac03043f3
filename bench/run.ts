import { timeLargeCatalogues } from './large.ts';
import { timeQuestions } from './questions.ts';

const HELP = `npm run bench [-- --large]

Times understanding and replying, in this process, beside a search of the same texts over the same wordings.
With --large: understanding over a made-up catalogue of 25,000 indicators, the time to build its index and its memory.
How well questions are answered is measured by npm run evaluate.`;

const options = process.argv.slice(2).join(' ');

if (options !== '' && options !== '--large') {
  console.log(HELP);
  process.exitCode = options === '--help' ? 0 : 2;
} else {
  const benchmark = options === '--large' ? timeLargeCatalogues : timeQuestions;
  const { title, rows, note } = await benchmark();
  console.log(`\n${title}`);
  console.table(rows);
  console.log(note);
}
