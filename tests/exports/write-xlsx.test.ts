import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Slice } from '../../src/catalogue/observation.ts';
import { ask, openExporter } from './open-exporter.ts';

const { exporter } = openExporter();

async function read(indicator: string, language: 'en' | 'ru' = 'en', slice: Slice = {}) {
  const asked = ask(indicator, { slices: [{ slice }] });
  const file = await exporter.export({ kind: 'figure', ask: asked }, language, 'xlsx');
  return readXlsxFile(Buffer.from(file?.bytes ?? []));
}

test('numbers are numbers, text that looks like a formula is text, and nothing is left blank but what is not held', async () => {
  const [data] = await read('growth');
  expect(data?.sheet).toBe('Data');
  expect(data?.data[0]?.[0]).toBe('=HYPERLINK("http://x";"Growth")');
  expect(data?.data[2]?.[0]).toBe('Unit: %');
  const heads = data?.data[4] ?? [];
  expect(heads).toContain('Kind of library');
  const values = data?.data.slice(5, 8).map((row) => row[heads.indexOf('Value')]);
  expect(values).toEqual([-4.25, null, 0.5]);
  const statuses = data?.data.slice(5, 8).map((row) => row[heads.indexOf('Status (SDMX)')]);
  expect(statuses).toEqual(['A', 'Q', 'P']);
});

test('notes and source stand below, and on a sheet of their own all that is needed to cite it', async () => {
  const [data, source] = await read('growth', 'ru');
  const below = data?.data.slice(9).map(([first]) => first);
  expect(below).toEqual([
    'Примечание: Это предварительные данные. По числам доля другая.',
    'Источник: Ведомство',
  ]);
  expect(source?.sheet).toBe('Источник');
  expect(Object.fromEntries((source?.data ?? []) as [string, string][])).toMatchObject({
    'Код показателя': 'books/growth',
    Периоды: '2020–2022',
    Источник: 'Ведомство',
    Лицензия: 'Свободно',
    'Выпуск за': '2022',
    'Дата выхода': '2023-03-01',
    Адрес: 'https://example.org',
    Метаданные: 'https://example.com/growth',
  });
});

test('one period is no range', async () => {
  const [several] = await read('growth');
  expect(several?.data[1]?.[0]).toMatch(/, 2020–2022$/);
  const [single] = await read('growth', 'en', { KIND: 'school' });
  expect(single?.data[1]?.[0]).toMatch(/[^–]\b2022$/);
});

test('many are packed one after another, each its own', async () => {
  const files = await Promise.all(['libraries', 'readers', 'growth'].map((indicator) => read(indicator)));
  expect(files.map(([data]) => data?.data[0]?.[0])).toEqual([
    'Libraries',
    'Readers of libraries',
    '=HYPERLINK("http://x";"Growth")',
  ]);
});
