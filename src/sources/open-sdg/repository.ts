import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** An Open SDG data repository: its files by path (with forward slashes), as bytes. */
export type Repository = ReadonlyMap<string, Buffer>;

/** Where a repository keeps what an import reads. */
const FOLDERS = ['data', 'meta', 'indicator-config', 'translations'];
const LARGEST_FILE = 64 * 1024 * 1024;

/** Reads the folders of an Open SDG data repository (https://open-sdg.readthedocs.io/). Throws where the directory has no `data` folder. */
export async function readRepository(directory: string): Promise<Repository> {
  if (!(await isDirectory(join(directory, 'data'))))
    throw new Error(`${directory} has no folder "data": this is not an Open SDG data repository.`);
  const files = new Map<string, Buffer>();
  for (const folder of FOLDERS) {
    const root = join(directory, folder);
    if (!(await isDirectory(root))) continue;
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    for (const entry of entries.sort((a, b) =>
      join(a.parentPath, a.name).localeCompare(join(b.parentPath, b.name)),
    )) {
      // Links could lead out of the directory.
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      if ((await stat(path)).size > LARGEST_FILE) throw new Error(`${path} is larger than 64 MB.`);
      files.set(relative(directory, path).split(sep).join('/'), await readFile(path));
    }
  }
  return files;
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
