import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { DataDirectory } from '../../src/catalogue/edition.ts';
import { readDataDirectory } from '../../src/catalogue/read-data-directory.ts';
import { readEdition } from '../../src/catalogue/read-edition.ts';
import { seriesInMemory } from '../../src/catalogue/read-series.ts';
import { expectError, problemsOf } from './expect-problem.ts';
import { change, type Files, lineOf, SAMPLE, without, writeDirectory } from './sample-edition.ts';

/** The sample's publication a second time, under another name. */
const COLLEGES = Object.fromEntries(
  Object.entries(SAMPLE)
    .filter(([path]) => path.startsWith('schools/'))
    .map(([path, text]) => [
      path.replace('schools', 'colleges'),
      text.replace('"name": "schools"', '"name": "colleges"'),
    ]),
);

async function read(files: Files): Promise<DataDirectory> {
  const root = await writeDirectory(files);
  const checked = await readDataDirectory(root);
  await rm(root, { recursive: true });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

describe('a data directory that is in order', () => {
  test('is read whole', async () => {
    const { codelists, editions } = await read({ ...SAMPLE, ...COLLEGES });
    expect(codelists.map(({ id }) => id)).toEqual(['SEX', 'UNIT_MEASURE']);
    expect(editions.map(({ id }) => id)).toEqual(['colleges', 'schools']);
    const [, schools] = editions;
    expect(schools?.indicators.map(({ id }) => id)).toEqual([
      'buildings',
      'pupil-share',
      'pupils-per-school',
      'pupils',
    ]);
    expect(schools?.terms.map(({ id }) => id)).toEqual(['special']);
    expect(schools?.links.map(({ id }) => id)).toEqual(['report']);
    expect(schools?.codelists.map(({ id }) => id)).toEqual(['KIND']);
    expect(schools?.publication.notes).toEqual({
      'as-printed': { kk: 'Note атауы', ru: 'Имя Note', en: 'Note name' },
    });
  });

  test('gives series in order of slice, observations in order of period', async () => {
    const { editions } = await read(SAMPLE);
    expect(editions[0]?.series.get('pupils')).toEqual([
      {
        slice: {},
        observations: [
          { period: '2021', value: null, status: 'O' },
          { period: '2022', value: 1000, status: 'A' },
          { period: '2023', value: 1200, status: 'A' },
        ],
      },
      { slice: { KIND: 'BLIND' }, observations: [{ period: '2023', value: 45, status: 'A' }] },
      { slice: { KIND: 'SPECIAL' }, observations: [{ period: '2023', value: 301, status: 'P' }] },
      {
        slice: { SEX: 'F' },
        observations: [
          { period: '2022', value: 480, status: 'A' },
          { period: '2023', value: 590, status: 'A' },
        ],
      },
      {
        slice: { SEX: 'M' },
        observations: [
          { period: '2022', value: 520, status: 'A' },
          { period: '2023', value: 610, status: 'A' },
        ],
      },
    ]);
  });

  test('keeps the note of an observation, and its unit only where it is another one', async () => {
    const noted = change(
      'schools/observations/pupils.csv',
      ',BLIND,2023,45,A,',
      ',BLIND,2023,45,A,as-printed',
    );
    const own = change(
      'schools/observations/buildings.csv',
      '2023,12,A,',
      '2023,12,A,SCHOOLS\n2022,11,A,PUPILS',
      noted,
    );
    const series = (await read(own)).editions[0]?.series;
    expect(series?.get('pupils')?.[1]?.observations).toEqual([
      { period: '2023', value: 45, status: 'A', note: 'as-printed' },
    ]);
    expect(series?.get('buildings')?.[0]?.observations).toEqual([
      { period: '2022', value: 11, status: 'A', unit: 'PUPILS' },
      { period: '2023', value: 12, status: 'A' },
    ]);
  });

  test('serves a catalogue', async () => {
    const directory = await read(SAMPLE);
    expect(buildCatalogue(directory).indicators.get('schools/pupils')?.periods).toEqual({
      first: '2022',
      last: '2023',
    });
    const readSeries = seriesInMemory(directory);
    expect(await readSeries('schools/pupil-share', { KIND: 'BLIND' })).toEqual([
      { period: '2023', value: 15, status: 'A' },
    ]);
  });

  test('stays so when a publication is taken away', async () => {
    const { editions } = await read(without('schools/', { ...SAMPLE, ...COLLEGES }));
    expect(editions.map(({ id }) => id)).toEqual(['colleges']);
  });

  test('needs no shared codelists where an edition brings all that it uses', async () => {
    const moved = Object.entries(SAMPLE).map(([path, text]) => [
      path.replace(/^codelists/, 'schools/codelists'),
      text,
    ]);
    const own = Object.fromEntries(moved);
    const files = change('schools/codelists/SEX.yaml', / {2}- code: U\n.*\n/, '', own);
    expect((await read(files)).codelists).toEqual([]);
  });
});

describe('a data directory', () => {
  test('that is not there is refused', async () => {
    const root = await writeDirectory({});
    const checked = await readDataDirectory(join(root, 'nowhere'));
    await rm(root, { recursive: true });
    expect(checked).toMatchObject({ ok: false, problems: [{ code: 'missing_directory', file: '.' }] });
  });

  test.each([
    ['empty', {}],
    ['without an edition', without('schools/')],
  ])('that is %s is refused, and it is said what is expected', async (_, files) => {
    const message = await expectError(files, 'empty_directory', '.');
    expect(message).toContain('datapackage.json');
  });

  test('with a directory that is no edition is refused', async () => {
    await expectError({ ...SAMPLE, 'drafts/notes.txt': '' }, 'missing_file', 'drafts/datapackage.json');
  });

  test('with one publication twice is refused', async () => {
    const files = {
      ...SAMPLE,
      ...change('colleges/datapackage.json', '"name": "colleges"', '"name": "schools"', COLLEGES),
    };
    expect((await problemsOf(files)).map(({ file, line, code }) => [file, line, code])).toEqual([
      ['colleges/datapackage.json', 3, 'id_mismatch'],
      ['schools/datapackage.json', 3, 'duplicate_id'],
    ]);
  });

  test('with one code for two things is refused, since codelists of all editions become one', async () => {
    const kind = 'schools/codelists/KIND.yaml';
    const files = change(kind, 'ru: Имя Blind', 'ru: Слепые', { ...SAMPLE, ...COLLEGES });
    await expectError(files, 'conflicting_code', kind, lineOf(files, kind, 'code: BLIND'));
  });

  test('with one code in two places of its codelist is refused: shares would be of another whole', async () => {
    const kind = 'schools/codelists/KIND.yaml';
    const moved = change(kind, '    parent: SPECIAL\n', '', { ...SAMPLE, ...COLLEGES });
    const files = change('schools/observations/pupil-share.csv', 'BLIND,2023,15,', 'BLIND,2023,3.8,', moved);
    await expectError(files, 'conflicting_code', kind, lineOf(files, kind, 'code: BLIND'));
  });

  test('tells what is wrong with a shared codelist once, however many editions use it', async () => {
    const files = change('codelists/SEX.yaml', 'kk: Women атауы, ', '', { ...SAMPLE, ...COLLEGES });
    await expectError(
      files,
      'missing_text',
      'codelists/SEX.yaml',
      lineOf(files, 'codelists/SEX.yaml', 'Имя Women'),
    );
  });

  test('may hold hidden directories', async () => {
    const root = await writeDirectory(SAMPLE);
    await mkdir(join(root, '.git'));
    const checked = await readDataDirectory(root);
    await rm(root, { recursive: true });
    expect(checked.ok).toBe(true);
  });
});

describe('an edition by itself', () => {
  test('is read with the codelists beside its directory', async () => {
    const root = await writeDirectory(SAMPLE);
    const checked = await readEdition(join(root, 'schools/'));
    await rm(root, { recursive: true });
    expect(checked).toMatchObject({ ok: true, value: { id: 'schools' }, warnings: [] });
  });

  test('is refused where a code is in none of them', async () => {
    const root = await writeDirectory(change('codelists/SEX.yaml', 'code: F\n', 'code: W\n'));
    const checked = await readEdition(join(root, 'schools'));
    await rm(root, { recursive: true });
    const codes = checked.ok ? [] : checked.problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
    expect(codes).toEqual([
      'schools/indicators/pupils.yaml:9 unknown_code',
      'schools/observations/pupils.csv:3 unknown_code',
      'schools/observations/pupils.csv:8 unknown_code',
    ]);
  });
});
