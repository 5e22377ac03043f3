import { join } from 'node:path';
import { checkDirectories } from '../catalogue/check-command.ts';
import { formatProblem } from '../catalogue/problem.ts';
import { readSourcesFile } from '../sources/watch/read-sources-file.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run check -- DIR…

Checks data directories, with the sources that they watch, and single editions without installing them. Every problem is told with file and line;
exit code 1 where there is an error. A broken identity that its observation declares by a NOTE is a warning.`;

/** Runs the command; returns the exit code. */
export async function check(args: readonly string[]): Promise<number> {
  const read = readOptions(args, { help: { type: 'boolean', default: false } });
  const directories = read?.positionals ?? [];
  if (read?.values.help || directories.length === 0) {
    console.log(HELP);
    return read?.values.help ? 0 : 2;
  }
  const { lines, exitCode } = await checkDirectories(directories);
  for (const line of lines) console.log(line);
  const problems = (await Promise.all(directories.map(problemsOfSources))).flat();
  for (const line of problems) console.log(line);
  return problems.length > 0 ? 1 : exitCode;
}

/** What is wrong with the list of sources of a data directory, a line for each. */
async function problemsOfSources(directory: string): Promise<readonly string[]> {
  const checked = await readSourcesFile(directory);
  if (checked.ok) return [];
  return checked.problems.map((problem) =>
    formatProblem({ ...problem, file: join(directory, problem.file) }),
  );
}
