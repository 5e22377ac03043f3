import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDirectories } from '../../../src/catalogue/check-command.ts';
import { readEdition } from '../../../src/catalogue/read-edition.ts';
import type { Corrections } from '../../../src/sources/open-sdg/corrections.ts';
import { writeEdition } from '../../../src/sources/write-edition.ts';
import { convert, type Files } from './convert.ts';

/** Everything that is odd and read all the same, in one repository. */
const ODD: Files = {
  'data/indicator_1-1-1.csv':
    '\ufeffYear,UNIT_MEASURE,SEX,Place of living,KIND,Value,\r\n2020,PT,,,,41.5,\r\n2020,PT,F,,,4.35E+01,\r\n2020,PT,,Rural (all),,40,\r\n2020,PT,,Towns,,12.345678901234567,\r\n2020,PT,_T,,VC_A,-0.5,\r\n2020,PT,,,,41.50,\r\n2021,PT,R,,,1,\r\n2021,PT,,,,1,\r\n2021,PT,,,,2,\r\n',
  'data/indicator_1-1-2.csv':
    'Year,Units,Unit multiplier,Observation status,Пол,NOTE,Value\n2020,,Thousands,Estimated value,Ж,x,1.5\n2020,"тыс. ""чего-то""",,,М,,3\n',
  'data/indicator_10-1-1.csv': 'Year,UNIT_MEASURE,Value\n2019,PT,1\n2019,PERSONS,2\n',
  'data/indicator_2-1-1.csv': 'Year,Value\n2020,0.00\n2021,-1e-3\n',
  'translations/en/national_indicators.yml':
    '1-1-1-title: Share of people who read\n1-1-2-title: "Readers: \\"all\\", # of them"\n10-1-1-title: Yes\n2-1-1-title: 2024\n',
  'translations/en/KIND.yml': 'VC_A: kind A\n',
  'translations/en/data.yml': 'Ж: women\nМ: men\nтыс. "чего-то": thousands\nПол: sex\n',
  'meta/1-1-1.yml': 'goal_meta_link: https://example.org/a.pdf\nsource_compilation_1: Office\n',
};

const SHARED: Files = {
  'codelists/SEX.yaml':
    'id: SEX\nname: { en: Sex }\ncodes:\n  - { code: F, name: { en: women } }\n  - { code: M, name: { en: men } }\n',
  'codelists/UNIT_MEASURE.yaml':
    'id: UNIT_MEASURE\nname: { en: Unit }\ncodes:\n  - { code: PT, name: { en: "%" } }\n  - { code: PERSONS, name: { en: persons } }\n  - { code: _Z, name: { en: none } }\n',
};

const CORRECTIONS: Corrections = {
  codes: { KIND: { VC_A: { wordings: { en: ['the first kind'] } } } },
  dimensions: { KIND: { name: { en: 'kind' }, by: { en: ['by kind'] } } },
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sandar-edition-'));
  await mkdir(join(root, 'codelists'));
  for (const [path, text] of Object.entries(SHARED)) await writeFile(join(root, path), text);
});
afterEach(() => rm(root, { recursive: true }));

async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'utf8')]));
  return Object.fromEntries(texts);
}

describe('an edition of an odd repository', () => {
  test('passes the check and holds the figures', async () => {
    const directory = join(root, 'sample');
    await writeEdition(convert(ODD, CORRECTIONS).draft, directory);
    const { lines, exitCode } = await checkDirectories([directory]);
    expect(lines).toEqual([
      `${directory}: 1 publication, 4 indicators, 11 observations; 0 errors, 0 warnings`,
    ]);
    expect(exitCode).toBe(0);
    const edition = await readEdition(directory);
    if (!edition.ok) throw new Error('The edition is not in order.');
    const { series, indicators } = edition.value;
    const valueAt = (id: string, slice: Readonly<Record<string, string>>): unknown =>
      series
        .get(id)
        ?.find((one) => JSON.stringify(one.slice) === JSON.stringify(slice))
        ?.observations.at(-1);
    expect(valueAt('1-1-1', {})).toEqual({ period: '2020', value: 41.5, status: 'A' });
    expect(valueAt('1-1-1', { SEX: 'F' })).toEqual({ period: '2020', value: 43.5, status: 'A' });
    expect(valueAt('1-1-1', { KIND: 'VC_A' })).toEqual({ period: '2020', value: -0.5, status: 'A' });
    expect(valueAt('2-1-1', {})).toEqual({ period: '2021', value: -0.001, status: 'A' });
    expect(valueAt('10-1-1', { MEASURE: 'PERSONS' })).toMatchObject({ value: 2, unit: 'PERSONS' });
    const readers = series.get('1-1-2')?.flatMap(({ observations }) => observations);
    expect(readers?.map(({ value, status }) => [value, status]).sort()).toEqual([
      [1500, 'E'],
      [3, 'A'],
    ]);
    expect(indicators.map(({ title }) => title.en)).toEqual([
      'Share of people who read',
      'Readers: "all", # of them',
      'Yes',
      '2024',
    ]);
  });

  test('is the same, byte for byte, when it is written again', async () => {
    const directory = join(root, 'sample');
    await writeEdition(convert(ODD, CORRECTIONS).draft, directory);
    const first = await filesIn(root);
    await writeEdition(convert(ODD, CORRECTIONS).draft, directory);
    expect(await filesIn(root)).toEqual(first);
  });

  test('does not depend on the order of the files in the repository', async () => {
    const directory = join(root, 'sample');
    await writeEdition(convert(ODD, CORRECTIONS).draft, directory);
    const first = await filesIn(root);
    const turned = Object.fromEntries(Object.entries(ODD).reverse());
    await writeEdition(convert(turned, CORRECTIONS).draft, directory);
    expect(await filesIn(root)).toEqual(first);
  });
});

describe('an edition takes the place of what is in its directory', () => {
  test('where that is an edition: no table of the old one is left', async () => {
    const directory = join(root, 'sample');
    await writeEdition(convert(ODD, CORRECTIONS).draft, directory);
    const one = { 'data/indicator_1-1-1.csv': 'Year,UNIT_MEASURE,Value\n2020,PT,1\n' };
    await writeEdition(convert(one).draft, directory);
    expect(await readdir(join(directory, 'observations'))).toEqual(['1-1-1.csv']);
    expect(await readdir(root)).toEqual(['codelists', 'sample']);
  });

  test('and not where that is something else', async () => {
    const { draft } = convert(ODD);
    await expect(writeEdition(draft, join(root, 'codelists'))).rejects.toThrow('it is no edition');
    expect(await readdir(join(root, 'codelists'))).toEqual(['SEX.yaml', 'UNIT_MEASURE.yaml']);
  });
});
