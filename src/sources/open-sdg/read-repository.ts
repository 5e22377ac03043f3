import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { openFetch } from '../download.ts';
import type { Fetch } from '../fetch.ts';
import { createCounter, LIMITS, type Limits } from '../limits.ts';
import { isAddress, readLocation } from '../locations.ts';
import type { Note } from '../oddity.ts';
import { SourceFailure } from '../source-failure.ts';
import { unpackArchive } from '../unpack-archive.ts';
import { FOLDERS, isOfRepository, type Repository, SETTINGS } from './repository.ts';

/** Files that are read at a time. */
const AT_A_TIME = 64;

/**
 * Reads an Open SDG data repository: a directory, or the address of an archive of one as GitHub serves it (.zip or .tar.gz). Throws where there is
 * none, where it cannot be reached or is too large.
 */
export async function readRepository(
  source: string,
  note: Note,
  limits: Limits = LIMITS,
  fetch: Fetch = openFetch(limits),
): Promise<Repository> {
  const files = isAddress(source)
    ? await unpackArchive(source, await readLocation(source, fetch), isOfRepository, limits, note)
    : await readDirectory(source, limits, note);
  if ([...files.keys()].some((path) => path.startsWith('data/'))) return files;
  throw new SourceFailure(
    'layout_changed',
    `${source} has no folder "data" with files: this is not an Open SDG data repository. Name the directory that holds "data", "meta" and "translations", or the address of an archive of it.`,
  );
}

async function readDirectory(directory: string, limits: Limits, note: Note): Promise<Repository> {
  const names = await namesIn(directory, note);
  const count = createCounter(directory, limits);
  const files = new Map<string, Buffer>();
  for (let i = 0; i < names.length; i += AT_A_TIME) {
    const batch = names.slice(i, i + AT_A_TIME);
    const sizes = await Promise.all(batch.map((name) => stat(join(directory, name))));
    for (const { size } of sizes) count(size);
    const bytes = await Promise.all(batch.map((name) => readFile(join(directory, name))));
    for (const [j, name] of batch.entries()) files.set(name, bytes[j] ?? Buffer.alloc(0));
  }
  return files;
}

/** Paths of the files that an import reads, in order. Links could lead out of the directory and are not followed. */
async function namesIn(directory: string, note: Note): Promise<readonly string[]> {
  const names: string[] = [];
  const add = (path: string, isFile: boolean, isFolder: boolean): void => {
    const file = relative(directory, path).split(sep).join('/');
    if (isFile) names.push(file);
    else if (!isFolder)
      note({ file, rule: 'left out', what: 'is a link or no plain file; it is not followed.' });
  };
  for (const entry of await entriesOf(directory, false)) {
    if (entry.name === SETTINGS || (FOLDERS.includes(entry.name) && !entry.isDirectory()))
      add(join(directory, entry.name), entry.isFile(), false);
    if (!FOLDERS.includes(entry.name) || !entry.isDirectory()) continue;
    for (const below of await entriesOf(join(directory, entry.name), true))
      add(join(below.parentPath, below.name), below.isFile(), below.isDirectory());
  }
  return names.sort();
}

async function entriesOf(directory: string, recursive: boolean): ReturnType<typeof readEntries> {
  try {
    return await readEntries(directory, recursive);
  } catch (failure) {
    const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : String(failure);
    throw new SourceFailure(
      'not_found',
      `${directory} cannot be read (${reason}). Name an existing directory or an address.`,
    );
  }
}

function readEntries(directory: string, recursive: boolean) {
  return readdir(directory, { withFileTypes: true, recursive });
}
