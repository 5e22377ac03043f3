import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/catalogue/problem.ts';
import { expectError, problemsOf } from './expect-problem.ts';
import { change, lineOf, SAMPLE } from './sample-edition.ts';

const PUPILS = 'schools/observations/pupils.csv';
const SHARES = 'schools/observations/pupil-share.csv';
const DESCRIPTOR = 'schools/datapackage.json';

/** One line of the sample's table of pupils, and another in its place. */
function rewrite(from: string, to: string): Readonly<Record<string, string>> {
  return change(PUPILS, `${from}\n`, `${to}\n`);
}

describe('a value', () => {
  const refused: readonly (readonly [string, ProblemCode, string])[] = [
    ['NaN', 'bad_number', 'not a number'],
    ['Infinity', 'bad_number', 'not a number'],
    ['1e400', 'bad_number', 'not a number'],
    ['1e3', 'bad_number', 'not a number'],
    ['0x10', 'bad_number', 'not a number'],
    ['"1,5"', 'bad_number', 'take a point'],
    ['"1,200"', 'bad_number', 'thousands are not separated'],
    ['1 200', 'bad_number', 'Take out the blanks'],
    ['1\u00a0200', 'bad_number', 'Take out the blanks'],
    [' 45', 'bad_number', 'Take out the blanks'],
    ['45 ', 'bad_number', 'Take out the blanks'],
    ['+45', 'bad_number', 'not a number'],
    ['045', 'bad_number', 'not a number'],
    ['45.', 'bad_number', 'not a number'],
    ['٤٥', 'bad_number', 'not a number'],
    ['x', 'bad_number', 'not a number'],
    ['1234567890123456', 'bad_number', 'more than 15 digits'],
    ['45.5', 'too_many_decimals', 'declares 0'],
    ['45.0', 'too_many_decimals', 'declares 0'],
  ];
  test.each(refused)('of %s is refused', async (text, code, words) => {
    const message = await expectError(
      rewrite(',BLIND,2023,45,A,', `,BLIND,2023,${text},A,`),
      code,
      PUPILS,
      6,
    );
    expect(message).toContain(words);
  });

  test.each(['0', '-45', '123456789012345'])('of %s is taken', async (text) => {
    expect(await problemsOf(rewrite(',,2021,,O,', `,,2021,${text},A,`))).toEqual([]);
  });

  test('may be left out only where the status says why', async () => {
    const message = await expectError(rewrite(',,2021,,O,', ',,2021,,A,'), 'missing_value', PUPILS, 10);
    expect(message).toContain('Q suppressed');
  });

  test.each(['Q', 'M', 'O', 'L'])('may be left out with status %s, and must be', async (status) => {
    const spot = ',BLIND,2023,45,A,';
    expect(await problemsOf(rewrite(spot, `,BLIND,2023,,${status},`))).toEqual([]);
    await expectError(rewrite(spot, `,BLIND,2023,45,${status},`), 'unexpected_value', PUPILS, 6);
  });
});

describe('a line', () => {
  const refused: readonly (readonly [string, ProblemCode, string])[] = [
    [',BLIND,2023,45,Z,', 'unknown_status', 'Use A'],
    [',BLIND,2023,45,,', 'unknown_status', 'Use A'],
    [',BLIND,2023,45,a,', 'unknown_status', 'Use A'],
    [',BLIND,23,45,A,', 'bad_period', '2023-Q4'],
    [',BLIND,2023-13,45,A,', 'bad_period', '2023-Q4'],
    [',BLIND,2023-02-30,45,A,', 'bad_period', '2023-Q4'],
    [',BLIND,2023-Q5,45,A,', 'bad_period', '2023-Q4'],
    [',BLIND,,45,A,', 'bad_period', '2023-Q4'],
    [',BLIND,2023-12,45,A,', 'bad_period', 'another length than 2023 in line 2'],
    [',DEAF,2023,45,A,', 'unknown_code', 'holds SPECIAL, BLIND, ORDINARY'],
    [',blind,2023,45,A,', 'unknown_code', 'KIND'],
    [', BLIND,2023,45,A,', 'unknown_code', 'KIND'],
    ['_T,BLIND,2023,45,A,', 'unusable_code', 'Leave the cell empty'],
    [',ORDINARY,2023,45,A,', 'unusable_code', 'everything but SPECIAL'],
    [',BLIND,2023,45,A,nothing', 'unknown_note', 'publication.yaml'],
    [',BLIND,2023,45,A', 'wrong_cell_count', '5 cells under 6 columns'],
    [',BLIND,2023,45,A,,', 'wrong_cell_count', '7 cells under 6 columns'],
    ['', 'wrong_cell_count', '1 cells'],
  ];
  test.each(refused)('%j is refused', async (line, code, words) => {
    const problems = await problemsOf(rewrite(',BLIND,2023,45,A,', line));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, severity: 'error', file: PUPILS, line: 6 });
    expect(problems[0]?.message).toContain(words);
  });

  test('with several faults tells them all', async () => {
    const problems = await problemsOf(rewrite(',BLIND,2023,45,A,', 'X,DEAF,23,4O,Z,nothing'));
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual(
      ['unknown_code', 'unknown_code', 'unknown_note', 'bad_period', 'unknown_status', 'bad_number'].map(
        (code) => `6 ${code}`,
      ),
    );
  });

  test('for the same slice and period as another is refused, and both are named', async () => {
    const message = await expectError(
      rewrite(',,2021,,O,', ',BLIND,2023,46,A,'),
      'duplicate_observation',
      PUPILS,
      10,
    );
    expect(message).toContain('Line 6');
  });

  test('with a code that is declared as not held is refused', async () => {
    const files = change(
      'schools/codelists/KIND.yaml',
      'parent: SPECIAL',
      'parent: SPECIAL\n    notHeld: true',
    );
    const problems = await problemsOf(files);
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['unusable_code', SHARES, 3],
      ['unusable_code', PUPILS, 6],
    ]);
  });

  test('with a quotation mark that is not closed is told at its line', async () => {
    const problems = await problemsOf(rewrite(',BLIND,2023,45,A,', ',BLIND,2023,45,A,"'));
    expect(problems[0]).toMatchObject({ code: 'csv_syntax', file: PUPILS, line: 6 });
  });

  test('with a stray quotation mark is told, and reading goes on', async () => {
    const files = rewrite(',BLIND,2023,45,A,', ',BL"IND,2023,45,A,');
    const found = (await problemsOf(change(PUPILS, ',,2021,,O,', ',,2021,,Z,', files))).map(
      ({ code, line }) => [code, line],
    );
    expect(found).toEqual([
      ['csv_syntax', 6],
      ['unknown_status', 10],
    ]);
  });
});

describe('the header', () => {
  const HEADER = 'SEX,KIND,TIME_PERIOD,OBS_VALUE,OBS_STATUS,NOTE';

  test.each(['SEX', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS'])('must have %s', async (name) => {
    const files = rewrite(HEADER, HEADER.replace(name, 'UNIT_MEASURE'));
    const message = await expectError(files, 'missing_column', PUPILS, 1);
    expect(message).toContain(name);
  });

  test('must not have a column twice', async () => {
    await expectError(rewrite(HEADER, `${HEADER},NOTE`), 'duplicate_column', PUPILS, 1);
  });

  test('must not have a column that is no dimension', async () => {
    const message = await expectError(
      rewrite(HEADER, HEADER.replace('NOTE', 'AGE')),
      'unknown_column',
      PUPILS,
      1,
    );
    expect(message).toContain('"AGE"');
  });

  test('must be there', async () => {
    const codes = (await problemsOf({ ...SAMPLE, [PUPILS]: '' })).map(({ code, line }) => [code, line]);
    expect(codes).toEqual(Array.from({ length: 5 }, () => ['missing_column', 1]));
  });

  test.each([';', '\t'])('must be separated by commas, not %j', async (separator) => {
    const files = { ...SAMPLE, [PUPILS]: SAMPLE[PUPILS]?.replaceAll(',', separator) ?? '' };
    expect(await expectError(files, 'csv_syntax', PUPILS, 1)).toContain('commas');
  });

  test('must be what the descriptor says', async () => {
    const files = change(DESCRIPTOR, '{ "name": "SEX", "type": "string" }, ', '');
    await expectError(
      files,
      'wrong_fields',
      DESCRIPTOR,
      lineOf(files, DESCRIPTOR, '"observations/pupils.csv"') + 1,
    );
  });
});

test('the unit of one observation must be a code', async () => {
  const files = change('schools/observations/buildings.csv', '2023,12,A,', '2023,12,A,HOUSES');
  await expectError(files, 'unknown_code', 'schools/observations/buildings.csv', 2);
});
