import { timeLargeCatalogues } from './large.ts';
import { timeQuestions } from './questions.ts';

const HELP = `npm run bench [-- --large]

Times understanding and replying, in this process, beside a search of the same texts over the same wordings.
With --large: understanding over made-up catalogues of up to 25,000 indicators beside Fuse.js, the time to build the index, its memory, and what
handing it to a running bot costs.
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
