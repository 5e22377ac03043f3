import { rm } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Problem, ProblemCode } from '../../src/catalogue/problem.ts';
import { readDataDirectory } from '../../src/catalogue/read-data-directory.ts';
import { type Files, writeDirectory } from './sample-edition.ts';

/** What the reader reports about these files: errors, or the warnings of a directory that is in order. */
export async function problemsOf(files: Files): Promise<readonly Problem[]> {
  const root = await writeDirectory(files);
  try {
    const read = await readDataDirectory(root);
    return read.ok ? read.warnings : read.problems;
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Expects exactly one problem, an error, and returns its message. */
export async function expectError(
  files: Files,
  code: ProblemCode,
  file: string,
  line?: number,
): Promise<string> {
  return expectOne(files, 'error', code, file, line);
}

/** Expects exactly one problem, a warning, and returns its message. */
export async function expectWarning(
  files: Files,
  code: ProblemCode,
  file: string,
  line?: number,
): Promise<string> {
  return expectOne(files, 'warning', code, file, line);
}

async function expectOne(
  files: Files,
  severity: Problem['severity'],
  code: ProblemCode,
  file: string,
  line: number | undefined,
): Promise<string> {
  const problems = await problemsOf(files);
  const places = problems.map(({ message, ...place }) => place);
  expect(places).toEqual([{ file, ...(line !== undefined && { line }), code, severity }]);
  return problems[0]?.message ?? '';
}
