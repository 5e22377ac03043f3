import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { codelistSchema } from '../catalogue/codelist.ts';
import type { SharedCodes } from './tables/setting.ts';

/** The codes that a folder's codelists hold, by dimension; none where there is no such folder. */
export async function readSharedCodes(folder: string): Promise<SharedCodes> {
  const names = await readdir(folder).catch(() => []);
  const lists = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map(async (name) => codelistSchema.parse(parse(await readFile(join(folder, name), 'utf8')))),
  );
  return new Map(lists.map(({ id, codes }) => [id, new Map(codes.map((code) => [code.code, code]))]));
}
