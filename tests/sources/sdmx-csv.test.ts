import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadFormat, readFormat } from './read-format.ts';

function read(lines: readonly string[], mapping?: string): Promise<ReadFormat> {
  const content = `${lines.join('\n')}\n`;
  return readFormat('sdmx-csv', { file: 'visits.csv', content }, mapping === undefined ? {} : { mapping });
}

/** What was said of what was left out. */
const lost = ({ oddities }: ReadFormat): readonly string[] =>
  oddities.filter(({ rule }) => rule === 'left out').map(({ line, what }) => `${line}: ${what}`);

const HEAD = 'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT';
const START = 'dataflow,OFFICE:VISITS(1.0)';

test('dimensions stand before the value, attributes behind it', async () => {
  const { draft, rows } = await read([
    HEAD,
    `${START},I,A,_T,2022,1.5,A,VISITS,3`,
    `${START},I,A,F,2022,0.75,P,VISITS,3`,
    `${START},I,A,F,2023,,Q,VISITS,3`,
    `${START},I,A,M,2023,,,VISITS,3`,
    `${START},I,A,M,2022,NaN,,VISITS,3`,
  ]);
  expect(rows('visits')).toEqual(['2022 1500 A', 'SEX=F 2022 750 P', 'SEX=F 2023 Q', 'SEX=M 2022 O']);
  expect(draft.tables[0]?.indicator).toMatchObject({ unit: 'VISITS', dimensions: ['SEX'] });
});

test('a unit that is a dimension makes an indicator of each', async () => {
  const { draft, rows } = await read([
    'DATAFLOW,SEX,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE',
    'OFFICE:VISITS(1.0),F,PERS,2022,12',
    'OFFICE:VISITS(1.0),F,PC,2022,60.5',
  ]);
  expect(draft.tables.map(({ indicator }) => [indicator.id, indicator.unit])).toEqual([
    ['visits-PERS', 'PERS'],
    ['visits-PC', 'PC'],
  ]);
  expect(rows('visits-PC')).toEqual(['SEX=F 2022 60.5 A']);
});

test('with ";" numbers have decimal commas, and names stand behind ids', async () => {
  const { draft, rows } = await read([
    'STRUCTURE[|];STRUCTURE_ID;ACTION;SERIES_KEY;OBS_KEY;SEX: Sex;TIME_PERIOD: Time;OBS_VALUE: Value',
    'dataflow;OFFICE:VISITS(1.0): Visits to museums;I;F;F.2022;F: Women;2022: 2022;12,5',
  ]);
  expect(rows('visits')).toEqual(['SEX=F 2022 12.5 A']);
  expect(draft.codelists.find(({ id }) => id === 'SEX')).toMatchObject({
    name: { en: 'Sex' },
    codes: [{ code: 'F', name: { en: 'Women' } }],
  });
  expect(draft.tables[0]?.indicator.title).toEqual({ en: 'Visits to museums' });
});

test('where some numbers have a point, a comma is none of decimals: such values are left out, not guessed', async () => {
  const made = await read(['DATAFLOW;SEX;TIME_PERIOD;OBS_VALUE', 'V;F;2022;1,234', 'V;M;2022;5.5']);
  expect(made.rows('visits')).toEqual(['SEX=M 2022 5.5 A']);
  expect(lost(made)).toEqual(['2: F, 2022: "1,234" is not a number that can be kept exactly.']);
});

test('names may stand in columns of their own', async () => {
  const { draft, rows } = await read([
    'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,SEX,Sex,TIME_PERIOD,Time,OBS_VALUE,Value,OBS_STATUS,Status',
    'dataflow,OFFICE:V(1.0),Visits,I,F,Women,2022-Q1,,3,,A,Normal',
  ]);
  expect(rows('visits')).toEqual(['SEX=F 2022-Q1 3 A']);
  expect(draft.codelists.find(({ id }) => id === 'SEX')?.codes).toEqual([
    { code: 'F', name: { en: 'Women' } },
  ]);
  expect(draft.frequency).toBe('Q');
});

test('ACTION: replace and merge take the place of what stood before, delete takes it away', async () => {
  const made = await read([
    HEAD,
    `${START},A,A,F,2020,1,A,,`,
    `${START},I,A,F,2021,2,A,,`,
    `${START},I,A,M,2021,3,A,,`,
    `${START},R,A,F,2020,10,A,,`,
    `${START},M,A,F,2021,20,E,,`,
    `${START},D,,M,,,,,`,
    `${START},D,,X,,,,,`,
    `${START},Z,A,F,2019,5,A,,`,
  ]);
  expect(made.rows('visits')).toEqual(['SEX=F 2020 10 A', 'SEX=F 2021 20 E']);
  expect(lost(made)).toEqual(['9: "Z" is not known as an ACTION.']);
  expect(made.oddities.map(({ what }) => what)).toContain('deletes what is not in this file.');
});

test('a file of changes only is told, since what did not change is not in it', async () => {
  const { oddities } = await read([HEAD, `${START},M,A,F,2020,1,A,,`]);
  expect(oddities.map(({ what }) => what).join()).toContain('holds changes only (ACTION)');
});

test('contradictions are left out, the same row twice counts once, unknown statuses and multipliers are not guessed', async () => {
  const made = await read([
    HEAD,
    `${START},I,A,F,2020,1,A,,`,
    `${START},I,A,F,2020,2,A,,`,
    `${START},I,A,M,2020,3,A,,`,
    `${START},I,A,M,2020,3,A,,`,
    `${START},I,A,M,2021,3,weird,,`,
    `${START},I,A,M,2022,3,A,,many`,
    `${START},I,A,M,2023-W01,3,A,,`,
  ]);
  expect(made.rows('visits')).toEqual(['SEX=M 2020 3 A']);
  expect(lost(made)).toEqual([
    '6: A, M, 2021: "weird" is not known as the status of a value; declare it in statuses.',
    '7: A, M, 2022: "many" is not known as a unit multiplier.',
    '8: "2023-W01" is not a period; declare it in periods.',
    '2: visits, 2020 SEX=F has different values (1, 2); none is shown.',
  ]);
});

test('one slice in several units is no series, and no declared unit holds for rows in several', async () => {
  const lines = [
    HEAD,
    `${START},I,A,F,2020,1,A,PERS,`,
    `${START},I,A,F,2021,50,A,PC,`,
    `${START},I,A,M,2020,3,A,PERS,`,
  ];
  const made = await read(lines);
  expect(made.rows('visits')).toEqual(['SEX=M 2020 3 A']);
  await expect(read(lines, 'indicators: { visits: { unit: PERS } }')).rejects.toThrow(
    'cannot hold for rows in different units',
  );
});

test('marks are what the mapping says', async () => {
  const made = await read([HEAD, `${START},I,A,F,2020,1,r,,`], 'statuses: { r: A }');
  expect(made.rows('visits')).toEqual(['SEX=F 2020 1 A']);
});

test.each([
  ['a web page', ['<!DOCTYPE html><html>'], 'wrong_format'],
  ['no values', ['STRUCTURE,STRUCTURE_ID,ACTION,SEX', 'dataflow,V,I,F'], 'layout_changed'],
  ['a column twice', ['DATAFLOW,SEX,SEX,TIME_PERIOD,OBS_VALUE', 'V,F,F,2020,1'], 'layout_changed'],
  ['a quotation mark that is never closed', ['DATAFLOW,SEX,TIME_PERIOD,OBS_VALUE', 'V,"F,2020,1'], 'damaged'],
  ['no rows', ['DATAFLOW,SEX,TIME_PERIOD,OBS_VALUE'], 'nothing_held'],
])('a file with %s is refused', async (_, lines, code) => {
  await expect(read(lines)).rejects.toMatchObject({ code });
});

test('a file that is not in UTF-8 is refused', async () => {
  const content = Buffer.from([...Buffer.from('DATAFLOW,SEX,TIME_PERIOD,OBS_VALUE\nV,'), 0xc3, 0x28]);
  await expect(readFormat('sdmx-csv', { file: 'a.csv', content })).rejects.toMatchObject({
    code: 'wrong_format',
  });
});

const SAMPLES = join(import.meta.dirname, '../../../shared/data/samples/sdmx-csv');
describe.skipIf(!existsSync(SAMPLES))('examples of the standard', () => {
  test.each(['01', '04', '06', '09A'])('%s is read', async (name) => {
    const { rows } = await readFormat('sdmx-csv', join(SAMPLES, `example-${name}.csv`));
    expect(rows(`example-${name}`).slice(0, 2)).toEqual([
      'DIM_1=A&DIM_2=B 2014-01 12.4 A',
      'DIM_1=A&DIM_2=B 2014-02 10.8 A',
    ]);
  });
});
