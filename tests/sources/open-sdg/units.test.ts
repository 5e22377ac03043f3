import { describe, expect, test } from 'vitest';
import { type Converted, convert, convertTable, type Files, rowsOf, TABLE } from './convert.ts';

/** The unit of the one indicator, and how the edition names it where no shared codelist does. */
function unitOf({ draft }: Converted): readonly unknown[] {
  const unit = draft.tables.find(({ indicator }) => indicator.id === '1-1-1')?.indicator.unit;
  const codes = draft.codelists.find(({ id }) => id === 'UNIT_MEASURE')?.codes ?? [];
  return [unit, codes.find(({ code }) => code === unit)?.name];
}

function computed(unit: string): Files {
  return { 'indicator-config/1-1-1.yml': `computation_units: ${unit}\n` };
}

describe('the unit', () => {
  test.each(['UNIT_MEASURE', 'Units', 'Unit'])('of a row stands in its column %s', (column) => {
    const read = convertTable(`Year,${column},Value\n2020,PERSONS,1\n`);
    expect(unitOf(read)).toEqual(['PERSONS', undefined]);
  });

  test('of a row that names none is the one that the source gives for the indicator', () => {
    const read = convertTable('Year,UNIT_MEASURE,SEX,Value\n2020,,,1\n2021,,,2\n2020,PERSONS,F,7\n');
    expect(rowsOf(read)).toEqual(['2020 1', '2021 2', '2020 SEX=F 7 PERSONS']);
    expect(unitOf(read)[0]).toBe('PT');
  });

  test('is the one of most rows; others say theirs', () => {
    const read = convertTable(
      'Year,UNIT_MEASURE,SEX,Value\n2020,PT,,1\n2020,PERSONS,F,2\n2020,PERSONS,M,3\n',
    );
    expect(rowsOf(read)).toEqual(['2020 1 PT', '2020 SEX=F 2', '2020 SEX=M 3']);
  });

  test('that is a text becomes a code, named by the translations, else by itself', () => {
    const translated = { 'translations/ru/data.yml': 'thousand hectares: тыс. гектаров\n' };
    const table = 'Year,Value\n2020,1\n';
    const named = convertTable(table, {}, { ...computed('data.thousand hectares'), ...translated });
    expect(unitOf(named)).toMatchObject(['thousand_hectares', { ru: 'тыс. гектаров' }]);
    const plain = convertTable(table, {}, computed('thousand hectares'));
    expect(unitOf(plain)).toEqual(['thousand_hectares', { en: 'thousand hectares' }]);
  });

  test('that is a text stands for the code that is declared for it', () => {
    const { draft } = convert(
      { [TABLE]: 'Year,Units,Value\n2020,million USD,1\n', 'translations/en/UNIT_MEASURE.yml': 'USD: x\n' },
      {
        units: { 'million USD': 'M_USD' },
        codes: { UNIT_MEASURE: { M_USD: { name: { en: 'million dollars' } } } },
      },
    );
    expect(draft.tables[0]?.indicator.unit).toBe('M_USD');
    expect(draft.codelists).toMatchObject([
      { id: 'UNIT_MEASURE', codes: [{ code: 'M_USD', name: { en: 'million dollars' } }] },
    ]);
  });

  test('that the source names nowhere is told and said to be unknown', () => {
    const read = convertTable('Year,Value\n2020,1\n', {}, computed('null'));
    expect(unitOf(read)).toEqual(['_Z', undefined]);
    expect(read.told(TABLE)).toEqual(['file: kept: the source names no unit.']);
  });

  test('that is unknown is called so, in every language, where no shared codelist does', () => {
    const { draft } = convert({ [TABLE]: 'Year,Value\n2020,1\n' }, {}, new Map());
    const [unit] = draft.codelists.find(({ id }) => id === 'UNIT_MEASURE')?.codes ?? [];
    expect(unit).toMatchObject({ code: '_Z', name: { en: 'unit not stated', ru: 'единица не указана' } });
  });

  test('that the source has wrong is corrected by declaration, and not called what the source calls it', () => {
    const own = { unit: 'SAIGAS', unitWhy: 'the title counts saigas' };
    const more = { 'translations/en/UNIT_MEASURE.yml': 'PT: per cent\nSAIGAS: saigas\n' };
    const read = convertTable('Year,UNIT_MEASURE,Value\n2020,PT,1915000\n2021,,2000000\n', own, more);
    expect(unitOf(read)).toEqual(['SAIGAS', { en: 'saigas' }]);
    expect(rowsOf(read)).toEqual(['2020 1915000', '2021 2000000']);
    expect(read.told(TABLE)).toEqual(['file: corrected: the unit is SAIGAS: the title counts saigas.']);
  });

  test('cannot be declared for rows in different units: no figure is shown', () => {
    const own = { unit: 'PT', unitWhy: 'the title says share' };
    const read = convertTable('Year,UNIT_MEASURE,SEX,Value\n2020,PT,,1\n2020,PERSONS,F,2\n', own);
    expect(rowsOf(read)).toEqual([]);
    expect(read.told(TABLE)).toEqual([
      'file: left out: the declared unit PT cannot hold for rows in different units (PT, PERSONS).',
    ]);
  });
});

describe('several units for one slice', () => {
  test('make the unit a dimension, in all years', () => {
    const read = convertTable('Year,UNIT_MEASURE,Value\n2019,PT,5\n2020,PT,6\n2020,PERSONS,70\n');
    expect(rowsOf(read)).toEqual([
      '2019 MEASURE=PT 5',
      '2020 MEASURE=PT 6',
      '2020 MEASURE=PERSONS 70 PERSONS',
    ]);
    expect(read.told(TABLE)).toEqual([]);
    expect(read.draft.codelists.find(({ id }) => id === 'MEASURE')?.codes.map(({ code }) => code)).toEqual([
      'PERSONS',
      'PT',
    ]);
  });

  test('do so where one follows on the other too: such values cannot be compared', () => {
    const read = convertTable('Year,UNIT_MEASURE,Value\n2019,PT,5\n2020,PERSONS,70\n');
    expect(rowsOf(read)).toEqual(['2019 MEASURE=PT 5', '2020 MEASURE=PERSONS 70 PERSONS']);
  });

  test('do not make the unit a name for what is counted', () => {
    const { draft } = convertTable('Year,UNIT_MEASURE,KIND,Value\n2020,PT,big,5\n2020,PERSONS,big,70\n');
    const indicator = draft.tables.find(({ indicator }) => indicator.id === '1-1-1')?.indicator;
    expect(indicator?.dimensions).toEqual(['KIND', 'MEASURE']);
    expect(indicator?.namedByCodes).toEqual(['KIND']);
  });
});
