import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeIdOf, dimensionIdOf } from '../../../src/sources/ids.ts';
import { convert, convertTable, rowsOf, TABLE } from './convert.ts';

describe('a code', () => {
  test('that a shared codelist, the translations or a declaration name is taken over', () => {
    const read = convert(
      {
        [TABLE]: 'Year,SEX,AGE,KIND,Value\n2020,F,,,1\n2020,,Y15T24,,2\n2020,,,BIG,3\n',
        'translations/en/AGE.yml': 'AGE: Age\nY15T24: 15 to 24\n',
      },
      { codes: { KIND: { BIG: { name: { en: 'big ones' } } } } },
    );
    expect(rowsOf(read)).toEqual(['2020 SEX=F 1', '2020 AGE=Y15T24 2', '2020 KIND=BIG 3']);
    expect(read.draft.codelists).toEqual([
      { id: 'AGE', name: { en: 'Age' }, codes: [{ code: 'Y15T24', name: { en: '15 to 24' } }] },
      { id: 'KIND', name: { en: 'KIND' }, codes: [{ code: 'BIG', name: { en: 'big ones' }, wordings: {} }] },
    ]);
  });

  test('stands where a declared order has it, and behind it where that does not name it', () => {
    const read = convert(
      { [TABLE]: 'Year,KIND,Value\n2020,A_BIG,1\n2020,SMALL,2\n2020,ODD,3\n' },
      {
        codes: {
          KIND: {
            A_BIG: { name: { en: 'big' } },
            SMALL: { name: { en: 'small' } },
            ODD: { name: { en: 'odd' } },
          },
        },
        dimensions: { KIND: { name: { en: 'Size' }, order: ['SMALL', 'A_BIG'] } },
      },
    );
    const [sizes] = read.draft.codelists;
    expect(sizes?.ordered).toBe(true);
    expect(sizes?.codes.map(({ code }) => code)).toEqual(['SMALL', 'A_BIG', 'ODD']);
  });

  test('that is named nowhere is left out with its row', () => {
    const read = convertTable('Year,SEX,Value\n2020,F,1\n2020,R,2\n2021,_L_KZ_1,3\n');
    expect(rowsOf(read)).toEqual(['2020 SEX=F 1']);
    expect(read.told(TABLE)).toEqual([
      '3: left out: SEX R is a code that is named nowhere.',
      '4: left out: SEX _L_KZ_1 is a code that is named nowhere.',
    ]);
  });

  test('that is a text in words names itself, in full', () => {
    const { draft } = convertTable('Year,Place,Value\n2020,Rural areas (all),1\n2020,Towns,2\n');
    const places = draft.codelists.find(({ id }) => id === 'PLACE');
    expect(places?.name).toEqual({ en: 'Place' });
    expect(places?.codes.map(({ name }) => name.en)).toEqual(['Rural areas (all)', 'Towns']);
  });

  test('that is a text in words is translated by that text, from any of the groups that sources use', () => {
    const read = convert({
      [TABLE]: 'Year,Place,Value\n2020,Rural areas,1\n2020,data.towns,2\n2020,Hills,3\n',
      'translations/ru/data.yml': 'Rural areas: сёла\ntowns: города\n',
      'translations/ru/Place.yml': 'Place: Место\nHills: холмы\n',
    });
    const [places] = read.draft.codelists;
    expect(places?.name.ru).toBe('Место');
    expect(places?.codes.map(({ name }) => name.ru)).toEqual(['холмы', 'сёла', 'города']);
  });

  test('of a series is a dimension whose codes name what is counted', () => {
    const { draft } = convert({
      [TABLE]: 'Year,SERIES,SEX,Value\n2020,VC_DEAD,,1\n2020,VC_HURT,F,2\n',
      'translations/en/SERIES.yml': 'VC_DEAD: killed\nVC_HURT: injured\n',
    });
    const [table] = draft.tables;
    expect(table?.indicator).toMatchObject({ dimensions: ['SERIES', 'SEX'], namedByCodes: ['SERIES'] });
    expect(table?.rows.map(({ slice }) => slice)).toEqual([
      { SERIES: 'VC_DEAD' },
      { SERIES: 'VC_HURT', SEX: 'F' },
    ]);
  });

  test('has the default that is declared for it', () => {
    const own = { default: { KIND: 'big' } };
    const { draft } = convertTable('Year,KIND,Value\n2020,big,1\n2020,small,2\n', own);
    const indicator = draft.tables.find((one) => one.indicator.id === '1-1-1')?.indicator;
    expect(indicator?.defaults).toEqual({ KIND: 'big' });
  });
});

describe('ids', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 120 }),
    fc.string({ unit: fc.constantFrom(...'аб<>+-_ AB1%É'), minLength: 1, maxLength: 3 }),
  );
  const said = (one: string): string => one.trim().replace(/\s+/g, '_');

  test('of codes fit the data format, and differ where cells say different things', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(said(a) !== '' && said(a) !== said(b));
        expect(codeIdOf(a)).toMatch(/^[A-Za-z0-9_@$.+-]{1,80}$/);
        expect(codeIdOf(a)).not.toBe(codeIdOf(b));
      }),
    );
  });

  test('of codes differ where cells are long and differ at their ends', () => {
    const long = 'a very long name of a group of people '.repeat(5);
    expect(codeIdOf(`${long}1`)).not.toBe(codeIdOf(`${long}2`));
    expect(codeIdOf(long).length).toBeLessThanOrEqual(80);
  });

  test('of codes are the codes where cells hold codes', () => {
    for (const code of ['KZAKM', '_T', '15-24', 'Y15T24', 'Female', '_L_KZ_1'])
      expect(codeIdOf(code)).toBe(code);
  });

  test('of dimensions fit the data format and are none of its own columns', () => {
    fc.assert(
      fc.property(text, (column) => {
        expect(dimensionIdOf(column)).toMatch(/^[A-Z][A-Z0-9_]{0,49}$/);
      }),
    );
    for (const column of ['NOTE', 'Note', 'TIME_PERIOD', 'OBS_VALUE', 'Measure'])
      expect(dimensionIdOf(column)).toMatch(new RegExp(`^${column.toUpperCase()}_[0-9A-F]{8}$`));
  });

  test('of dimensions are what the columns say in Latin letters; others differ as the columns do', () => {
    expect(['REF_AREA', 'Age group', 'Âge', 'Type (broad)'].map(dimensionIdOf)).toEqual([
      'REF_AREA',
      'AGE_GROUP',
      'AGE',
      'TYPE_BROAD',
    ]);
    const others = ['Пол', 'Возраст', 'Возраст (age)', '2', '3', `${'X'.repeat(60)}1`, `${'X'.repeat(60)}2`];
    expect(new Set(others.map(dimensionIdOf)).size).toBe(others.length);
  });
});
