import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { error, type Report } from './problem.ts';
import { isMissing, reasonOf } from './read-text-file.ts';

/** Names in a folder of the data directory, in order, without hidden ones. Undefined where there is no such folder. */
export async function listFolder(
  root: string,
  folder: string,
  report: Report,
): Promise<readonly string[] | undefined> {
  try {
    const names = await readdir(join(root, folder));
    return names.filter((name) => !name.startsWith('.')).sort();
  } catch (failure) {
    if (isMissing(failure)) return undefined;
    report(error({ file: folder }, 'unreadable_file', `The folder cannot be read: ${reasonOf(failure)}.`));
    return [];
  }
}

/** Names of the folders in the data directory, in order, without hidden ones. Undefined where there is no such directory. */
export async function listFolders(root: string, report: Report): Promise<readonly string[] | undefined> {
  const names = await listFolder(root, '.', report);
  if (names === undefined) return undefined;
  const folders: string[] = [];
  for (const name of names) {
    try {
      if ((await stat(join(root, name))).isDirectory()) folders.push(name);
    } catch (failure) {
      report(error({ file: name }, 'unreadable_file', `This cannot be read: ${reasonOf(failure)}.`));
    }
  }
  return folders;
}
