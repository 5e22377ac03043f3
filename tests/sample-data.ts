import type { Codelist } from '../src/catalogue/codelist.ts';
import type { DataDirectory, Edition } from '../src/catalogue/edition.ts';
import type { Indicator } from '../src/catalogue/indicator.ts';
import type { Observation, Series, Slice } from '../src/catalogue/observation.ts';

/** A small publication about libraries, in English and Russian: what rules are tested on, apart from any real office's data. */
const observed = (values: Readonly<Record<string, number>>, note?: string): readonly Observation[] =>
  Object.entries(values).map(([period, value]) => ({ period, value, status: 'A', ...(note && { note }) }));

const series = (slice: Slice, values: Readonly<Record<string, number>>, note?: string): Series => ({
  slice,
  observations: observed(values, note),
});

const areas: Codelist = {
  id: 'URBANISATION',
  name: { en: 'urban and rural', ru: 'город и село' },
  by: { en: ['urban and rural', 'by type of settlement'], ru: ['город и село'] },
  codes: [
    { code: 'U', name: { en: 'urban', ru: 'городские' }, wordings: { en: ['town'], ru: ['город'] } },
    { code: 'R', name: { en: 'rural', ru: 'сельские' }, wordings: { en: ['village'], ru: ['село'] } },
  ],
};

const units: Codelist = {
  id: 'UNIT_MEASURE',
  name: { en: 'unit', ru: 'единица' },
  codes: [
    {
      code: 'libraries',
      name: { en: 'libraries', ru: 'библиотек' },
      plural: {
        en: { one: 'library', other: 'libraries' },
        ru: { one: 'библиотека', few: 'библиотеки', many: 'библиотек', other: 'библиотеки' },
      },
    },
    { code: 'persons', name: { en: 'persons', ru: 'человек' }, wordings: { en: ['people'], ru: ['люди'] } },
    { code: 'PT', name: { en: '%', ru: '%' } },
  ],
};

const regions: Codelist = {
  id: 'REF_AREA',
  name: { en: 'region', ru: 'регион' },
  by: { en: ['by region'], ru: ['по регионам'] },
  codes: [
    { code: '_T', name: { en: 'Kazakhstan', ru: 'Казахстан' }, total: true },
    {
      code: 'KZATY',
      name: { en: 'Atyrau region', ru: 'Атырауская область' },
      wordings: { en: ['atyrau'], ru: ['атырау'] },
    },
  ],
};

const kinds: Codelist = {
  id: 'KIND',
  name: { en: 'kind of library', ru: 'вид библиотеки' },
  by: { en: ['by kind'], ru: ['по видам'] },
  codes: [
    {
      code: 'public',
      name: { en: 'public libraries', ru: 'публичные' },
      wordings: { en: ['public'] },
      term: 'public',
    },
    { code: 'school', name: { en: 'school libraries', ru: 'школьные' }, wordings: { en: ['school'] } },
    { code: 'other', name: { en: 'other libraries', ru: 'прочие' }, wordings: { en: ['special'] } },
  ],
};

const readerKinds: Codelist = {
  id: 'READER',
  name: { en: 'kind of reader', ru: 'категория читателей' },
  codes: [
    { code: 'children', name: { en: 'children', ru: 'дети' } },
    { code: 'toddlers', name: { en: 'toddlers', ru: 'малыши' }, parent: 'children' },
    { code: 'retired', name: { en: 'retired', ru: 'на пенсии' } },
    {
      code: 'adults',
      name: { en: 'adults', ru: 'взрослые' },
      wordings: { en: ['grown-ups'] },
      complement: 'children',
    },
  ],
};

const indicators: readonly Indicator[] = [
  {
    id: 'libraries',
    title: { en: 'Libraries', ru: 'Библиотеки' },
    wordings: { en: ['book houses'], ru: ['читальни'] },
    unit: 'libraries',
    decimals: 0,
    timing: 'end_of_period',
    additive: true,
    dimensions: ['URBANISATION', 'KIND'],
    terms: ['public'],
  },
  {
    id: 'readers',
    title: { en: 'Readers of libraries', ru: 'Читатели библиотек' },
    shortTitle: { en: 'Readers', ru: 'Читатели' },
    wordings: { en: ['people reading'] },
    unit: 'persons',
    decimals: 0,
    additive: true,
    dimensions: ['READER'],
    everydayMeansTotal: ['KIND'],
  },
  {
    id: 'readers-share',
    title: { en: 'Share of readers', ru: 'Доля читателей' },
    unit: 'PT',
    decimals: 1,
    dimensions: ['READER'],
    shareOf: 'readers',
  },
  {
    id: 'readers-per-library',
    title: { en: 'Readers per library', ru: 'Читателей на одну библиотеку' },
    wordings: { en: ['average number of readers per library'] },
    unit: 'persons',
    decimals: 1,
    dimensions: [],
    ratio: { numerator: 'readers', denominator: 'libraries' },
  },
];

const edition: Edition = {
  id: 'books',
  descriptor: {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'books',
    title: 'Libraries',
    version: '2022',
    licenses: [{ name: 'CC0-1.0' }],
    sources: [{ title: 'Sample' }],
    resources: [],
    sandar: { languages: ['ru', 'en'], referencePeriod: '2022', frequency: 'A', releaseDate: '2023-03-01' },
  },
  publication: {
    title: { en: 'Libraries and readers', ru: 'Библиотеки и читатели' },
    description: { en: 'Once a year.', ru: 'Раз в год.' },
    publisher: { name: { en: 'Office', ru: 'Ведомство' }, url: 'https://example.org' },
    sourceLine: { en: 'Office', ru: 'Ведомство' },
    licence: { en: 'Free', ru: 'Свободно' },
    notes: { odd: { en: 'The counts give another share.', ru: 'По числам доля другая.' } },
  },
  indicators,
  terms: [
    {
      id: 'public',
      name: { en: 'Public library', ru: 'Публичная библиотека' },
      definition: { en: 'Open to all.', ru: 'Открыта всем.' },
    },
  ],
  links: [
    { id: 'loans', kind: 'dynamic_table', title: { en: 'Loans of books', ru: 'Выдача книг' } },
    { id: 'table1', kind: 'electronic_table', title: { en: 'Number of libraries', ru: 'Число библиотек' } },
  ],
  calendar: [],
  codelists: [kinds, readerKinds],
  series: new Map([
    [
      'libraries',
      [
        series({}, { '2020': 50, '2021': 60, '2022': 54 }),
        series({ URBANISATION: 'U' }, { '2020': 20, '2021': 25, '2022': 24 }),
        series({ URBANISATION: 'R' }, { '2020': 30, '2021': 35, '2022': 30 }),
        series({ KIND: 'public' }, { '2022': 40 }),
        series({ KIND: 'school' }, { '2022': 10 }),
        series({ KIND: 'other' }, { '2022': 4 }),
      ],
    ],
    [
      'readers',
      [
        series({}, { '2021': 900, '2022': 1000 }),
        series({ READER: 'children' }, { '2021': 300, '2022': 400 }),
        series({ READER: 'toddlers' }, { '2022': 100 }),
        series({ READER: 'retired' }, { '2019': 10, '2022': 20 }),
      ],
    ],
    ['readers-share', [series({ READER: 'toddlers' }, { '2022': 26.5 }, 'odd')]],
  ]),
};

export const sampleData: DataDirectory = { codelists: [areas, units, regions], editions: [edition] };
