import { describe, expect, test } from 'vitest';
import { convert, convertTable, rowsOf, TABLE } from './convert.ts';

const SEXES = 'Year,UNIT_MEASURE,SEX,Value\n2020,PT,,50\n2020,PT,F,51\n2021,PT,,60\n2021,PT,F,61\n';

describe('rows that are declared wrong', () => {
  test('are left out, in all years or in some, each with its line and reason', () => {
    const read = convertTable(SEXES, {
      leaveOutRows: [
        { where: { SEX: '' }, periods: ['2021'], why: 'it is no total' },
        { where: { SEX: 'F' }, why: 'it is mixed up' },
      ],
    });
    expect(rowsOf(read)).toEqual(['2020 50']);
    expect(read.told(TABLE)).toEqual([
      '3: left out: 51: it is mixed up.',
      '4: left out: 60: it is no total.',
      '5: left out: 61: it is mixed up.',
    ]);
  });

  test('can be told by their unit, which then makes no dimension', () => {
    const read = convertTable('Year,UNIT_MEASURE,Value\n2020,PT,50\n2020,PERSONS,7\n', {
      leaveOutRows: [{ where: { UNIT_MEASURE: 'PERSONS' }, why: 'something else is counted' }],
    });
    expect(rowsOf(read)).toEqual(['2020 50']);
  });

  test('leave no indicator where all are wrong', () => {
    const { draft } = convertTable(SEXES, { leaveOutRows: [{ where: {}, why: 'nothing is right' }] });
    expect(draft.tables.map(({ indicator }) => indicator.id)).toEqual(['9-9-9']);
  });
});

describe('rows that are declared to be in another unit', () => {
  test('get it, each with its line and reason', () => {
    const read = convertTable(SEXES, {
      unitsOf: [{ where: { SEX: 'F' }, unit: 'PERSONS', why: 'women are counted' }],
    });
    expect(rowsOf(read)).toEqual(['2020 50', '2020 SEX=F 51 PERSONS', '2021 60', '2021 SEX=F 61 PERSONS']);
    expect(read.told(TABLE)).toEqual([
      '3: corrected: the unit of 51 is PERSONS, not PT: women are counted.',
      '5: corrected: the unit of 61 is PERSONS, not PT: women are counted.',
    ]);
  });

  test('have it named in the edition where no shared codelist does', () => {
    const { draft } = convertTable(SEXES, {
      unitsOf: [{ where: {}, unit: 'PER_MILLION', why: 'the values are rates' }],
      codes: { UNIT_MEASURE: { PER_MILLION: { name: { en: 'per million' } } } },
    });
    const units = draft.codelists.find(({ id }) => id === 'UNIT_MEASURE');
    expect(units?.codes.map(({ code, name }) => [code, name.en])).toEqual([['PER_MILLION', 'per million']]);
  });
});

test('a declaration that is about no row is told', () => {
  const read = convertTable(SEXES, {
    leaveOutRows: [{ where: { SEX: 'M' }, why: 'it is mixed up' }],
    unitsOf: [{ where: { AGE: 'Y15' }, unit: 'PERSONS', why: 'children are counted' }],
  });
  expect(rowsOf(read)).toHaveLength(4);
  expect(read.told(TABLE)).toEqual([
    'file: kept: no row is as declared: {"SEX":"M"}.',
    'file: kept: no row is as declared: {"AGE":"Y15"}.',
  ]);
});

test('where a title is declared, the global one that it replaces is no wording', () => {
  const { draft } = convert(
    {
      [TABLE]: 'Year,UNIT_MEASURE,Value\n2020,PT,120\n',
      'translations/en/global_indicators.yml': '1-1-1-title: Annual growth rate\n',
      'translations/ru/global_indicators.yml': '1-1-1-title: Темп роста\n',
    },
    { indicators: { '1-1-1': { title: { en: 'Growth index, 2005 = 100' } } } },
  );
  expect(draft.tables[0]?.indicator.title.en).toBe('Growth index, 2005 = 100');
  expect(draft.tables[0]?.indicator.wordings?.en).toBeUndefined();
});
