import { timeQuestions } from './questions.ts';

/** All benchmarks, one table each. Figures are ratios against a peer timed in the same run, on the same texts. */
for (const benchmark of [timeQuestions]) {
  const { title, rows, note } = await benchmark();
  console.log(`\n${title}`);
  console.table(rows);
  console.log(note);
}
