import JSONstat from 'jsonstat-toolkit';
import { expect, test } from 'vitest';
import { writeJsonStat } from '../../src/exports/write-json-stat.ts';
import type { FigureAsk } from '../../src/questions/question.ts';
import { ask, openExporter } from './open-exporter.ts';

const { table, words } = openExporter();

async function write(asked: FigureAsk) {
  const held = await table(asked);
  const dataset = JSON.parse(Buffer.from(writeJsonStat(words(), held)).toString('utf8'));
  return { held, dataset };
}

const regions: FigureAsk = ask('libraries', {
  slices: ['R', 'U'].map((code) => ({ slice: { URBANISATION: code } })),
  breakdown: 'URBANISATION',
});
const kinds: FigureAsk = ask('libraries', {
  slices: [{ slice: {} }, { slice: { KIND: 'public' } }, { slice: { URBANISATION: 'R' } }],
});

test.each([regions, kinds, ask('growth')])(
  'a reader of the standard finds every value at its place: %j',
  async (asked) => {
    const { held, dataset } = await write(asked);
    const read = JSONstat(dataset);
    expect(read.class).toBe('dataset');
    for (const row of held.rows) {
      const place = {
        INDICATOR: row.indicator.code,
        UNIT_MEASURE: row.unit.code,
        TIME_PERIOD: row.period,
        ...Object.fromEntries([...row.codes].map(([dimension, { code }]) => [dimension, code])),
      };
      expect(read.Data(place)).toEqual({ value: row.value, status: row.status ?? null });
    }
    expect(dataset.value).toHaveLength(dataset.size.reduce((a: number, b: number) => a * b, 1));
    const isHeld = held.rows.filter(({ value }) => value !== null).length;
    expect(dataset.value.filter((value: unknown) => value !== null)).toHaveLength(isHeld);
  },
);

test('names what its dimensions are, in order of period, with unit and decimals', async () => {
  const { dataset } = await write(regions);
  expect(dataset.id).toEqual(['INDICATOR', 'URBANISATION', 'KIND', 'UNIT_MEASURE', 'TIME_PERIOD']);
  expect(dataset.role).toEqual({ time: ['TIME_PERIOD'], metric: ['INDICATOR'] });
  expect(dataset.dimension.TIME_PERIOD.category.index).toEqual(['2020', '2021', '2022']);
  expect(dataset.dimension.URBANISATION.category.label).toEqual({ R: 'rural', U: 'urban' });
  expect(dataset.dimension.INDICATOR.category.unit).toEqual({
    'books/libraries': { decimals: 0, label: 'libraries' },
  });
});

test('says where it comes from, and what the standard has no place for', async () => {
  const { dataset } = await write(ask('growth'));
  expect(dataset).toMatchObject({
    version: '2.0',
    source: 'Office',
    updated: '2023-03-01',
    link: { via: [{ href: 'https://example.org' }], describedby: [{ href: 'https://example.com/growth' }] },
    value: [-4.25, null, 0.5],
    status: { 0: 'A', 1: 'Q', 2: 'P' },
    extension: {
      indicator: 'books/growth',
      licence: 'Free',
      edition: '2022',
      released: '2023-03-01',
      notes: { 2: 'This figure is provisional. The counts give another share.' },
    },
  });
});
