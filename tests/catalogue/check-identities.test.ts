import { describe, expect, test } from 'vitest';
import { expectError, expectWarning, problemsOf } from './expect-problem.ts';
import { change, SAMPLE } from './sample-edition.ts';

const PUPILS = 'schools/observations/pupils.csv';
const SHARES = 'schools/observations/pupil-share.csv';
const INDICATOR = 'schools/indicators/pupils.yaml';

describe('parts of a dimension', () => {
  test('add up to the total, or it is told at the total with both sums', async () => {
    const message = await expectError(
      change(PUPILS, 'F,,2023,590,A,', 'F,,2023,591,A,'),
      'broken_sum',
      PUPILS,
      2,
    );
    expect(message).toContain('F 591 (line 3), M 610 (line 4) add up to 1201, but the total is 1200');
  });

  test.each([
    ['the total', ',,2023,1200,A,', ',,2023,1201,A,as-printed'],
    ['a part', 'M,,2023,610,A,', 'M,,2023,611,A,as-printed'],
  ])('are a warning where a note on %s declares it', async (_, from, to) => {
    await expectWarning(change(PUPILS, from, to), 'broken_sum', PUPILS, 2);
  });

  test('are compared in each period', async () => {
    await expectError(change(PUPILS, 'M,,2022,520,A,', 'M,,2022,519,A,'), 'broken_sum', PUPILS, 7);
  });

  test('are compared within the codes of other dimensions', async () => {
    const lines = ',BLIND,2023,45,A,\nF,BLIND,2023,20,A,\nM,BLIND,2023,26,A,';
    await expectError(change(PUPILS, ',BLIND,2023,45,A,', lines), 'broken_sum', PUPILS, 6);
  });

  test('are not compared where one of them or the total is not held', async () => {
    const part = change(PUPILS, 'M,,2022,520,A,\n', '');
    const hidden = change(PUPILS, 'F,,2023,590,A,', 'F,,2023,,Q,', part);
    expect(await problemsOf(hidden)).toEqual([]);
    expect(await problemsOf(change(PUPILS, ',,2022,1000,A,\n', ''))).toEqual([]);
  });

  test('with decimals have been rounded: half a unit of the last digit each', async () => {
    const decimals = change(INDICATOR, 'decimals: 0', 'decimals: 1');
    const within = change(PUPILS, 'F,,2023,590,A,', 'F,,2023,589.9,A,', decimals);
    expect(await problemsOf(change(PUPILS, 'M,,2023,610,A,', 'M,,2023,610.0,A,', within))).toEqual([]);
    const beyond = change(PUPILS, 'F,,2023,590,A,', 'F,,2023,589.8,A,', decimals);
    await expectError(beyond, 'broken_sum', PUPILS, 2);
  });

  test('with decimals add up in spite of binary arithmetic', async () => {
    const decimals = change(INDICATOR, 'decimals: 0', 'decimals: 1');
    const table =
      'SEX,KIND,TIME_PERIOD,OBS_VALUE,OBS_STATUS,NOTE\n,,2023,0.3,A,\nF,,2023,0.1,A,\nM,,2023,0.2,A,\n';
    expect(await problemsOf({ ...decimals, [PUPILS]: table })).toEqual([]);
  });
});

describe('a published share', () => {
  test('agrees with part and total within its rounding', async () => {
    // 301 of 1200 is 25.083 %.
    expect(await problemsOf(SAMPLE)).toEqual([]);
    expect(await problemsOf(change(SHARES, '25.1', '25'))).toEqual([]);
    const message = await expectError(change(SHARES, '25.1', '25.0'), 'broken_share', SHARES, 2);
    expect(message).toContain(`301 (${PUPILS}:5) of 1200 (${PUPILS}:2) is 25.08 %`);
  });

  test("agrees with the parent code's value where the code has a parent", async () => {
    // 45 of 301 is 14.95 %, of 1200 it would be 3.75 %.
    const message = await expectError(
      change(SHARES, 'BLIND,2023,15,', 'BLIND,2023,3.8,'),
      'broken_share',
      SHARES,
      3,
    );
    expect(message).toContain(`of 301 (${PUPILS}:5) is 14.95 %`);
  });

  test('agrees with the total where the parent names the total', async () => {
    const kind = 'schools/codelists/KIND.yaml';
    const total = change(
      kind,
      'codes:\n',
      'codes:\n  - code: ALL\n    name: { kk: Бәрі, ru: Все, en: All }\n    total: true\n',
    );
    expect(
      await problemsOf(change(kind, 'term: special\n', 'term: special\n    parent: ALL\n', total)),
    ).toEqual([]);
  });

  test('of half a unit more is still right', async () => {
    // 99 of 1200 is 8.25 %, which may be printed as 8.2 or 8.3.
    const counts = change(PUPILS, ',SPECIAL,2023,301,P,', ',SPECIAL,2023,99,P,');
    for (const printed of ['8.2', '8.3']) {
      const files = change(
        SHARES,
        'SPECIAL,2023,25.1,A,\nBLIND,2023,15,A,\n',
        `SPECIAL,2023,${printed},A,\n`,
        counts,
      );
      expect(await problemsOf(files)).toEqual([]);
    }
  });

  test.each([
    [SHARES, 'SPECIAL,2023,25.1,A,', 'SPECIAL,2023,25.3,A,as-printed', 2],
    [PUPILS, ',SPECIAL,2023,301,P,', ',SPECIAL,2023,304,P,as-printed', 2],
  ])('is a warning where a note in %s declares it', async (path, from, to, line) => {
    const files = change(path, from, to);
    await expectWarning(
      path === SHARES ? files : change(SHARES, '15,', '14.8,', files),
      'broken_share',
      SHARES,
      line,
    );
  });

  test('is not compared where part or whole are not held', async () => {
    const files = change(PUPILS, ',SPECIAL,2023,301,P,', ',SPECIAL,2023,,Q,');
    expect(await problemsOf(change(SHARES, '25.1', '99.9', files))).toEqual([]);
    expect(await problemsOf(change(SHARES, 'SPECIAL,2023', 'SPECIAL,2019'))).toEqual([]);
  });

  test('over two dimensions may be of either, or of the total', async () => {
    const share = change('schools/indicators/pupil-share.yaml', '[KIND]', '[SEX, KIND]');
    const descriptor = change(
      'schools/datapackage.json',
      /"fields": \[\{ "name": "KIND"/,
      '"fields": [{ "name": "SEX", "type": "string" }, { "name": "KIND"',
      share,
    );
    // Women in schools for the blind are 20: of 45 there 44.4 %, of 590 women in all (no count of women in special schools) 3.4 %.
    const counts = change(
      PUPILS,
      ',BLIND,2023,45,A,',
      ',BLIND,2023,45,A,\nF,BLIND,2023,20,A,\nF,SPECIAL,2023,100,A,',
      descriptor,
    );
    const sharesOf = (printed: string) => ({
      ...counts,
      [SHARES]: `SEX,KIND,TIME_PERIOD,OBS_VALUE,OBS_STATUS,NOTE\nF,BLIND,2023,${printed},A,\n`,
    });
    expect(await problemsOf(sharesOf('44.4'))).toEqual([]); // of all pupils in schools for the blind
    expect(await problemsOf(sharesOf('20'))).toEqual([]); // of women in special schools
    expect(await problemsOf(sharesOf('6.6'))).toEqual([]); // of all pupils in special schools
    await expectError(sharesOf('3.4'), 'broken_share', SHARES, 2);
  });
});
