import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/sources/formats.ts';
import { fakeClock, readFormat } from './read-format.ts';
import { type Served, serve } from './serve.ts';

const PERIODS = [
  { id: 7, name: 'Год' },
  { id: 5, name: 'Квартал' },
  { id: 9, name: 'Квартал с накоплением' },
];
const ATTRIBUTES = { id: '700', name: 'Число музеев', measureName: 'Единица' };
const DATES = {
  dateList: ['122022', '122023'],
  periodNameList: ['2022 год', '2023 год'],
  datesToDraw: ['31.12.2022', '31.12.2023'],
  datesIds: ['957', '994'],
};
const ONE = [{ dicId: '67', names: 'Регионы', termIds: ' 741880', idx: 0, maxDate: '31.12.2023' }];
const TWO = [
  {
    dicId: '67 + 915',
    names: 'Регионы, Формы собственности',
    termIds: ' 741880,741885',
    idx: 0,
    maxDate: '31.12.2023',
  },
];

/** Answers by call; a function is given the parameters. */
type Answers = Readonly<Record<string, unknown>>;

const TREE: Answers = {
  GetPeriodList: PERIODS,
  GetSegmentList: ONE,
  GetIndexPeriods: [DATES],
  GetIndexAttributes: ATTRIBUTES,
  GetIndexTreeData: (parameters: URLSearchParams) =>
    ({
      '': [
        {
          id: '741880',
          text: 'РЕСПУБЛИКА КАЗАХСТАН',
          leaf: 'false',
          expanded: 'true',
          y122023: '20',
          '122023': '994',
          y122022: '18',
          '122022': '957',
        },
      ],
      '741880': [
        {
          leaf: 'true',
          y122022: 'x',
          id: '11',
          text: 'АБАЙ',
          '122022': '957',
          y122023: '13.5',
          '122023': '994',
        },
        { id: '12', y122023: '…', text: 'АЛМАТЫ Г.А.', leaf: 'true', y122022: '-' },
      ],
    })[parameters.get('p_parent_id') ?? ''],
};

const SERIES = (
  terms: readonly number[],
  names: readonly string[],
  values: Readonly<Record<string, string>>,
) => ({
  terms,
  termNames: names,
  periods: Object.entries(values).map(([date, value]) => ({
    name: `${date} г.`,
    date: `31.12.${date}`,
    value,
  })),
});
const CUBE: Answers = {
  ...TREE,
  GetSegmentList: TWO,
  GetIndexData: [
    SERIES([741880, 1], ['РЕСПУБЛИКА КАЗАХСТАН', 'Государственная'], { 2023: '12', 2022: '11' }),
    SERIES([741880, 741885], ['РЕСПУБЛИКА КАЗАХСТАН', 'Всего'], { 2022: '18', 2023: '20' }),
    SERIES([11, 741885], ['АБАЙ', 'Всего'], { 2022: '5' }),
    SERIES([11, 741885], ['АБАЙ', 'Всего'], { 2023: '7' }),
  ],
};

let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function start(answers: Answers): Promise<{ readonly address: string; readonly asked: string[] }> {
  const asked: string[] = [];
  served = await serve((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const call = url.pathname.split('/')[3] ?? '';
    asked.push(`${call}?${url.searchParams}`);
    const found = answers[call];
    const answer = typeof found === 'function' ? found(url.searchParams) : found;
    // The real one gives JSON under this type.
    response.writeHead(answer === undefined ? 500 : 200, { 'content-type': 'text/html' });
    response.end(JSON.stringify(answer));
  });
  return { address: `${served.address}/ru`, asked };
}

const MAPPING = `
language: ru
dimensions:
  DIC_67: { codelist: REF_AREA, codes: { "741880": _T, "11": KZ-10, "12": KZ-75 } }
  PERIOD: { is: period }
indicators:
  museums: { table: "700", unit: MUSEUMS, title: { ru: Число музеев } }
codes:
  REF_AREA: { KZ-10: { name: { ru: Абай } }, KZ-75: { name: { ru: Алматы } } }
`;

test('an index by one dictionary is read from the root down; values are texts, marks are statuses', async () => {
  const { address, asked } = await start(TREE);
  const { draft, rows } = await readFormat('taldau', address, { mapping: MAPPING });
  expect(rows('museums')).toEqual([
    '2022 18 A',
    '2023 20 A',
    'REF_AREA=KZ-10 2022 Q',
    'REF_AREA=KZ-10 2023 13.5 A',
    'REF_AREA=KZ-75 2022 M',
    'REF_AREA=KZ-75 2023 O',
  ]);
  expect(draft.tables[0]?.indicator.externalIds).toEqual({ taldau: '700' });
  expect(asked.map((one) => one.split('?')[0])).toEqual([
    'GetPeriodList',
    'GetSegmentList',
    'GetIndexPeriods',
    'GetIndexAttributes',
    'GetIndexTreeData',
    'GetIndexTreeData',
  ]);
  expect(asked[2]).toContain('p_terms=741880&p_term_id=741880&p_dicIds=67');
});

test('the address of its page is enough, without a mapping: the country is the total', async () => {
  const { address } = await start(TREE);
  const { draft, rows } = await readFormat('taldau', `${address}/NewIndex/GetIndex/700`);
  expect(rows('700')).toContain('2023 20 A');
  expect(draft.tables[0]?.indicator.title).toEqual({ ru: 'Число музеев' });
  expect(draft.languages).toEqual(['ru']);
});

test('an index by several dictionaries is read as a cube; a series in two pieces is a break', async () => {
  const { address, asked } = await start(CUBE);
  const mapping = `${MAPPING}`
    .replace('PERIOD:', 'DIC_915: { codelist: OWNERSHIP, codes: { "741885": _T } }\n  PERIOD:')
    .replace(/codes:\n {2}REF_AREA.*\n/, '');
  const { rows, oddities } = await readFormat('taldau', address, { mapping });
  expect(rows('museums')).toEqual([
    '2022 18 A',
    '2023 20 A',
    'OWNERSHIP=1 2022 11 A',
    'OWNERSHIP=1 2023 12 A',
    'REF_AREA=KZ-10 2022 5 A',
    'REF_AREA=KZ-10 2023 7 B',
  ]);
  expect(oddities.map(({ what }) => what)).toContain('11,741885 goes on in 2023 by another method.');
  expect(asked.at(-1)).toBe('GetIndexData?period=7&dics=67%2C915&dateIds=957%2C994');
});

test('quarters are read as quarters; from the beginning of the year only with a title that says so', async () => {
  const quarters = {
    ...TREE,
    GetIndexPeriods: { ...DATES, dateList: ['062023', '092023'] },
    GetIndexTreeData: (parameters: URLSearchParams) =>
      parameters.get('p_parent_id') === ''
        ? [{ id: '741880', text: 'РК', leaf: true, y062023: 5, y092023: '6' }]
        : undefined,
  };
  const { address } = await start(quarters);
  const by = (period: number, title: string) =>
    `indicators: { m: { table: "700", ${title} taldau: { period: ${period} } } }`;
  const { rows } = await readFormat('taldau', address, { mapping: by(5, '') });
  expect(rows('m')).toEqual(['2023-Q2 5 A', '2023-Q3 6 A']);
  const named = await readFormat('taldau', address, {
    mapping: by(9, 'title: { ru: Музеи с начала года },'),
  });
  expect(named.rows('m')).toEqual(['2023-Q2 5 A', '2023-Q3 6 A']);
  await expect(readFormat('taldau', address, { mapping: by(9, '') })).rejects.toThrow(
    'counts from the beginning of the year',
  );
  await expect(readFormat('taldau', address, { mapping: by(4, '') })).rejects.toThrow(
    'has no period 4; it has 7 (Год)',
  );
});

test.each([
  [
    'several choices of dictionaries',
    { GetSegmentList: [...ONE, ...TWO] },
    /has the dictionaries 67 \(Регионы\); 67,915/,
  ],
  [
    'more terms than dictionaries',
    { GetSegmentList: [{ ...ONE[0], termIds: '1,2' }] },
    /1 dictionaries and 2 terms/,
  ],
  ['no dates', { GetIndexPeriods: { dateList: [], datesToDraw: [], datesIds: [] } }, /0 dates/],
  [
    'a date that is none',
    { GetIndexTreeData: [{ id: '1', text: 'a', leaf: 'true', y132023: '1' }] },
    /date "132023"/,
  ],
  ['an empty list', { GetIndexTreeData: [] }, /can be taken over/],
  [
    'something else',
    { GetPeriodList: { error: 'Индекс за пределами диапазона' } },
    /not laid out as expected/,
  ],
  ['a failure', { GetIndexAttributes: undefined }, /HTTP status 500/],
])('an index with %s is refused', async (_, answers, message) => {
  const { address } = await start({ ...TREE, ...answers });
  await expect(readFormat('taldau', `${address}/NewIndex/GetIndex/700`)).rejects.toThrow(message);
});

test('a server without a mapping, or an index that has no number, is told what is missing', async () => {
  const { address } = await start(TREE);
  await expect(readFormat('taldau', address)).rejects.toThrow('is no number of an index');
});

test('the signal is which dates have values, in whatever order they come', async () => {
  const { address } = await start({ ...TREE, GetIndexPeriods: { ...DATES, datesIds: ['994', '957'] } });
  const setting = {
    id: 'x',
    declared: undefined,
    shared: new Map(),
    note: () => undefined,
    clock: fakeClock(),
    fetch: (await import('../../src/sources/download.ts')).openFetch(
      (await import('./read-format.ts')).SMALL,
    ),
  };
  expect(await FORMATS.taldau.signal?.(`${address}/NewIndex/GetIndex/700`, setting)).toBe(
    '700 31.12.2023 957,994',
  );
});

const RAW = join(
  import.meta.dirname,
  '../../../shared/data/taldau/GetIndexTreeData_agriculture_output_2026-08-31.json',
);
describe.skipIf(!existsSync(RAW))('a real answer', () => {
  test('is read with all its digits', async () => {
    const { address } = await start({
      ...TREE,
      GetIndexTreeData: (parameters: URLSearchParams) =>
        parameters.get('p_parent_id') === '' ? JSON.parse(readFileSync(RAW, 'utf8')) : [],
    });
    const { rows } = await readFormat('taldau', `${address}/NewIndex/GetIndex/701189`);
    expect(rows('701189')).toHaveLength(16);
    expect(rows('701189')).toContain('2025 9704982009100.89 A');
    expect(rows('701189')).toContain('2012 2393619005160 A');
  });
});
