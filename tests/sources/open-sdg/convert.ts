import type { DraftRow, EditionDraft } from '../../../src/sources/edition-draft.ts';
import type { Oddity } from '../../../src/sources/oddity.ts';
import type { Corrections } from '../../../src/sources/open-sdg/corrections.ts';
import { importOpenSdg } from '../../../src/sources/open-sdg/import-open-sdg.ts';
import type { Repository } from '../../../src/sources/open-sdg/repository.ts';

/** Files of a small repository: text, or bytes where they are not to be UTF-8. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** Codes that shared codelists hold in these tests. */
type Shared = ReadonlyMap<string, ReadonlySet<string>>;
const SHARED: Shared = new Map([
  ['SEX', new Set(['F', 'M'])],
  ['UNIT_MEASURE', new Set(['PT', 'PERSONS', '_Z'])],
]);

/** What came of an import, with ways to look at it. */
export interface Converted {
  readonly draft: EditionDraft;
  readonly oddities: readonly Oddity[];
  /** The oddities of a file as a report tells them, without its name: `12: left out: …`. */
  told(file: string): readonly string[];
}

/** A repository in memory. */
function repositoryOf(files: Files): Repository {
  return new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
}

/** Imports a small repository. */
export function convert(files: Files, corrections: Corrections = {}, shared: Shared = SHARED): Converted {
  const oddities: Oddity[] = [];
  const draft = importOpenSdg(repositoryOf(files), {
    id: 'sample',
    corrections,
    shared,
    note: (oddity) => oddities.push(oddity),
  });
  const told = (file: string): readonly string[] =>
    oddities
      .filter((one) => one.file === file)
      .map(({ line, rule, what }) => `${line ?? 'file'}: ${rule}: ${what}`);
  return { draft, oddities, told };
}

/** The file of the one table that most tests are about. */
export const TABLE = 'data/indicator_1-1-1.csv';

const TITLED: Files = {
  'translations/en/national_indicators.yml': '1-1-1-title: Share of people who read\n',
};

/** Imports a repository with one table, which has an English title and per cent as its unit where rows name none. */
export function convertTable(
  table: string | Buffer,
  own: NonNullable<Corrections['indicators']>[string] = {},
  more: Files = {},
): Converted {
  const files = {
    ...TITLED,
    'indicator-config/1-1-1.yml': 'computation_units: UNIT_MEASURE.PT\n',
    // Where the table in hand comes to nothing, there is still something to import.
    'data/indicator_9-9-9.csv': 'Year,UNIT_MEASURE,Value\n2020,PT,1\n',
    ...more,
    [TABLE]: table,
  };
  return convert(files, { indicators: { '1-1-1': own } });
}

/** The rows of the one table in short: `2020 SEX=F 12`. */
export function rowsOf({ draft }: Converted): readonly string[] {
  const rows = draft.tables.find(({ indicator }) => indicator.id === '1-1-1')?.rows ?? [];
  return rows.map(writeRow);
}

function writeRow({ period, slice, value, unit }: DraftRow): string {
  const codes = Object.entries(slice).map((pair) => pair.join('='));
  return [period, ...codes, value, ...(unit === undefined ? [] : [unit])].join(' ');
}
