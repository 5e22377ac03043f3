import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/exports/write-csv.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { openResponder } from '../open-responder.ts';
import { ask, openExporter } from './open-exporter.ts';

const { table, words } = openExporter();

async function write(asked = ask('growth'), language: Language = 'en') {
  const bytes = Buffer.from(writeCsv(words(language), await table(asked, language)));
  const records: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
  return { bytes, records };
}

test('begins with a byte order mark, and its lines end as the standard says', async () => {
  const { bytes } = await write();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text.match(/\r\n/g)).toHaveLength(4);
});

test('a text that a spreadsheet would run is kept from it; a negative number stays one', async () => {
  const { bytes, records } = await write();
  expect(records[0]?.Indicator).toBe(`'=HYPERLINK("http://x";"Growth")`);
  expect(records.map(({ OBS_VALUE }) => OBS_VALUE)).toEqual(['-4.25', '', '0.5']);
  expect(bytes.toString()).toContain(',-4.25,');
});

test('quotes, commas and line breaks come back as they went in', async () => {
  const { records } = await write(ask('growth'), 'ru');
  expect(records[0]?.Показатель).toBe(`'@Рост "в %",\nвсего`);
});

test('codes, names, statuses and notes are columns; every line says where it comes from', async () => {
  const { records } = await write();
  expect(records[2]).toEqual({
    INDICATOR: 'books/growth',
    Indicator: `'=HYPERLINK("http://x";"Growth")`,
    KIND: '_T',
    'Kind of library': 'total',
    TIME_PERIOD: '2022',
    OBS_VALUE: '0.5',
    UNIT_MEASURE: 'PT',
    Unit: '%',
    OBS_STATUS: 'P',
    ORIGIN: 'published',
    NOTE: 'This figure is provisional. The counts give another share.',
    SLICE: `'=HYPERLINK("http://x";"Growth")`,
    SOURCE: 'Office',
    LICENCE: 'Free',
    EDITION: '2022',
    RELEASED: '2023-03-01',
    ADDRESS: 'https://example.org',
    METADATA: 'https://example.com/growth',
  });
});

describe.each(LANGUAGES)('in %s, for every indicator', (language) => {
  test('the values are those held, and no two columns have one name', async () => {
    const { data, catalogue, readSeries } = await openResponder();
    const real = openExporter(data);
    for (const { id, indicator, edition } of catalogue.indicators.values()) {
      const from = data.editions.find((one) => one.id === edition.id);
      const [series] = from?.series.get(indicator.id) ?? [];
      if (series === undefined) continue;
      const file = await real.exporter.export(
        { kind: 'figure', ask: { ...ask(''), indicator: id, slices: [{ slice: series.slice }] } },
        language,
        'csv',
      );
      const [heads = [], ...lines]: string[][] = parse(Buffer.from(file?.bytes ?? []), { bom: true });
      expect(new Set(heads).size, heads.join()).toBe(heads.length);
      const values = lines.map((line) => [
        line[heads.indexOf('TIME_PERIOD')],
        Number(line[heads.indexOf('OBS_VALUE')]),
      ]);
      const held = await readSeries(id, series.slice);
      expect(values, id).toEqual(held.map(({ period, value }) => [period, value]));
    }
  }, 60_000);
});
