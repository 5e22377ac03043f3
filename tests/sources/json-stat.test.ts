import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadFormat, readFormat, sharedCodes } from './read-format.ts';
import { serve } from './serve.ts';

/** Visits to museums in two towns: a year, two measures, a total. */
const DATASET = {
  version: '2.0',
  class: 'dataset',
  label: 'Museums of two towns',
  source: 'Office of Museums',
  id: ['town', 'what', 'year'],
  size: [3, 2, 2],
  role: { time: ['year'], metric: ['what'], geo: ['town'] },
  dimension: {
    town: {
      label: 'Town',
      category: { index: { '0': 0, '1': 1, '2': 2 }, label: { '0': 'Both', '1': 'Arda', '2': 'Bura' } },
      extension: { elimination: true, eliminationValueCode: '0' },
    },
    what: {
      label: 'What',
      category: {
        index: ['visits', 'share'],
        label: { visits: 'Visits', share: 'Share of children' },
        unit: {
          visits: { label: 'thousands of visits', decimals: 1, multiplier: 3 },
          share: { label: '%', decimals: 1 },
        },
      },
    },
    year: { label: 'Year', category: { index: ['2022', '2023'] } },
  },
  value: [10.5, 12, 40, 41.5, 6, 7.25, null, 50, 4.5, 4.75, 30, null],
  status: { '6': '..', '5': 'p' },
};

const MAPPING = `
language: en
dimensions:
  town: { codelist: REF_AREA, codes: { "1": KZ-1 } }
codes:
  REF_AREA: { KZ-1: { name: { ru: Арда, kk: Арда } } }
indicators:
  visits:
    where: { what: visits }
    title: { kk: Келушілер, ru: Посещения, en: Visits to museums }
    unit: VISITS
    multiplier: 3
    additive: true
`;

function read(dataset: unknown, mapping?: string): Promise<ReadFormat> {
  const content = JSON.stringify(dataset);
  return readFormat('json-stat', { file: 'museums.json', content }, mapping === undefined ? {} : { mapping });
}

test('a dataset without a mapping: each measure is an indicator, named by the ids of the source', async () => {
  const { draft, rows } = await read(DATASET);
  expect(draft.tables.map(({ indicator }) => indicator.id)).toEqual(['museums-visits', 'museums-share']);
  expect(draft.tables[0]?.indicator).toMatchObject({
    title: { en: 'Museums of two towns: Visits' },
    dimensions: ['TOWN'],
    source: { en: 'Office of Museums' },
  });
  expect(draft).toMatchObject({ languages: ['en'], frequency: 'A', referencePeriod: '2023' });
  expect(rows('museums-visits')).toEqual([
    '2022 10.5 A',
    '2023 12 A',
    'TOWN=1 2022 6 A',
    'TOWN=1 2023 7.25 P',
    'TOWN=2 2022 4.5 A',
    'TOWN=2 2023 4.75 A',
  ]);
  expect(rows('museums-share')).toEqual([
    '2022 40 A',
    '2023 41.5 A',
    'TOWN=1 2022 O',
    'TOWN=1 2023 50 A',
    'TOWN=2 2022 30 A',
  ]);
  const units = draft.codelists.find(({ id }) => id === 'UNIT_MEASURE')?.codes;
  expect(units?.map(({ name }) => name.en)).toEqual(['%', 'thousands of visits'].sort());
});

test('a mapping gives ids, titles in three languages, codes, unit and multiplier', async () => {
  const { draft, rows, oddities } = await read(DATASET, MAPPING);
  expect(draft.tables).toHaveLength(1);
  expect(rows('visits')).toContain('REF_AREA=KZ-1 2023 7250 P');
  expect(rows('visits')).toContain('2022 10500 A');
  expect(draft.tables[0]?.indicator).toMatchObject({
    unit: 'VISITS',
    additive: true,
    title: { kk: 'Келушілер' },
  });
  // The towns and the unit have no Kazakh and no Russian names.
  expect(draft.languages).toEqual(['en']);
  expect(oddities.map(({ what }) => what)).toContain('the name of REF_AREA 2 is missing.');
});

test('codes that the shared codelists hold are not declared again, and their total is the total', async () => {
  const shared = sharedCodes({
    TOWN: [
      { code: '0', name: { en: 'Both' }, total: true },
      { code: '1', name: { en: 'Arda' } },
    ],
  });
  const dataset = {
    ...DATASET,
    dimension: { ...DATASET.dimension, town: { ...DATASET.dimension.town, extension: {} } },
  };
  const { draft, rows } = await readFormat(
    'json-stat',
    { file: 'museums.json', content: JSON.stringify(dataset) },
    { shared },
  );
  expect(rows('museums-visits')).toContain('2022 10.5 A');
  expect(draft.codelists.find(({ id }) => id === 'TOWN')?.codes.map(({ code }) => code)).toEqual(['2']);
});

test('values by place, in a list of few, are the same as values in a row', async () => {
  const sparse = Object.fromEntries(
    DATASET.value.flatMap((one, i) => (one === null ? [] : [[String(i), one]])),
  );
  const [whole, few] = [await read(DATASET), await read({ ...DATASET, value: sparse })];
  for (const id of ['museums-visits', 'museums-share']) expect(few.rows(id)).toEqual(whole.rows(id));
});

test('JSON-stat 1 has id, size and role among the dimensions', async () => {
  const { id, size, role, dimension, value, label } = DATASET;
  const bundle = { towns: { label, value, dimension: { id, size, role, ...dimension } } };
  expect((await read(bundle)).rows('towns-visits')).toEqual(
    (await read({ ...DATASET, status: {} })).rows('museums-visits'),
  );
});

test('a collection holds datasets or leads to them', async () => {
  const served = await serve((_, response) => response.end(JSON.stringify(DATASET)));
  try {
    const item = [DATASET, { class: 'dataset', href: `${served.address}/other.json` }];
    const { draft } = await read({ version: '2.0', class: 'collection', link: { item } });
    expect(draft.tables.map(({ indicator }) => indicator.id)).toEqual([
      'museums-1-visits',
      'museums-1-share',
      'other-visits',
      'other-share',
    ]);
  } finally {
    await served.close();
  }
});

const only = (where: object) => ({ ...DATASET, ...where });
test.each([
  ['a value too few', only({ value: DATASET.value.slice(1) }), /11 values for 12 combinations/],
  ['a size that is wrong', only({ size: [3, 2, 3] }), /dimension year has 2 categories, not 3/],
  [
    'a dimension that is not described',
    only({ id: ['town', 'what', 'month'] }),
    /dimension month is not described/,
  ],
  ['a value beyond its end', only({ value: { '12': 1 } }), /value at 12, beyond its 12/],
  ['nothing of JSON-stat', { hello: 'there' }, /no JSON-stat dataset/],
  ['a list', [1, 2], /not laid out as expected/],
  [
    'no period',
    only({ role: {}, dimension: { ...DATASET.dimension, year: { category: { index: ['now', 'then'] } } } }),
    /no dimension holds periods/,
  ],
])('a dataset with %s is refused', async (_, dataset, message) => {
  await expect(read(dataset)).rejects.toThrow(message);
});

test('a mapping that does not fit the source is refused: its layout has changed', async () => {
  await expect(read(DATASET, 'dimensions: { city: { codelist: REF_AREA } }')).rejects.toMatchObject({
    code: 'layout_changed',
  });
  const gone = 'indicators: { a: { where: { what: sales } } }';
  await expect(read(DATASET, gone)).rejects.toThrow('the dimension what has no code "sales" (indicator a)');
  await expect(read(DATASET, 'indicators: { a: { title: { en: A } } }')).rejects.toThrow('needs one measure');
  await expect(read(DATASET, 'indicator: {}')).rejects.toMatchObject({ code: 'wrong_setting' });
});

test('a multiplier that no label explains makes values unclear: they are left out until the mapping says', async () => {
  const unit = { visits: { decimals: 1, multiplier: 3 }, share: { label: '%' } };
  const what = { ...DATASET.dimension.what, category: { ...DATASET.dimension.what.category, unit } };
  const dataset = only({ dimension: { ...DATASET.dimension, what } });
  const { draft, oddities } = await read(dataset);
  expect(draft.tables.map(({ indicator }) => indicator.id)).toEqual(['museums-share']);
  expect(oddities.filter(({ rule }) => rule === 'left out').map(({ what: said }) => said)).toContain(
    'museums-visits: its values are in units of ten to the power of 3; declare "unit" and "multiplier".',
  );
});

test('a status that is not known, or contradicts the value, leaves the value out', async () => {
  const { rows, oddities } = await read(only({ status: { '0': 'weird', '1': 'x' } }));
  expect(rows('museums-visits')).not.toContain('2022 10.5 A');
  const told = oddities.filter(({ rule }) => rule === 'left out').map(({ what }) => what);
  expect(told).toEqual([
    '0, visits, 2022: "weird" is not known as the status of a value; declare it in statuses.',
    '0, visits, 2023: has the value 12 and the status Q, that there is none.',
  ]);
});

const SAMPLES = join(import.meta.dirname, '../../../shared/data/samples/json-stat');
describe.skipIf(!existsSync(SAMPLES))('datasets of others', () => {
  test.each([
    ['canada', 'canada-POP', 'AGE=T&COUNTRY=CA&SEX=T 2012 34880.5 A', 60],
    ['oecd', 'oecd', 'AREA=AU 2003 5.943826289 A', 432],
    ['galicia', 'galicia', 'AGE=T&BIRTH=T&GENDER=T&RESIDENCE=T 2001 2695880 A', 3956],
    ['us-gsp', 'us-gsp-capita', undefined, 51],
    ['pyjstat-ons', 'ST1117EWla', undefined, 261],
    ['pyjstat-statswe', 'pyjstat-statswe', undefined, 1120],
  ])('%s is read', async (name, indicator, row, count) => {
    const { rows } = await readFormat('json-stat', join(SAMPLES, `${name}.json`));
    expect(rows(indicator)).toHaveLength(count);
    if (row !== undefined) expect(rows(indicator)).toContain(row);
  });
});
