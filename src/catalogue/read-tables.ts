import { posix } from 'node:path';
import type { Codebook } from './codebook.ts';
import type { Descriptor } from './descriptor.ts';
import type { Path } from './document.ts';
import type { EditionFiles, Tables } from './edition-files.ts';
import { listFolder } from './list-folder.ts';
import type { Table } from './observation-table.ts';
import { error, type Place, type Report } from './problem.ts';
import { readObservations } from './read-observations.ts';
import { MAX_TABLE_BYTES, readTextFile } from './read-text-file.ts';

const FOLDER = 'observations';

type Resource = Descriptor['resources'][number];

/** Reads the tables that an edition's descriptor names, and reports those that it does not name. */
export async function readTables(
  root: string,
  files: EditionFiles,
  codebook: Codebook,
  report: Report,
): Promise<Tables> {
  const tables = new Map<string, Table>();
  const { descriptor, directory } = files;
  if (descriptor === undefined) return tables;
  const { resources } = descriptor.value;
  for (const [position, resource] of resources.entries()) {
    const placeOf: PlaceOf = (...path) => descriptor.at(['resources', position, ...path]);
    if (!isInPlace(resource, placeOf, report)) continue;
    const table = readTable(root, files, resource, placeOf, codebook, report);
    if (table !== undefined) tables.set(resource.name, table);
  }
  const named = new Set(resources.map(({ name }) => `${name}.csv`));
  for (const name of (await listFolder(root, `${directory}/${FOLDER}`, report)) ?? []) {
    if (named.has(name)) continue;
    const message = 'No resource in datapackage.json names this file. Add a resource or take the file away.';
    report(error({ file: `${directory}/${FOLDER}/${name}` }, 'stray_file', message));
  }
  return tables;
}

/** Places in one resource. */
type PlaceOf = (...path: Path) => Place;

/** Each table has one place, so that nobody has to look for it and no path can lead elsewhere. */
function isInPlace({ name, path }: Resource, placeOf: PlaceOf, report: Report): boolean {
  if (posix.isAbsolute(path) || path.split(/[/\\]/).includes('..')) {
    const message = `The path ${path} leads out of the edition's directory. Name a file in it.`;
    report(error(placeOf('path'), 'outside_directory', message));
    return false;
  }
  if (path === `${FOLDER}/${name}.csv`) return true;
  const message = `The path is ${path}, but has to be ${FOLDER}/${name}.csv, after the resource's name.`;
  report(error(placeOf('path'), 'wrong_path', message));
  return false;
}

function readTable(
  root: string,
  { directory, indicators, publication }: EditionFiles,
  { name, path, schema }: Resource,
  placeOf: PlaceOf,
  codebook: Codebook,
  report: Report,
): Table | undefined {
  const indicator = indicators.get(name)?.value;
  if (indicator === undefined) return undefined;
  const file = `${directory}/${path}`;
  const text = readTextFile({ root, path: file, namedAt: () => placeOf('path') }, MAX_TABLE_BYTES, report);
  if (text === undefined) return undefined;
  const notes = publication && new Set(Object.keys(publication.value.notes ?? {}));
  const read = readObservations(text, { file, indicator, codebook, notes }, report);
  if (read === undefined) return undefined;
  const fields = schema.fields.map((field) => field.name).join(', ');
  const columns = read.columns.join(', ');
  if (fields !== columns) {
    const message = `The fields are ${fields}, but the columns of ${path} are ${columns}. Make them the same, in one order.`;
    report(error(placeOf('schema', 'fields'), 'wrong_fields', message));
  }
  return read.table;
}
