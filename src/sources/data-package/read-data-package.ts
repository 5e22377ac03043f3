import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Descriptor, descriptorSchema } from '../../catalogue/descriptor.ts';
import type { Fetch } from '../fetch.ts';
import { parseJson, shapeOf } from '../fetch-json.ts';
import { LIMITS } from '../limits.ts';
import { below, isAddress, readLocation } from '../locations.ts';
import type { Note } from '../oddity.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SharedCodes } from '../tables/setting.ts';
import { unpackArchive } from '../unpack-archive.ts';
import type { EditionFolder } from '../write-edition.ts';

const DESCRIPTOR = 'datapackage.json';
const PUBLICATION = 'publication.yaml';
const OPTIONAL = ['terms.yaml', 'links.yaml', 'calendar.yaml'];
/** Columns of a table that are no dimensions. */
const PLAIN_COLUMNS = new Set(['TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'NOTE']);
/** Files of an edition. */
const OF_EDITION =
  /^(?:datapackage\.json|(?:publication|terms|links|calendar)\.yaml|(?:codelists|indicators)\/[\w@$.+-]+\.yaml|observations\/[\w-]+\.csv)$/;

/**
 * Reads an edition in the data format itself: a directory, an archive (.zip, .tar.gz), or the address of its `datapackage.json`. Nothing of it is
 * changed. At an address files cannot be listed: those that the descriptor leads to are read, which are not the indicators without observations of their own.
 */
export async function readDataPackage(
  location: string,
  id: string,
  shared: SharedCodes,
  fetch: Fetch,
  note: Note,
): Promise<EditionFolder> {
  const files = await filesAt(location, shared, fetch, note);
  const descriptor = shapeOf(
    location,
    parseJson(location, files.get(DESCRIPTOR) ?? Buffer.alloc(0)),
    descriptorSchema,
  );
  if (descriptor.name !== id)
    throw new SourceFailure(
      'wrong_setting',
      `${location} is an edition of "${descriptor.name}", not of "${id}".`,
    );
  return files;
}

async function filesAt(
  location: string,
  shared: SharedCodes,
  fetch: Fetch,
  note: Note,
): Promise<ReadonlyMap<string, Buffer>> {
  if (!isAddress(location)) return readDirectory(location);
  if (!location.endsWith('.json')) {
    const isWanted = (path: string): boolean => OF_EDITION.test(path);
    return unpackArchive(location, await readLocation(location, fetch), isWanted, LIMITS, note);
  }
  const root = location.slice(0, location.lastIndexOf('/'));
  const bytes = await readLocation(location, fetch);
  const descriptor = shapeOf(location, parseJson(location, bytes), descriptorSchema);
  const files = new Map([[DESCRIPTOR, bytes]]);
  const take = async (path: string, isNeeded: boolean): Promise<void> => {
    try {
      files.set(path, await readLocation(below(root, path), fetch));
    } catch (failure) {
      const isMissing = failure instanceof SourceFailure && failure.code === 'not_found';
      if (isNeeded || !isMissing) throw failure;
    }
  };
  await take(PUBLICATION, true);
  for (const path of OPTIONAL) await take(path, false);
  for (const { name } of descriptor.resources) {
    await take(`indicators/${name}.yaml`, true);
    await take(`observations/${name}.csv`, true);
  }
  for (const dimension of dimensionsOf(descriptor))
    await take(`codelists/${dimension}.yaml`, !shared.has(dimension));
  return files;
}

function dimensionsOf({ resources }: Descriptor): ReadonlySet<string> {
  const columns = resources.flatMap(({ schema }) => schema.fields.map(({ name }) => name));
  return new Set([...columns.filter((name) => !PLAIN_COLUMNS.has(name)), 'UNIT_MEASURE']);
}

async function readDirectory(directory: string): Promise<ReadonlyMap<string, Buffer>> {
  let names: readonly string[];
  try {
    const entries = await readdir(directory, { withFileTypes: true, recursive: true });
    names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, '/').length));
  } catch (failure) {
    const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
    throw new SourceFailure('not_found', `${directory} cannot be read (${reason}). Name a directory.`);
  }
  const files = new Map<string, Buffer>();
  for (const name of names.filter((one) => OF_EDITION.test(one)).toSorted())
    files.set(name, await readFile(join(directory, name)));
  if (!files.has(DESCRIPTOR))
    throw new SourceFailure('layout_changed', `${directory} has no ${DESCRIPTOR}: it is no edition.`);
  return files;
}
