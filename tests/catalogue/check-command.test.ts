import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type CheckOutcome, checkDirectories } from '../../src/catalogue/check-command.ts';
import { change, type Files, SAMPLE, without, writeDirectory } from './sample-edition.ts';

const PUPILS = 'schools/observations/pupils.csv';

/** Checks directories below one with these files; its own path is left out of the lines. */
async function check(files: Files, ...names: readonly string[]): Promise<CheckOutcome> {
  const root = await writeDirectory(files);
  const { lines, exitCode } = await checkDirectories(names.map((name) => join(root, name)));
  await rm(root, { recursive: true });
  return { lines: lines.map((line) => line.replaceAll(root, 'data')), exitCode };
}

test('a directory that is in order is summed up in one line', async () => {
  expect(await check(SAMPLE, '.')).toEqual({
    lines: ['data: 1 publication, 4 indicators, 12 observations; 0 errors, 0 warnings'],
    exitCode: 0,
  });
});

test('an error is told with path and line, and fails', async () => {
  const { lines, exitCode } = await check(change(PUPILS, '590', '59O'), '.');
  expect(lines).toEqual([
    `data/${PUPILS}:3: error: OBS_VALUE "59O" is not a number. Write digits with a decimal point, such as 1234.5; leave it empty where a status says why there is no value. [bad_number]`,
    'data: 1 error, 0 warnings',
  ]);
  expect(exitCode).toBe(1);
});

test('a declared contradiction is a warning, and does not fail', async () => {
  const { lines, exitCode } = await check(change(PUPILS, 'F,,2023,590,A,', 'F,,2023,591,A,as-printed'), '.');
  expect(lines).toEqual([
    expect.stringMatching(`^data/${PUPILS}:2: warning: .* \\[broken_sum\\]$`),
    'data: 1 publication, 4 indicators, 12 observations; 0 errors, 1 warning',
  ]);
  expect(exitCode).toBe(0);
});

test.each(['schools', 'schools/'])('an edition is checked by itself: %s', async (name) => {
  const { lines, exitCode } = await check(change(PUPILS, '590', '59O'), name);
  expect(lines[0]).toContain(`data/${PUPILS}:3: error`);
  expect(exitCode).toBe(1);
});

test('an edition without its descriptor is still checked as one', async () => {
  const { lines, exitCode } = await check(without('schools/datapackage.json'), 'schools');
  expect(lines[0]).toMatch(/^data\/schools\/datapackage\.json: error: .* \[missing_file\]$/);
  expect(exitCode).toBe(1);
});

test('one broken directory among several fails, and all are told', async () => {
  const { lines, exitCode } = await check(SAMPLE, '.', 'nowhere');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe('data/nowhere: 1 error, 0 warnings');
  expect(exitCode).toBe(1);
});

test('a problem is one line, whatever the file says', async () => {
  const { lines } = await check(
    change('schools/terms.yaml', 'indicators: [pupils]', '"x\\ny\\e[31m": 1'),
    '.',
  );
  expect(lines[0]).toBe(
    'data/schools/terms.yaml:5: error: "[0].x y [31m" is not known here. Correct its spelling or take it out. [unknown_key]',
  );
});
