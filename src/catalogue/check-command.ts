import { join } from 'node:path';
import type { Edition } from './edition.ts';
import { listFolder } from './list-folder.ts';
import { type Checked, formatProblem, type Problem } from './problem.ts';
import { readDataDirectory } from './read-data-directory.ts';
import { readEdition } from './read-edition.ts';
import { isEdition } from './read-edition-files.ts';

/** What `check` prints, and how it exits: 1 where there is an error, 0 otherwise. */
export interface CheckOutcome {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** Checks data directories and single editions, each by itself: every problem on a line, then a summary. */
export async function checkDirectories(directories: readonly string[]): Promise<CheckOutcome> {
  const outcomes: CheckOutcome[] = [];
  for (const directory of directories) outcomes.push(await checkDirectory(directory));
  return {
    lines: outcomes.flatMap(({ lines }) => lines),
    exitCode: outcomes.some(({ exitCode }) => exitCode === 1) ? 1 : 0,
  };
}

async function checkDirectory(directory: string): Promise<CheckOutcome> {
  if (isEdition((await listFolder(directory, '.', () => undefined)) ?? [])) {
    const checked = await readEdition(directory);
    return describe(directory, join(directory, '..'), checked, (edition) => [edition]);
  }
  return describe(directory, directory, await readDataDirectory(directory), ({ editions }) => editions);
}

/** `root` is what the files in problems are relative to. */
function describe<T>(
  directory: string,
  root: string,
  checked: Checked<T>,
  editionsOf: (value: T) => readonly Edition[],
): CheckOutcome {
  const problems = checked.ok ? checked.warnings : checked.problems;
  const lines = problems.map((problem) => formatProblem({ ...problem, file: join(root, problem.file) }));
  if (checked.ok) {
    const held = summarise(editionsOf(checked.value));
    return { lines: [...lines, `${directory}: ${held}; ${countOf(problems)}`], exitCode: 0 };
  }
  return { lines: [...lines, `${directory}: ${countOf(problems)}`], exitCode: 1 };
}

function summarise(editions: readonly Edition[]): string {
  const series = editions.flatMap((edition) => [...edition.series.values()].flat());
  const observations = series.reduce((before, one) => before + one.observations.length, 0);
  const indicators = editions.reduce((before, edition) => before + edition.indicators.length, 0);
  const parts = [
    count(editions.length, 'publication'),
    count(indicators, 'indicator'),
    count(observations, 'observation'),
  ];
  return parts.join(', ');
}

function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
