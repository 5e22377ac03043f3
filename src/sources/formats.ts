import { readDataPackage } from './data-package/read-data-package.ts';
import type { Clock, Fetch } from './fetch.ts';
import type { Format, FormatSetting } from './format.ts';
import { FORMAT_NAMES, type FormatName } from './format-names.ts';
import { readJsonStat } from './json-stat/read-json-stat.ts';
import { LIMITS } from './limits.ts';
import type { Note } from './oddity.ts';
import { readCorrections } from './open-sdg/corrections.ts';
import { importOpenSdg } from './open-sdg/import-open-sdg.ts';
import { readRepository } from './open-sdg/read-repository.ts';
import { readPxWeb, signalPxWeb } from './pxweb/read-pxweb.ts';
import { readSdmxCsv } from './sdmx-csv/read-sdmx-csv.ts';
import { convertTables } from './tables/convert-tables.ts';
import type { Mapping } from './tables/mapping.ts';
import { readMapping } from './tables/read-mapping.ts';
import type { SourceTable } from './tables/source-table.ts';
import { readTaldau, signalTaldau, TALDAU_PAUSE } from './taldau/read-taldau.ts';
import { readXlsxTemplate } from './xlsx/read-xlsx.ts';
import { writeTemplate } from './xlsx/write-template.ts';

type ReadTables = (
  location: string,
  mapping: Mapping,
  fetch: Fetch,
  note: Note,
  clock: Clock,
) => Promise<readonly SourceTable[]>;
type ReadSignal = (location: string, mapping: Mapping, fetch: Fetch) => Promise<string>;

/** A format of tables, which a mapping makes an edition of. */
function tables(source: string, read: ReadTables, signal?: ReadSignal): Format {
  const mappingOf = async ({ declared }: FormatSetting): Promise<Mapping> =>
    declared === undefined ? {} : readMapping(declared);
  return {
    source,
    async read(location, setting) {
      const { id, shared, note, fetch, clock } = setting;
      const mapping = await mappingOf(setting);
      const found = await read(location, mapping, fetch, note, clock);
      const nextUpdates = found.flatMap(({ nextUpdate }) => nextUpdate ?? []);
      return { kind: 'draft', draft: convertTables(found, { id, mapping, shared, note }), nextUpdates };
    },
    ...(signal && {
      signal: async (location, setting) => signal(location, await mappingOf(setting), setting.fetch),
    }),
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
  'data-package': {
    source:
      'an edition in the data format itself: a directory, an archive (.zip, .tar.gz), or the address of its datapackage.json',
    async read(location, { id, shared, note, fetch }) {
      return { kind: 'files', files: await readDataPackage(location, id, shared, fetch, note) };
    },
  },
  'json-stat': tables(
    'a file or address of JSON-stat 2.0 or 1.x: a dataset, a collection or a bundle',
    readJsonStat,
  ),
  pxweb: tables(
    'the address of a table, or of the folder above those that the mapping names, of PxWeb (API 1 or 2)',
    readPxWeb,
    signalPxWeb,
  ),
  'sdmx-csv': tables('a file or address of SDMX-CSV 1.0 or 2.0', readSdmxCsv),
  taldau: {
    ...tables(
      'the address of an index (https://taldau.stat.gov.kz/ru/NewIndex/GetIndex/704703), or with a mapping that of the server',
      readTaldau,
      signalTaldau,
    ),
    pause: TALDAU_PAUSE,
  },
  xlsx: {
    source: 'a workbook filled in from the template, which --template FILE writes',
    async read(location, { id, shared, fetch }) {
      return { kind: 'draft', draft: await readXlsxTemplate(location, id, shared, fetch) };
    },
    writeTemplate,
  },
} satisfies Readonly<Record<FormatName, Format>>;

/** The format of a name; undefined where there is none. */
export function formatNamed(name: string | undefined): Format | undefined {
  return FORMAT_NAMES.some((one) => one === name) ? FORMATS[name as FormatName] : undefined;
}
