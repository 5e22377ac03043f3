import type { Fetch } from './fetch.ts';
import type { Format } from './format.ts';
import { readJsonStat } from './json-stat/read-json-stat.ts';
import { LIMITS } from './limits.ts';
import type { Note } from './oddity.ts';
import { readCorrections } from './open-sdg/corrections.ts';
import { importOpenSdg } from './open-sdg/import-open-sdg.ts';
import { readRepository } from './open-sdg/read-repository.ts';
import { readSdmxCsv } from './sdmx-csv/read-sdmx-csv.ts';
import { convertTables } from './tables/convert-tables.ts';
import type { Mapping } from './tables/mapping.ts';
import { readMapping } from './tables/read-mapping.ts';
import type { SourceTable } from './tables/source-table.ts';

type ReadTables = (
  location: string,
  mapping: Mapping,
  fetch: Fetch,
  note: Note,
) => Promise<readonly SourceTable[]>;

/** A format of tables, which a mapping makes an edition of. */
function tables(source: string, read: ReadTables): Format {
  return {
    source,
    async read(location, { id, declared, shared, note, fetch }) {
      const mapping = declared === undefined ? {} : await readMapping(declared);
      const found = await read(location, mapping, fetch, note);
      return { kind: 'draft', draft: convertTables(found, { id, mapping, shared, note }) };
    },
  };
}

/** The outside formats by name. */
export const FORMATS = {
  'open-sdg': {
    source:
      'a directory that holds an Open SDG data repository, or the address of a .zip or .tar.gz archive of one',
    async read(location, { id, declared, shared, note, fetch }) {
      const corrections = declared === undefined ? {} : await readCorrections(declared);
      const codes = new Map([...shared].map(([dimension, list]) => [dimension, new Set(list.keys())]));
      const repository = await readRepository(location, note, LIMITS, fetch);
      const draft = importOpenSdg(repository, { id, corrections, shared: codes, note });
      return { kind: 'draft', draft };
    },
  },
  'json-stat': tables(
    'a file or address of JSON-stat 2.0 or 1.x: a dataset, a collection or a bundle',
    readJsonStat,
  ),
  'sdmx-csv': tables('a file or address of SDMX-CSV 1.0 or 2.0', readSdmxCsv),
} satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

/** Names of formats, for messages and schemas. */
export const FORMAT_NAMES = Object.keys(FORMATS) as [FormatName, ...FormatName[]];

/** The format of a name; undefined where there is none. */
export function formatNamed(name: string | undefined): Format | undefined {
  return FORMAT_NAMES.some((one) => one === name) ? FORMATS[name as FormatName] : undefined;
}
