import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import { readWords } from '../../src/language/read-words.ts';
import type { PeriodSlot } from '../../src/questions/period-slot.ts';
import type { PeriodAsk } from '../../src/questions/question.ts';
import { readMessage } from '../../src/questions/read-message.ts';
import { createUnderstanding } from '../../src/questions/understanding.ts';
import { sampleData } from '../sample-data.ts';

const understanding = createUnderstanding(buildCatalogue(sampleData), readWords());
const period = (text: string, now = '2024-06-01'): PeriodSlot =>
  readMessage(text, understanding, new Date(`${now}T12:00:00Z`)).period;
const year = (...periods: string[]): PeriodAsk => ({ kind: 'periods', periods });

describe('the end of a year is its year', () => {
  test.each([
    ['libraries on 31 December 2021', '2021'],
    ['libraries on December 31, 2021', '2021'],
    ['библиотеки на 31 декабря 2021 года', '2021'],
    ['2021 жылғы 31 желтоқсандағы кітапханалар', '2021'],
  ])('%s', (text, expected) => {
    const { ask, finer } = period(text);
    expect(ask).toEqual(year(expected));
    expect(finer).toBe(false);
  });

  test.each([
    'libraries in December 2021',
    'libraries on 30 December 2021',
    'libraries on 31 March 2021',
    'библиотеки в декабре 2021',
    '2021 жылғы желтоқсан айы',
    'libraries in the second quarter of 2021',
  ])('%s is finer than a year', (text) => {
    const { ask, finer } = period(text);
    expect(ask).toEqual(year('2021'));
    expect(finer).toBe(true);
  });
});

describe('years counted from a year', () => {
  test.each([
    ['libraries two years before 2023', '2021'],
    ['библиотеки за два года до 2023', '2021'],
    ['libraries two years after 2020', '2022'],
  ])('%s', (text, expected) => {
    expect(period(text).ask).toEqual(year(expected));
  });

  // "Екі жыл бұрын" alone is the year before last.
  test('2023 жылдан екі жыл бұрын', () => {
    expect(period('2023 жылдан екі жыл бұрын').ask).toEqual(year('2021'));
  });
});

describe('the newest few years', () => {
  test.each([
    ['libraries over the last five years', 5],
    ['libraries in the past 3 years', 3],
    ['библиотеки за последние пять лет', 5],
    ['библиотеки за последние 10 лет', 10],
    ['соңғы бес жылда', 5],
    ['соңғы 20 жылда', 20],
  ])('%s', (text, count) => {
    expect(period(text).ask).toEqual({ kind: 'newestFew', count });
  });

  test.each(['libraries over the last few years', 'библиотеки за последние годы'])(
    '%s: all there are',
    (text) => {
      expect(period(text).ask).toEqual({ kind: 'all' });
    },
  );

  test('a span of ages is no count of years', () => {
    expect(period('читатели 15-17 лет').ask).toBeUndefined();
    expect(period('readers aged 15-17 years').ask).toBeUndefined();
  });
});

describe('a year off from the one asked about before', () => {
  test.each<[string, PeriodSlot['shift']]>([
    ['and a year earlier?', -1],
    ['а годом ранее?', -1],
    ['одан бір жыл бұрын ше', -1],
    ['and a year later?', 1],
    ['а годом позже?', 1],
    ['одан кейінгі жылы ше', 1],
    ['and in villages?', undefined],
  ])('%s', (text, shift) => {
    expect(period(text).shift).toBe(shift);
    expect(period(text).ask).toBeUndefined();
  });
});

describe('years by the day on which it is asked', () => {
  test.each([
    ['libraries last year', '2023'],
    ['libraries the year before last', '2022'],
    ['библиотеки в позапрошлом году', '2022'],
    ['былтыр қанша кітапхана болды', '2023'],
    ['libraries this year', '2024'],
  ])('%s', (text, expected) => {
    expect(period(text).ask).toEqual(year(expected));
  });

  test('another day, another year', () => {
    expect(period('libraries last year', '2026-01-01').ask).toEqual(year('2025'));
  });

  test('short years are of this century and not far ahead', () => {
    expect(period('библиотеки в 21 году').ask).toEqual(year('2021'));
    expect(period('libraries in 22').ask).toEqual(year('2022'));
    expect(period('libraries in 22 regions').ask).toBeUndefined();
    expect(period('libraries in 57').ask).toBeUndefined();
  });

  test('what is to come is a forecast', () => {
    expect(period('прогноз числа библиотек на 2030').forecast).toBe(true);
    expect(period('число библиотек в 2020').forecast).toBe(false);
  });
});

describe('from and to', () => {
  test.each<[string, PeriodAsk]>([
    ['2020 жылдан бастап', { kind: 'since', from: '2020' }],
    ['2020 жылдан 2022 жылға дейін', { kind: 'range', from: '2020', to: '2022' }],
    ['2020 мен 2022 жылдар аралығында', { kind: 'range', from: '2020', to: '2022' }],
    ['libraries from 2022 down to 2020', { kind: 'range', from: '2020', to: '2022' }],
    ['2020 және 2022 жылдары', { kind: 'periods', periods: ['2020', '2022'] }],
  ])('%s', (text, expected) => {
    expect(period(text).ask).toEqual(expected);
  });

  test.each(['libraries between 2020 and 2022', 'библиотеки между 2020 и 2022 годом'])('%s', (text) => {
    expect(period(text).ask).toEqual({ kind: 'range', from: '2020', to: '2022' });
  });
});

test('an age before a year counts no years', () => {
  expect(period('читатели до пяти лет в 2020 году').ask).toEqual(year('2020'));
  expect(period('смертность детей до 5 лет').ask).toBeUndefined();
});

describe('a year that something is compared with', () => {
  test.each([
    'compared to 2021 how many libraries',
    'libraries relative to the year 2021',
    'more libraries than in 2021',
    'по сравнению с 2021 годом на сколько выросло',
    'на сколько больше, чем в 2021 году',
    'рост к уровню 2021 года',
    '2021 жылмен салыстырғанда',
    '2021 жылға қарағанда',
    '2021-ге қарағанда',
    '2021 жылғыдан қаншаға көп',
  ])('%s', (text) => {
    expect(period(text)).toMatchObject({ ask: year('2021'), isBase: true });
  });

  test.each([
    'libraries in 2021',
    'libraries compared by type in 2021',
    '2021 жылдан бастап',
    '2021 жылы Қарағандыда',
    'libraries 2023 compared to 2021',
  ])('%s names none', (text) => {
    expect(period(text).isBase).toBe(false);
  });

  test.each(['libraries last year compared to 2021', 'былтыр 2021 жылмен салыстырғанда'])(
    '%s: from it to the last calendar year',
    (text) => {
      expect(period(text)).toMatchObject({ ask: year('2021', '2023'), isBase: false });
    },
  );
});

describe('up to a year', () => {
  test.each([
    ['libraries before 2018', '2017'],
    ['библиотеки до 2018 года', '2017'],
    ['2018 жылдан бұрын', '2017'],
    ['libraries until 2018', '2018'],
    ['2018 жылға дейін', '2018'],
  ])('%s', (text, to) => {
    expect(period(text).ask).toEqual({ kind: 'until', to });
  });
});

describe('a count of years', () => {
  test.each([
    ['how did libraries grow over two years', 3],
    ['екі жылда кітапханалар қаншаға көбейді', 3],
    ['на сколько выросло число библиотек за два года', 3],
    ['how did libraries grow over the last two years', 2],
    ['libraries over 10 years', 10],
    ['libraries over the last ten years', 10],
    ['за последние десять лет на сколько выросло', 10],
  ])('%s: the newest %d', (text, count) => {
    expect(period(text).ask).toEqual({ kind: 'newestFew', count });
  });

  test('beside named years they are meant', () => {
    const { ask, tokens } = period('libraries over two years 2021-2023');
    expect(ask).toEqual({ kind: 'range', from: '2021', to: '2023' });
    expect([...tokens].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test.each([
    'readers over 60 years',
    'people over 10 years',
    'residents over 10 years',
    'readers over 10 years old',
    'дети старше 10 лет',
  ])('%s: an age', (text) => {
    expect(period(text).ask).toBeUndefined();
  });
});
