import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatProblem } from '../../../src/catalogue/problem.ts';
import { check } from '../../../src/commands/check.ts';
import { readSourcesFile } from '../../../src/sources/watch/read-sources-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandar-sources-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const SOURCE = `  - id: visits
    format: sdmx-csv
    location: https://example.org/visits.csv
    schedule: "0 10 * * 1-5"
    timeZone: Asia/Almaty
    publication: visits
    mapping: visits-mapping.yaml
    announce: ask
`;

async function read(text: string): Promise<readonly string[] | object> {
  await writeFile(join(folder, 'sources.yaml'), text);
  await writeFile(join(folder, 'visits-mapping.yaml'), 'units: {}\n');
  const checked = await readSourcesFile(folder);
  return checked.ok ? checked.value : checked.problems.map(formatProblem);
}

test('a data directory without the file watches nothing', async () => {
  expect(await readSourcesFile(folder)).toEqual({ ok: true, value: [], warnings: [] });
  expect(await read('sources: []\n')).toEqual([]);
});

test('paths are seen from the data directory', async () => {
  expect(await read(`sources:\n${SOURCE}`)).toMatchObject([
    {
      id: 'visits',
      location: 'https://example.org/visits.csv',
      mapping: join(folder, 'visits-mapping.yaml'),
    },
  ]);
  const local = SOURCE.replace('https://example.org/visits.csv', 'visits-mapping.yaml');
  expect(await read(`sources:\n${local}`)).toMatchObject([{ location: join(folder, 'visits-mapping.yaml') }]);
});

test.each([
  ['schedule: "0 10 * * 1-5"', 'schedule: tomorrow', 'sources.yaml:5', 'schedule of five parts'],
  ['timeZone: Asia/Almaty', 'timeZone: Almaty', 'sources.yaml:6', 'time zone such as Asia/Almaty'],
  ['format: sdmx-csv', 'format: excel', 'sources.yaml:3', 'open-sdg'],
  ['announce: ask', 'announce: maybe', 'sources.yaml:9', 'ask'],
  ['id: visits', 'id: My Visits', 'sources.yaml:2', 'lower case'],
  [
    '    mapping: visits-mapping.yaml\n',
    '    mapping: none.yaml\n',
    'sources.yaml:8',
    'There is no none.yaml',
  ],
  ['https://example.org/visits.csv', 'none.csv', 'sources.yaml:4', 'There is no none.csv'],
  ['    announce: ask\n', '', 'sources.yaml:2', 'announce'],
  ['announce: ask', 'announce: ask\n    tell: all', 'sources.yaml:10', 'tell'],
])('%s → %s is told with its line', async (is, becomes, place, message) => {
  const problems = await read(`sources:\n${SOURCE.replace(is, becomes)}`);
  expect(problems).toEqual([expect.stringContaining(place)]);
  expect(problems).toEqual([expect.stringContaining(message)]);
});

test('two sources with one id, or of one publication, are told', async () => {
  const problems = await read(`sources:\n${SOURCE}${SOURCE}`);
  expect(problems).toEqual([
    expect.stringMatching(/sources\.yaml:10: .*"visits" is there twice. A source has an id of its own/),
    expect.stringMatching(/sources\.yaml:15: .*An edition comes from one source as a whole/),
  ]);
});

test('the command that checks a data directory checks its sources too', async () => {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => lines.push(String(line)));
  await writeFile(join(folder, 'sources.yaml'), 'sources: [1]\n');
  expect(await check([folder])).toBe(1);
  expect(lines.join('\n')).toContain(`${join(folder, 'sources.yaml')}:1: error`);
  lines.length = 0;
  expect(await check([join(import.meta.dirname, '../../../data')])).toBe(0);
});
