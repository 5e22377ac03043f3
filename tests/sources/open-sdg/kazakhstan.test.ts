import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EditionDraft } from '../../../src/sources/edition-draft.ts';
import type { Oddity } from '../../../src/sources/oddity.ts';
import { importOpenSdg } from '../../../src/sources/open-sdg/import-open-sdg.ts';
import { readRepository } from '../../../src/sources/open-sdg/read-repository.ts';
import type { Repository } from '../../../src/sources/open-sdg/repository.ts';

const SOURCE = join(import.meta.dirname, '../../../../shared/data/open-sdg-kazakhstan');

/** The national SDG data of Kazakhstan as they are, without any correction. */
describe.skipIf(!existsSync(SOURCE))('the data of Kazakhstan', () => {
  let repository: Repository;
  let draft: EditionDraft;
  const oddities: Oddity[] = [];

  beforeAll(async () => {
    const note = (oddity: Oddity): number => oddities.push(oddity);
    repository = await readRepository(SOURCE, note);
    draft = importOpenSdg(repository, { id: 'sdg', corrections: {}, shared: new Map(), note });
  });

  /** Cells of a table, by a reader of its own: trimmed, without the header, none that are blank as a whole. */
  const recordsOf = (bytes: Buffer): readonly (readonly string[])[] => {
    const records: string[][] = parse(bytes.toString('utf8').replace(/\r\n?/g, '\n'), {
      bom: true,
      relax_column_count: true,
      trim: true,
    });
    return records.filter((cells) => cells.some((cell) => cell !== ''));
  };

  test('are some 200 indicators with some 45,000 observations from 2010 on', () => {
    const rows = draft.tables.flatMap((table) => table.rows);
    expect(draft.tables.length).toBeGreaterThan(195);
    expect(draft.tables.length).toBeLessThan(210);
    expect(rows.length).toBeGreaterThan(44_500);
    expect(rows.length).toBeLessThan(46_000);
    expect(rows.map(({ period }) => period).sort()[0]).toBe('2010');
    expect(draft.referencePeriod).toBe('2023');
  });

  test('lose no row in silence: rows with a value are kept, left out or repeated', () => {
    for (const [file, bytes] of repository) {
      if (!/^data\/.*\.csv$/.test(file)) continue;
      const [header = [], ...records] = recordsOf(bytes);
      const place = header.indexOf('Value');
      // A row that ends before its value has one: it lacks an empty cell before.
      const written = records.filter(
        (cells) => (cells[place] ?? '') !== '' || (cells.length <= place && cells.length > 1),
      );
      const id = file.slice('data/indicator_'.length, -'.csv'.length);
      const kept = draft.tables.find(({ indicator }) => indicator.id === id)?.rows.length ?? 0;
      const told = oddities.filter((one) => one.file === file).reduce((sum, { rows = 0 }) => sum + rows, 0);
      expect(kept + told, file).toBe(written.length);
    }
  });

  test('lose no file in silence: each in the folder of data is an indicator or told', () => {
    const files = [...repository.keys()].filter((file) => file.startsWith('data/'));
    const told = new Set(oddities.filter(({ rule }) => rule === 'left out').map(({ file }) => file));
    const held = new Set(draft.tables.map(({ indicator }) => `data/indicator_${indicator.id}.csv`));
    expect(files.length).toBeGreaterThan(270);
    expect(files.filter((file) => !told.has(file) && !held.has(file))).toEqual([]);
    expect(files.filter((file) => !file.endsWith('.csv'))).toEqual(['data/indicator_3-1-1.xlsx']);
    expect(told.has('data/indicator_3-1-1.xlsx')).toBe(true);
  });

  test('have each kind of oddity that is known of them', () => {
    const kinds: readonly (readonly [string, RegExp])[] = [
      ['kept', /byte order mark/],
      ['kept', /columns without a name/],
      ['kept', /is read as/],
      ['kept', /alike; it counts once/],
      ['kept', /is not valid YAML/],
      ['kept', /names no unit/],
      ['corrected', /mixed two alphabets/],
      ['left out', /different values/],
      ['left out', /holds no value/],
      ['left out', /named nowhere/],
      ['left out', /"0000002" is not a number/],
      ['left out', /ends before the column Value/],
      ['left out', /is no table/],
    ];
    for (const [rule, what] of kinds)
      expect(
        oddities.some((one) => one.rule === rule && what.test(one.what)),
        `${rule}: ${what}`,
      ).toBe(true);
  });

  test('never give two values for the same', () => {
    for (const { indicator, rows } of draft.tables) {
      const keys = rows.map(
        ({ slice, period }) => `${period} ${JSON.stringify(Object.entries(slice).sort())}`,
      );
      expect(new Set(keys).size, indicator.id).toBe(keys.length);
    }
  });
});
