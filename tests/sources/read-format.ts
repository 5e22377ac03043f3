import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Code } from '../../src/catalogue/codelist.ts';
import { openFetch } from '../../src/sources/download.ts';
import type { EditionDraft } from '../../src/sources/edition-draft.ts';
import type { Clock } from '../../src/sources/fetch.ts';
import { type Format, filesOf } from '../../src/sources/format.ts';
import type { FormatName } from '../../src/sources/format-names.ts';
import { FORMATS } from '../../src/sources/formats.ts';
import { LIMITS, type Limits } from '../../src/sources/limits.ts';
import type { Oddity } from '../../src/sources/oddity.ts';
import type { SharedCodes } from '../../src/sources/tables/setting.ts';
import { checkEdition } from '../../src/sources/watch/check-edition.ts';

/** Small enough for a test to run into them. */
export const SMALL: Limits = { ...LIMITS, download: 100_000, wait: 600, silence: 300 };

/** A clock that stands still but for its sleep, and remembers how long it slept. */
export function fakeClock(start = 0): Clock & { readonly slept: number[] } {
  let at = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => at,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      at += milliseconds;
    },
  };
}

/** Codes of a shared codelist by id, named by themselves. */
export function sharedCodes(lists: Readonly<Record<string, readonly Code[]>>): SharedCodes {
  return new Map(
    Object.entries(lists).map(([id, codes]) => [id, new Map(codes.map((one) => [one.code, one]))]),
  );
}

export interface ReadFormat {
  readonly draft: EditionDraft;
  readonly oddities: readonly Oddity[];
  readonly nextUpdates: readonly string[] | undefined;
  /** Rows of an indicator as texts, in order: `slice period value status unit`. */
  rows(indicator: string): readonly string[];
}

/** Reads a source in a format and checks what it was made into. Files are written down for it where they are given. */
export async function readFormat(
  name: FormatName,
  source: string | { readonly file: string; readonly content: string | Buffer },
  options: {
    readonly mapping?: string;
    readonly shared?: SharedCodes;
    readonly clock?: Clock;
    readonly limits?: Limits;
  } = {},
): Promise<ReadFormat> {
  const folder = await mkdtemp(join(tmpdir(), 'sandar-format-'));
  try {
    let location = source;
    if (typeof location !== 'string') {
      const file = join(folder, location.file);
      await writeFile(file, location.content);
      location = file;
    }
    const declared = options.mapping === undefined ? undefined : join(folder, 'mapping.yaml');
    if (declared !== undefined && options.mapping !== undefined) await writeFile(declared, options.mapping);
    const oddities: Oddity[] = [];
    const format: Format = FORMATS[name];
    const imported = await format.read(location, {
      id: 'made',
      declared,
      shared: options.shared ?? new Map(),
      note: (oddity) => oddities.push(oddity),
      fetch: openFetch(options.limits ?? SMALL),
      clock: options.clock ?? fakeClock(),
    });
    if (imported.kind !== 'draft') throw new Error('These are files, not a draft.');
    if (options.shared === undefined) await checkEdition('made', filesOf(imported), folder);
    const { draft, nextUpdates } = imported;
    return {
      draft,
      oddities,
      nextUpdates,
      rows: (id) =>
        (draft.tables.find(({ indicator }) => indicator.id === id)?.rows ?? [])
          .map(({ slice, period, value, status, unit, note }) =>
            [
              Object.entries(slice)
                .map(([key, code]) => `${key}=${code}`)
                .sort()
                .join('&'),
              period,
              value,
              status,
              unit,
              note,
            ]
              .filter((part) => part !== undefined && part !== '')
              .join(' '),
          )
          .sort(),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
