import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '../../catalogue/problem.ts';
import { readEdition } from '../../catalogue/read-edition.ts';
import { SourceFailure } from '../source-failure.ts';
import { type EditionFolder, writeFiles } from '../write-edition.ts';

/** So many errors show what is wrong. */
const MOST_ERRORS = 5;

/** Checks an edition beside a data directory's shared codelists. Throws a SourceFailure where it does not pass. */
export async function checkEdition(id: string, files: EditionFolder, dataDirectory: string): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'sandar-source-'));
  try {
    await cp(join(dataDirectory, 'codelists'), join(root, 'codelists'), { recursive: true }).catch(
      (failure: unknown) => {
        if (!(failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')) throw failure;
      },
    );
    await writeFiles(files, join(root, id));
    const checked = await readEdition(join(root, id));
    if (checked.ok) return;
    const errors = checked.problems.filter(({ severity }) => severity === 'error');
    const told = errors.slice(0, MOST_ERRORS).map((problem) => `  ${formatProblem(problem)}`);
    throw new SourceFailure(
      'check_failed',
      `The edition of ${id} made of it does not pass the check (${errors.length} errors):\n${told.join('\n')}`,
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
