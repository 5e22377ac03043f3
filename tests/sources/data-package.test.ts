import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDataPackage } from '../../src/sources/data-package/read-data-package.ts';
import { openFetch } from '../../src/sources/download.ts';
import { checkEdition } from '../../src/sources/watch/check-edition.ts';
import { type EditionFolder, editionFiles } from '../../src/sources/write-edition.ts';
import { packTarGz, packZip } from './archives.ts';
import { readFormat, SMALL } from './read-format.ts';
import { type Served, serve } from './serve.ts';

let folder: string;
let files: EditionFolder;
let served: Served | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandar-package-'));
  const content = 'DATAFLOW,SEX,TIME_PERIOD,OBS_VALUE\nV,F,2022,12\nV,M,2022,11\n';
  files = editionFiles((await readFormat('sdmx-csv', { file: 'visits.csv', content })).draft);
  files = new Map([...files, ['calendar.yaml', Buffer.from('[]\n')]]);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});
afterEach(async () => {
  await served?.close();
  served = undefined;
  await rm(folder, { recursive: true });
});

const read = (location: string, id = 'made'): Promise<EditionFolder> =>
  readDataPackage(location, id, new Map(), openFetch(SMALL), () => undefined);
const asTexts = (made: EditionFolder): Readonly<Record<string, string>> =>
  Object.fromEntries([...made].map(([path, bytes]) => [path, bytes.toString()]).sort());

test('a directory is taken as it is, but for what is no part of an edition', async () => {
  await writeFile(join(folder, 'README.md'), 'Hello.');
  await writeFile(join(folder, 'notes.txt'), 'Hello.');
  expect(asTexts(await read(folder))).toEqual(asTexts(files));
});

test('behind an address the descriptor leads to the other files; those that may be missing may be missing', async () => {
  served = await serve((request, response) => {
    readFile(join(folder, request.url ?? '')).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  const made = await read(`${served.address}/datapackage.json`);
  expect(asTexts(made)).toEqual(asTexts(files));
  await checkEdition('made', made, join(folder, 'none'));
  await rm(join(folder, 'indicators'), { recursive: true });
  await expect(read(`${served.address}/datapackage.json`)).rejects.toMatchObject({ code: 'not_found' });
});

test.each(['zip', 'tar.gz'])('a .%s archive is unpacked', async (kind) => {
  const packed = [...files].map(([path, text]) => ({ path: `made-main/${path}`, text }));
  const archive = kind === 'zip' ? packZip(packed) : await packTarGz(packed);
  served = await serve((_, response) => response.end(archive));
  expect(asTexts(await read(`${served.address}/made.${kind}`))).toEqual(asTexts(files));
});

test('an edition of another publication, and a directory that is none, are refused', async () => {
  await expect(read(folder, 'other')).rejects.toThrow('is an edition of "made", not of "other"');
  await expect(read(join(folder, 'indicators'))).rejects.toMatchObject({ code: 'layout_changed' });
  await expect(read(join(folder, 'none'))).rejects.toMatchObject({ code: 'not_found' });
  expect(await readdir(folder)).toContain('datapackage.json');
});
