import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { stringify as toYaml } from 'yaml';
import type { DraftRow, EditionDraft } from './edition-draft.ts';

/** Files that are written at a time. */
const AT_A_TIME = 64;

/** The files of an edition by path within its directory. */
export type EditionFolder = ReadonlyMap<string, string | Buffer>;

/** Throws where `directory` holds something else than an edition, which writing one would destroy. */
export async function checkPlace(directory: string): Promise<void> {
  const names = (await readdir(directory).catch(() => [])).filter((name) => !name.startsWith('.'));
  if (names.length === 0 || names.includes('datapackage.json')) return;
  throw new Error(
    `${directory} holds ${names.slice(0, 3).join(', ')} and no datapackage.json: it is no edition and is not written over. Name another directory.`,
  );
}

/** Writes an edition in the data format into `directory`, in the place of what is there. */
export async function writeEdition(draft: EditionDraft, directory: string): Promise<void> {
  await writeFiles(editionFiles(draft), directory);
}

/** Writes the files of an edition into `directory`, in the place of what is there: beside it first, then by renaming. */
export async function writeFiles(edition: EditionFolder, directory: string): Promise<void> {
  await checkPlace(directory);
  const [beside, before] = [`${directory}.new`, `${directory}.old`];
  await rm(beside, { recursive: true, force: true });
  await rm(before, { recursive: true, force: true });
  const files = [...edition].map(([path, text]) => [join(beside, path), text] as const);
  for (const folder of new Set(files.map(([file]) => dirname(file))))
    await mkdir(folder, { recursive: true });
  for (let i = 0; i < files.length; i += AT_A_TIME)
    await Promise.all(files.slice(i, i + AT_A_TIME).map(([file, text]) => writeFile(file, text)));
  await mkdir(directory, { recursive: true });
  await rename(directory, before);
  await rename(beside, directory);
  await rm(before, { recursive: true, force: true });
}

/** An edition in the data format. The same draft gives the same files, byte for byte. */
export function editionFiles(draft: EditionDraft): EditionFolder {
  const files = new Map<string, string>([
    ['datapackage.json', json(descriptor(draft))],
    ['publication.yaml', yaml(draft.publication)],
  ]);
  if (draft.terms.length > 0) files.set('terms.yaml', yaml(draft.terms));
  if (draft.links.length > 0) files.set('links.yaml', yaml(draft.links));
  for (const codelist of draft.codelists) files.set(`codelists/${codelist.id}.yaml`, yaml(codelist));
  for (const { indicator, rows } of draft.tables) {
    files.set(`indicators/${indicator.id}.yaml`, yaml(indicator));
    files.set(`observations/${indicator.id}.csv`, table(indicator.dimensions, rows));
  }
  return files;
}

function descriptor(draft: EditionDraft): unknown {
  const { id, publication, languages, referencePeriod, frequency, releaseDate, tables } = draft;
  const title = publication.title.en ?? publication.title.ru ?? publication.title.kk ?? id;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title,
    version: referencePeriod,
    licenses: [{ title: publication.licence.en ?? title }],
    sources: [{ title: publication.publisher.name.en ?? title, path: publication.publisher.url }],
    resources: tables.map(({ indicator, rows }) => ({
      name: indicator.id,
      path: `observations/${indicator.id}.csv`,
      schema: {
        fields: columns(indicator.dimensions, rows).map((name) => ({
          name,
          type: name === 'OBS_VALUE' ? 'number' : 'string',
        })),
      },
    })),
    sandar: { languages, referencePeriod, frequency, ...(releaseDate && { releaseDate }) },
  };
}

function columns(dimensions: readonly string[], rows: readonly DraftRow[]): readonly string[] {
  const unit = rows.some((row) => row.unit !== undefined) ? ['UNIT_MEASURE'] : [];
  const note = rows.some((row) => row.note !== undefined) ? ['NOTE'] : [];
  return [...dimensions, 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', ...unit, ...note];
}

function table(dimensions: readonly string[], rows: readonly DraftRow[]): string {
  const head = columns(dimensions, rows);
  const lines = rows.map(({ slice, period, value, status, unit, note }) => [
    ...dimensions.map((dimension) => slice[dimension] ?? ''),
    period,
    value,
    status,
    ...(head.includes('UNIT_MEASURE') ? [unit ?? ''] : []),
    ...(head.includes('NOTE') ? [note ?? ''] : []),
  ]);
  const sorted = lines.map((cells) => [cells.join(), cells] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return stringify([head, ...sorted.map(([, cells]) => cells)]);
}

/** JSON as formatters write it: lists of words stand in one line. */
function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/\[\s+("[^"{}]*"(?:,\s+"[^"{}]*")*)\s+\]/g, (_, words: string) => `[${words.replace(/\s+/g, ' ')}]`)}\n`;
}

function yaml(value: unknown): string {
  return toYaml(value, { lineWidth: 140, aliasDuplicateObjects: false });
}
