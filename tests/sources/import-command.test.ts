import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importSource } from '../../src/commands/import.ts';
import { packZip } from './archives.ts';
import { serve } from './serve.ts';

let root: string;
const printed: string[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sandar-import-'));
  const print = (text: unknown): number => printed.push(String(text));
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
});
afterEach(async () => {
  vi.restoreAllMocks();
  printed.length = 0;
  await rm(root, { recursive: true });
});

const ARCHIVE = packZip([
  { path: 'repo/data/indicator_1-1-1.csv', text: 'Year,Value\n2020,1\n2021,1e1\n2021,10\n2022,x\n' },
  { path: 'repo/translations/en/national_indicators.yml', text: '1-1-1-title: Poverty\n' },
]);

test('an archive is imported from its address: oddities, numbers, and the check', async () => {
  const served = await serve((_, response) => response.end(ARCHIVE));
  try {
    const out = join(root, 'sdg');
    expect(await importSource(['open-sdg', `${served.address}/main.zip`, '--out', out])).toBe(0);
    expect(printed).toEqual([
      'data/indicator_1-1-1.csv:3: kept: "1e1" is read as 10.',
      'data/indicator_1-1-1.csv:5: left out: "x" is not a number that can be kept exactly.',
      'data/indicator_1-1-1.csv: kept: the source names no unit.',
      'data/indicator_1-1-1.csv:3: kept: stands in lines 3, 4 alike; it counts once.',
      '1 indicators, 2 observations, languages: en.',
      'Rows with a value: 2 kept, 1 repeated, 0 contradicted by a declared value, 1 left out.',
      'Oddities: 3 kept, 0 corrected, 1 left out.',
      `${out}: 1 publication, 1 indicator, 2 observations; 0 errors, 0 warnings`,
    ]);
    printed.length = 0;
    expect(await importSource(['open-sdg', `${served.address}/main.zip`, '--out', out, '--quiet'])).toBe(0);
    expect(printed).toHaveLength(4);
  } finally {
    await served.close();
  }
});

test.each([
  ['no format', [], 2, 'npm run import'],
  ['an unknown format', ['px', 'x', '--out', 'y'], 2, 'npm run import'],
  ['no directory to write into', ['open-sdg', 'x'], 2, 'npm run import'],
  ['an option that there is not', ['open-sdg', 'x', '--oot', 'y'], 2, 'npm run import'],
  ['an option without its value', ['xlsx', '--template'], 2, 'npm run import'],
  [
    'a template in no folder',
    ['xlsx', '--template', 'no/such/museums.xlsx'],
    1,
    'cannot be written (ENOENT)',
  ],
  [
    'a name that no publication can have',
    ['open-sdg', 'x', '--out', 'My Data'],
    1,
    'cannot name a publication',
  ],
  [
    'a source that is not there',
    ['open-sdg', 'no/such', '--out', 'sdg'],
    1,
    'no/such cannot be read (ENOENT)',
  ],
  [
    'corrections that are not there',
    ['open-sdg', 'x', '--out', 'sdg', '--corrections', 'no/such'],
    1,
    'no/such',
  ],
])('with %s nothing is written', async (_, args, code, message) => {
  const placed = args.map((one, i) => (args[i - 1] === '--out' ? join(root, one) : one));
  expect(await importSource(placed)).toBe(code);
  expect(printed.join('\n')).toContain(message);
  expect(await readdir(root)).toEqual([]);
});

test('a directory that is no edition is not written over', async () => {
  const out = join(root, 'letters');
  await mkdir(out);
  await writeFile(join(out, 'dear.txt'), 'Dear');
  expect(await importSource(['open-sdg', 'x', '--out', out])).toBe(1);
  expect(printed.join('\n')).toContain('letters holds dear.txt and no datapackage.json');
  expect(await readdir(out)).toEqual(['dear.txt']);
});

test('a template is not written over what is there', async () => {
  const file = join(root, 'museums.xlsx');
  expect(await importSource(['xlsx', '--template', file])).toBe(0);
  expect(await importSource(['xlsx', '--template', file])).toBe(1);
  expect(printed.at(-1)).toBe(`${file} is there already`);
});
