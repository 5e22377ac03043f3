import { basename } from 'node:path';
import type { Fetch } from '../fetch.ts';
import { parseJson } from '../fetch-json.ts';
import { type Located, locate, readLocation } from '../locations.ts';
import type { Mapping } from '../tables/mapping.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { findDatasets } from './find-datasets.ts';
import { readDataset } from './read-dataset.ts';

/** A collection of collections is not followed further. */
const DEEPEST = 2;

/** Reads the JSON-stat datasets of a source: files or addresses, collections followed. */
export async function readJsonStat(
  source: string,
  mapping: Mapping,
  fetch: Fetch,
): Promise<readonly SourceTable[]> {
  const tables: SourceTable[] = [];
  for (const located of locate(source, mapping)) tables.push(...(await readFile(located, mapping, fetch, 1)));
  return tables;
}

async function readFile(
  { id, location }: Located,
  mapping: Mapping,
  fetch: Fetch,
  depth: number,
): Promise<readonly SourceTable[]> {
  const tables: SourceTable[] = [];
  const content = parseJson(location, await readLocation(location, fetch));
  for (const found of findDatasets(location, id, content)) {
    if (found.kind === 'dataset') {
      const setting = { id: found.id, file: basename(location), language: mapping.language ?? 'en' };
      tables.push(readDataset(found.dataset, setting));
    } else if (depth < DEEPEST) {
      const [linked] = locate(found.href, {});
      if (linked !== undefined) tables.push(...(await readFile(linked, mapping, fetch, depth + 1)));
    }
  }
  return tables;
}
