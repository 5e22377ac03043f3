import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layTable } from '../../src/answers/lay-table.ts';

const cell = (text: string, decimals = 0) => ({ text, decimals });

test('decimal signs stand under one another', () => {
  const rows = [
    { label: '2021', cells: [cell('1\u00a0204,75', 2)] },
    { label: '2022', cells: [cell('−5')] },
    { label: '2023', cells: [cell('30,5', 1)] },
  ];
  expect(layTable(rows)).toBe(['2021  1\u00a0204,75', '2022     −5', '2023     30,5'].join('\n'));
});

test('a long label is broken between words, its value beside the first line', () => {
  const rows = [
    { label: 'day (semi-stationary) organisations', cells: [cell('80')] },
    { label: 'others', cells: [cell('4')] },
  ];
  expect(layTable(rows)).toBe(
    ['day (semi-stationary)  80', ' organisations', 'others                  4'].join('\n'),
  );
});

test('columns have their heads above, and a dash where nothing is held', () => {
  const rows = [
    { label: 'Abai', cells: [cell('–'), cell('4.8', 1)] },
    { label: 'Akmola', cells: [cell('5.8', 1), cell('4.8', 1)] },
  ];
  expect(layTable(rows, ['2010', '2023'])).toBe(
    ['        2010  2023', 'Abai     –     4.8', 'Akmola   5.8   4.8'].join('\n'),
  );
});

test('what would not fit a telephone is no table', () => {
  expect(layTable([{ label: 'x'.repeat(40), cells: [cell('1')] }])).toBeUndefined();
  const years = Array.from({ length: 6 }, (_, i) => String(2018 + i));
  expect(layTable([{ label: 'urban areas', cells: years.map(() => cell('4.8', 1)) }], years)).toBeUndefined();
});

test('whatever the labels and numbers: no line is wider than a telephone, and nothing is lost', () => {
  const word = fc.stringMatching(/^[a-zәғқөұүі(),-]{1,14}$/);
  const row = fc.record({
    label: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
    cells: fc.tuple(fc.integer({ min: -9999, max: 99999 })).map(([n]) => [cell(String(n))]),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const table = layTable(rows);
      if (table === undefined) return;
      for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(30);
      const said = (text: string): string => text.replace(/\s+/g, '');
      for (const { label } of rows) for (const part of label.split(' ')) expect(table).toContain(part);
      expect(said(table).length).toBe(
        said(rows.map(({ label, cells }) => label + cells[0]?.text).join('')).length,
      );
    }),
    { numRuns: 500 },
  );
});
