import { timeQuestions } from './questions.ts';

const HELP = `npm run bench

Times understanding and replying, in this process, beside a search of the same texts over the same wordings.
How well questions are answered is measured by npm run evaluate.`;

/** All benchmarks, one table each. Figures are ratios against a peer timed in the same run, on the same texts. */
const benchmarks = [timeQuestions];

if (process.argv.length > 2) {
  console.log(HELP);
  process.exitCode = process.argv.includes('--help') ? 0 : 2;
} else {
  for (const benchmark of benchmarks) {
    const { title, rows, note } = await benchmark();
    console.log(`\n${title}`);
    console.table(rows);
    console.log(note);
  }
}
