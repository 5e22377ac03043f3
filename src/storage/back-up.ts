import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import SQLite from 'better-sqlite3';
import { StartError } from '../start-error.ts';

/** All pages in one go: bit by bit, a backup begins anew whenever another process has written. Writers are not held up. */
const ALL_PAGES = 0x7fff_ffff;

/**
 * Copies a SQLite file as it is at one moment, while others write to it. The copy is checked and appears under its name only when it is whole. Throws a
 * StartError where there is nothing to copy, or something is in the way.
 */
export async function backUp(file: string, to: string): Promise<void> {
  if (!existsSync(file)) throw new StartError(`there is no database ${file}`);
  if (existsSync(to)) throw new StartError(`${to} is there already`);
  const unfinished = `${to}.unfinished`;
  const database = new SQLite(file, { fileMustExist: true });
  try {
    await database.backup(unfinished, { progress: () => ALL_PAGES });
    check(unfinished);
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`${file} cannot be copied to ${to}: ${why}`, { cause: error });
  } finally {
    database.close();
  }
}

/** Also makes it one file, without the two beside it that a running database has. */
function check(file: string): void {
  const copy = new SQLite(file);
  try {
    copy.pragma('journal_mode = DELETE');
    const found = copy.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`the copy is damaged: ${found}`);
  } finally {
    copy.close();
  }
}
