import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Corrections, readCorrections } from '../../../src/sources/open-sdg/corrections.ts';

/** Reads a folder with these files. */
async function read(files: Readonly<Record<string, string>>): Promise<Corrections> {
  const folder = await mkdtemp(join(tmpdir(), 'sandar-corrections-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await readCorrections(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the example in the documentation is read, and shows every key that there is for an indicator', async () => {
  const text = await readFile(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
  const [, example = ''] = /### Corrections[\s\S]*?```yaml\n([\s\S]*?)```/.exec(text) ?? [];
  const { indicators = {}, ...rest } = await read({ 'example.yaml': example });
  expect(Object.keys(rest).sort()).toEqual(['codes', 'dimensions', 'links', 'publication', 'terms', 'units']);
  const shown = new Set(Object.values(indicators).flatMap((one) => Object.keys(one)));
  expect([...shown].sort()).toEqual([
    'codes',
    'default',
    'leaveOut',
    'leaveOutRows',
    'lines',
    'range',
    'shortTitle',
    'title',
    'unit',
    'unitWhy',
    'unitsOf',
    'values',
    'weakWordings',
    'wordings',
  ]);
});

test('files of a folder are read as one', async () => {
  const corrections = await read({
    'units.yaml':
      'units: { million USD: M_USD }\nindicators: { "1-1-1": { unit: PT, wordings: { en: [poor] } } }\n',
    'words.yaml':
      'units: { USD: USD }\nindicators: { "1-1-1": { wordings: { ru: [бедные] } }, "1-2-1": { unit: PT } }\n',
    'empty.yaml': '# nothing yet\n',
    'notes.md': 'Not read.',
  });
  expect(corrections).toEqual({
    units: { 'million USD': 'M_USD', USD: 'USD' },
    indicators: {
      '1-1-1': { unit: 'PT', wordings: { en: ['poor'], ru: ['бедные'] } },
      '1-2-1': { unit: 'PT' },
    },
  });
});

test('what two files declare is not decided by their names', async () => {
  const twice = {
    'a.yaml': 'indicators: { "1-1-1": { wordings: { en: [poor] } } }\n',
    'b.yaml': 'indicators: { "1-1-1": { wordings: { en: [needy] } } }\n',
  };
  await expect(read(twice)).rejects.toThrow(
    /b\.yaml declares indicators\.1-1-1\.wordings\.en, which another file declares already\.$/,
  );
});

test.each([
  [
    'an unknown key',
    'indicators: { "1-1-1": { units: PT } }',
    /a\.yaml does not fit:\n {2}indicators\.1-1-1: /,
  ],
  ['no reason', 'indicators: { "1-1-1": { range: { min: 0, max: 1 } } }', /indicators\.1-1-1\.range\.why: /],
  ['a key that stands twice', 'units: { a: B }\nunits: { b: B }', /a\.yaml is not valid YAML: /],
  ['something else than YAML', 'units: { a: ', /a\.yaml is not valid YAML: /],
])('a file with %s is refused with its place', async (_, text, message) => {
  await expect(read({ 'a.yaml': text })).rejects.toThrow(message);
});
