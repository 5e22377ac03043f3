import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDataDirectory } from '../../src/catalogue/read-data-directory.ts';
import {
  MAX_DESCRIPTOR_BYTES,
  MAX_DOCUMENT_BYTES,
  MAX_TABLE_BYTES,
} from '../../src/catalogue/read-text-file.ts';
import { expectError, problemsOf } from './expect-problem.ts';
import { change, lineOf, SAMPLE, without, writeDirectory } from './sample-edition.ts';

const PUPILS = 'schools/observations/pupils.csv';
const PUBLICATION = 'schools/publication.yaml';
const DESCRIPTOR = 'schools/datapackage.json';
const TERMS = 'schools/terms.yaml';

/** Errors of a written directory after something was done to it that text alone cannot express. */
async function errorsAfter(spoil: (root: string) => Promise<void>): Promise<readonly string[]> {
  const root = await writeDirectory(SAMPLE);
  try {
    await spoil(root);
    const read = await readDataDirectory(root);
    return read.ok ? [] : read.problems.map(({ file, code }) => `${file} ${code}`);
  } finally {
    await rm(root, { recursive: true });
  }
}

describe('text', () => {
  test('in another encoding is refused at its first bad line', async () => {
    const line = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]); // "Привет" in Windows-1251
    const head = new TextEncoder().encode('SEX,KIND,TIME_PERIOD,OBS_VALUE,OBS_STATUS,NOTE\n,,2023,1,A,');
    await expectError(
      { ...SAMPLE, [PUPILS]: new Uint8Array([...head, ...line]) },
      'wrong_encoding',
      PUPILS,
      2,
    );
  });

  test('in UTF-16 is refused', async () => {
    const content = new Uint8Array(Buffer.from(`\uFEFF${SAMPLE[TERMS]}`, 'utf16le'));
    await expectError({ ...SAMPLE, [TERMS]: content }, 'wrong_encoding', TERMS, 1);
  });

  test.each([PUPILS, PUBLICATION, DESCRIPTOR])(
    'of %s must not start with a byte order mark',
    async (path) => {
      await expectError({ ...SAMPLE, [path]: `\uFEFF${SAMPLE[path]}` }, 'byte_order_mark', path, 1);
    },
  );

  test.each([PUPILS, PUBLICATION, DESCRIPTOR])('of %s must not have carriage returns', async (path) => {
    const files = { ...SAMPLE, [path]: SAMPLE[path]?.replaceAll('\n', '\r\n') ?? '' };
    await expectError(files, 'carriage_return', path, 1);
  });

  test('with a carriage return is still checked to the end', async () => {
    const files = change(PUPILS, 'F,,2023,590,A,\n', 'F,,2023,59O,A,\r\n');
    const found = (await problemsOf(files)).map(({ code, line }) => [line, code]);
    expect(found).toEqual([
      [3, 'carriage_return'],
      [3, 'bad_number'],
    ]);
  });
});

describe('files', () => {
  test.each([DESCRIPTOR, PUBLICATION])('%s must be there', async (path) => {
    await expectError(without(path), 'missing_file', path);
  });

  test.each([TERMS, 'schools/links.yaml'])('%s may be left out', async (path) => {
    const unreferenced = change('schools/indicators/pupils.yaml', 'terms: [special]\n', '');
    const files = change('schools/codelists/KIND.yaml', '    term: special\n', '', unreferenced);
    expect(await problemsOf(without(path, files))).toEqual([]);
  });

  test('observations that the descriptor names must be there, and it is told where they are named', async () => {
    const line = lineOf(SAMPLE, DESCRIPTOR, '"observations/buildings.csv"');
    await expectError(without('schools/observations/buildings.csv'), 'missing_file', DESCRIPTOR, line);
  });

  test('observations that the descriptor does not name are refused', async () => {
    const path = 'schools/observations/teachers.csv';
    await expectError({ ...SAMPLE, [path]: 'TIME_PERIOD,OBS_VALUE,OBS_STATUS\n' }, 'stray_file', path);
  });

  test.each(['schools/term.yaml', 'schools/indicators/pupils.yml', 'codelists/SEX.csv'])(
    'a misnamed %s is not passed over in silence',
    async (path) => {
      await expectError({ ...SAMPLE, [path]: 'a: b\n' }, 'stray_file', path);
    },
  );

  test('notes for people and hidden files are let be', async () => {
    expect(
      await problemsOf({
        ...SAMPLE,
        'README.md': '',
        'schools/README.md': '',
        'schools/observations/.keep': '',
      }),
    ).toEqual([]);
  });

  test('larger than the limits are not read', async () => {
    const errors = await errorsAfter(async (root) => {
      await truncate(join(root, PUPILS), MAX_TABLE_BYTES + 1);
      await truncate(join(root, TERMS), MAX_DOCUMENT_BYTES + 1);
    });
    expect(errors).toEqual([`${PUPILS} too_large`, `${TERMS} too_large`]);
  });

  test('that describe tens of thousands of tables may be larger, up to a limit too', async () => {
    const text = SAMPLE[DESCRIPTOR] ?? '';
    const blank = ' '.repeat(2 * MAX_DOCUMENT_BYTES);
    expect(await problemsOf({ ...SAMPLE, [DESCRIPTOR]: text + blank })).toEqual([]);
    const errors = await errorsAfter((root) => truncate(join(root, DESCRIPTOR), MAX_DESCRIPTOR_BYTES + 1));
    expect(errors).toEqual([`${DESCRIPTOR} too_large`]);
  });

  test('of just that size are read', async () => {
    const text = SAMPLE[TERMS] ?? '';
    const comment = `#${'x'.repeat(MAX_DOCUMENT_BYTES - Buffer.byteLength(text) - 2)}\n`;
    expect(await problemsOf({ ...SAMPLE, [TERMS]: comment + text })).toEqual([]);
  });

  test('that are directories are refused', async () => {
    const errors = await errorsAfter(async (root) => {
      await rm(join(root, TERMS));
      await mkdir(join(root, TERMS));
    });
    expect(errors).toEqual([`${TERMS} unreadable_file`]);
  });
});

describe('a path in the descriptor', () => {
  test.each(['../../codelists/SEX.yaml', '/figures/pupils.csv', 'observations/../../x.csv', '..\\x.csv'])(
    'must not lead out: %s',
    async (path) => {
      const files = change(DESCRIPTOR, '"observations/pupils.csv"', JSON.stringify(path));
      const [problem] = await problemsOf(files);
      expect(problem).toMatchObject({
        code: 'outside_directory',
        file: DESCRIPTOR,
        line: lineOf(files, DESCRIPTOR, JSON.stringify(path)),
      });
    },
  );

  test.each([
    'pupils.csv',
    './observations/pupils.csv',
    'observations/buildings.csv',
    'https://example.org/pupils.csv',
  ])('must be the one place of its table: %s', async (path) => {
    const files = change(DESCRIPTOR, '"observations/pupils.csv"', JSON.stringify(path));
    await expectError(files, 'wrong_path', DESCRIPTOR, lineOf(files, DESCRIPTOR, JSON.stringify(path)));
  });

  test('must not lead out through a link', async () => {
    const outside = await writeDirectory({ 'pupils.csv': SAMPLE[PUPILS] ?? '' });
    const errors = await errorsAfter(async (root) => {
      await rm(join(root, PUPILS));
      await symlink(join(outside, 'pupils.csv'), join(root, PUPILS));
    });
    await rm(outside, { recursive: true });
    expect(errors).toEqual([`${PUPILS} outside_directory`]);
  });

  test('may be a link within the edition', async () => {
    const errors = await errorsAfter(async (root) => {
      await writeFile(join(root, 'schools/kept.txt'), SAMPLE[PUPILS] ?? '');
      await rm(join(root, PUPILS));
      await symlink('../kept.txt', join(root, PUPILS));
    });
    expect(errors).toEqual([]);
  });
});
