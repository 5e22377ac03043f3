import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/catalogue/read-csv.ts';

function read(text: string) {
  const complaints: string[] = [];
  const records = readCsv(text, (line, message) => complaints.push(`${line}: ${message}`));
  return { records, complaints };
}

test('a table reads the same with quotation marks around its cells and without', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '.', ' ', '-', 'ә'), maxLength: 4 });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.boolean(), (rows, endsWithBreak) => {
      const write = (mark: string) =>
        rows.map((row) => row.map((one) => `${mark}${one}${mark}`).join(',')).join('\n');
      // An empty line at the end cannot be told from the end of the line before it.
      const plain = `${write('')}${endsWithBreak || write('').endsWith('\n') || write('') === '' ? '\n' : ''}`;
      expect(read(plain)).toEqual(read(`${write('"')}\n`));
    }),
  );
});

test('an empty table has no record', () => {
  expect(read('')).toEqual({ records: [], complaints: [] });
});
