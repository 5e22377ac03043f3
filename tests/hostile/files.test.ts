import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { readPlainYaml } from '../../src/catalogue/read-plain-yaml.ts';
import { readDataPackage } from '../../src/sources/data-package/read-data-package.ts';
import { readDecimal } from '../../src/sources/decimal.ts';
import { openFetch } from '../../src/sources/download.ts';
import { codeIdOf, dimensionIdOf, indicatorIdOf } from '../../src/sources/ids.ts';
import { readValue } from '../../src/sources/tables/read-value.ts';
import { writeTemplate } from '../../src/sources/xlsx/write-template.ts';
import { packTarGz, packZip } from '../sources/archives.ts';
import { readFormat, SMALL } from '../sources/read-format.ts';
import { serve } from '../sources/serve.ts';

/** Long enough that what takes time in proportion to the square of it does not end within a test. */
const LONG = 500_000;

let folder: string;
let closing: (() => Promise<void>)[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandar-hostile-'));
  closing = [];
});

afterEach(async () => {
  for (const close of closing) await close();
  await rm(folder, { recursive: true });
});

describe('names from outside never lead out of their directory', () => {
  const names = [
    '../../etc/passwd',
    '/etc/passwd',
    '..',
    '.',
    '',
    'a/b',
    'a\\b',
    'C:\\x',
    'a\0b',
    '-rf',
    '%2e%2e/x',
    'é/ü',
  ];

  test.each(names)('%j as the id of an indicator, a dimension, a code', (name) => {
    expect(indicatorIdOf(name)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_-]*$/);
    expect(dimensionIdOf(name)).toMatch(/^[A-Z][A-Z0-9_]*$/);
    expect(codeIdOf(name)).toMatch(/^[\w@$.+-]*$/);
  });

  test.each(['../../outside', '/outside', 'data/../outside', '..%2foutside', 'https://example.org/x'])(
    'a data package whose table is called %j is refused before anything else is fetched',
    async (name) => {
      const asked: string[] = [];
      const descriptor = {
        name: 'made',
        title: 'Made',
        version: '2023',
        licenses: [{ title: 'free' }],
        sources: [{ title: 'x', path: 'https://example.org' }],
        resources: [{ name, path: name, schema: { fields: [{ name: 'TIME_PERIOD', type: 'year' }] } }],
        sandar: { languages: ['en'], referencePeriod: '2023', frequency: 'A' },
      };
      const served = await serve((request, response) => {
        asked.push(request.url ?? '');
        response.end(JSON.stringify(descriptor));
      });
      closing.push(served.close);
      const reading = readDataPackage(
        `${served.address}/d/datapackage.json`,
        'made',
        new Map(),
        openFetch(SMALL),
        () => undefined,
      );
      await expect(reading).rejects.toMatchObject({ code: 'layout_changed' });
      expect(asked).toEqual(['/d/datapackage.json']);
    },
  );

  test.each(['zip', 'tar.gz'])(
    'a .%s whose files lead out is read without them, and writes nothing',
    async (kind) => {
      const packed = ['../outside.yaml', 'x/../../outside.yaml', '/outside.yaml'].map((path) => ({
        path,
        text: 'a: b',
      }));
      const archive = join(folder, `made.${kind}`);
      await writeFile(archive, kind === 'zip' ? packZip(packed) : await packTarGz(packed));
      const served = await serve(async (_, response) => {
        response.end(kind === 'zip' ? packZip(packed) : await packTarGz(packed));
      });
      closing.push(served.close);
      const reading = readDataPackage(
        `${served.address}/made.${kind}`,
        'made',
        new Map(),
        openFetch(SMALL),
        () => undefined,
      );
      await expect(reading).rejects.toMatchObject({
        code: expect.stringMatching(/^(layout_changed|wrong_format|damaged)$/),
      });
      expect(await readdir(join(folder, '..'))).not.toContain('outside.yaml');
      expect(await readdir(folder)).toEqual([`made.${kind}`]);
    },
  );
});

describe('what is long is read in time proportional to its length', () => {
  test.each(['\n', '\n-', ' ', 'a:\n', '- ', '{a: ', ',1', '1', '-', '[', ': '])('YAML of %j', (part) => {
    expect(() => readPlainYaml(`a: b\n${part.repeat(LONG / 10 / part.length)}z`)).not.toThrow();
  });

  test('YAML of half a million line breaks', () => {
    expect(readPlainYaml(`a: b${'\n'.repeat(LONG)}c: d`)).toEqual({ value: { a: 'b', c: 'd' } });
  });

  test('numbers', () => {
    for (const digits of ['7', '0', '9'])
      for (const text of [`0.${digits.repeat(LONG)}`, digits.repeat(LONG), `1e${digits.repeat(LONG)}`])
        expect(readDecimal(text)).toBeUndefined();
    expect(readDecimal('1e9999')).toBeUndefined();
    expect(readValue(`1${' '.repeat(LONG)}*`, '', 0)).toMatchObject({ kind: 'observation', value: '1' });
    expect(readValue(`1${' '.repeat(LONG)}2`, '', 0)).toMatchObject({ kind: 'unclear' });
  });

  test.each([
    ['blanks', `27${' '.repeat(30_000)}!`],
    ['brackets', `27${'('.repeat(30_000)}`],
    ['notes', `27 ${'[a'.repeat(15_000)}`],
    ['a formula', '=HYPERLINK("https://example.org","27")'],
    ['a command', "=cmd|' /C calc'!A0"],
  ])('a workbook with a value of %s is refused at its cell', async (_, value) => {
    const sheets = await readXlsx(await writeTemplate());
    const content = await writeXlsx(
      sheets.map(({ sheet, data }) => {
        const rows = data as unknown as SheetData[number][];
        if (sheet === 'Data') (rows[2] as unknown[])[3] = value;
        return { sheet, data: rows };
      }),
    ).toBuffer();
    await expect(readFormat('xlsx', { file: 'museums.xlsx', content })).rejects.toThrow(/Data!D3/);
  });
});
