import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/catalogue/problem.ts';
import { expectError, expectWarning, problemsOf } from './expect-problem.ts';
import { change, lineOf, SAMPLE, without } from './sample-edition.ts';

const PUPILS = 'schools/indicators/pupils.yaml';
const SHARE = 'schools/indicators/pupil-share.yaml';
const BUILDINGS = 'schools/indicators/buildings.yaml';
const RATIO = 'schools/indicators/pupils-per-school.yaml';
const TERMS = 'schools/terms.yaml';
const LINKS = 'schools/links.yaml';
const KIND = 'schools/codelists/KIND.yaml';
const SEX = 'codelists/SEX.yaml';
const DESCRIPTOR = 'schools/datapackage.json';
const PUBLICATION = 'schools/publication.yaml';

describe('a reference', () => {
  const broken: readonly (readonly [string, string, string, ProblemCode])[] = [
    [PUPILS, 'unit: PUPILS', 'unit: HEADS', 'unknown_code'],
    [PUPILS, 'terms: [special]', 'terms: [specials]', 'unknown_term'],
    [PUPILS, '    parts: [F, M]', '    parts: [F, W]', 'unknown_code'],
    [PUPILS, '    parts: [F, M]', '    parts: [F, M, M]', 'duplicate_id'],
    [PUPILS, '- dimension: SEX', '- dimension: AGE', 'unknown_dimension'],
    [SHARE, 'shareOf: pupils', 'shareOf: pupil', 'unknown_indicator'],
    [SHARE, 'shareOf: pupils', 'shareOf: pupil-share', 'bad_reference'],
    [SHARE, 'shareOf: pupils', 'shareOf: buildings', 'unknown_dimension'],
    [BUILDINGS, 'everydayMeansTotal: [KIND]', 'everydayMeansTotal: [SORT]', 'missing_codelist'],
    [RATIO, 'numerator: pupils', 'numerator: pupil', 'unknown_indicator'],
    [RATIO, 'denominator: buildings', 'denominator: pupils-per-school', 'bad_reference'],
    [TERMS, 'code: SPECIAL', 'code: SPECIALS', 'unknown_code'],
    [TERMS, 'dimension: KIND', 'dimension: SORT', 'missing_codelist'],
    [TERMS, 'indicators: [pupils]', 'indicators: [pupil]', 'unknown_indicator'],
    [PUBLICATION, 'indicator: pupils', 'indicator: pupil', 'unknown_indicator'],
    [PUBLICATION, 'slice: { KIND: SPECIAL }', 'slice: { KIND: SPECIALS }', 'unknown_code'],
    [PUBLICATION, 'indicators: [pupil-share]', 'indicators: [pupil-shares]', 'unknown_indicator'],
    [PUBLICATION, 'indicators: ["pupil*"]', 'indicators: ["teacher*"]', 'unknown_indicator'],
    [PUBLICATION, 'id: shares', 'id: "people"', 'duplicate_id'],
    [KIND, 'term: special', 'term: specials', 'unknown_term'],
    [KIND, 'parent: SPECIAL', 'parent: SPECIALS', 'unknown_code'],
    [KIND, 'parent: SPECIAL', 'parent: BLIND', 'circular_parent'],
    [KIND, 'complement: SPECIAL', 'complement: SPECIALS', 'unknown_code'],
    [KIND, 'complement: SPECIAL', 'complement: ORDINARY', 'bad_reference'],
  ];
  test.each(broken)('%s: %s -> %s', async (path, from, to, code) => {
    const files = change(path, from, to);
    const problems = await problemsOf(files);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: path, line: lineOf(files, path, to), code, severity: 'error' }),
    );
  });

  test('that leads in a circle over several parents is refused at each', async () => {
    const files = change(KIND, '    term: special\n', '    term: special\n    parent: BLIND\n');
    const found = (await problemsOf(files))
      .filter(({ code }) => code === 'circular_parent')
      .map(({ line }) => line);
    expect(found).toEqual([lineOf(files, KIND, 'parent: BLIND'), lineOf(files, KIND, 'parent: SPECIAL')]);
  });

  test('to a dimension without a codelist is told once, at the indicator', async () => {
    const files = change(TERMS, '  codes: [{ dimension: KIND, code: SPECIAL }]\n', '', without(KIND));
    const found = (await problemsOf(files)).map(({ file, code }) => `${file} ${code}`);
    expect(found).toEqual([BUILDINGS, SHARE, PUPILS].map((path) => `${path} missing_codelist`));
  });

  test('to a file that cannot be read is not told as well', async () => {
    const files = change(KIND, 'name: {', 'nome: {');
    expect(new Set((await problemsOf(files)).map(({ file }) => file))).toEqual(new Set([KIND]));
    const other = change(PUPILS, 'decimals: 0', 'decimals: x');
    expect(new Set((await problemsOf(other)).map(({ file }) => file))).toEqual(new Set([PUPILS]));
  });

  test('of a shared code to a term that no publication has is a warning: the publication may have been taken away', async () => {
    const files = change(SEX, 'code: F\n', 'code: F\n    term: women\n');
    await expectWarning(files, 'unknown_term', SEX, lineOf(files, SEX, 'term: women'));
  });
});

describe('observations and indicators', () => {
  test('observations need an indicator', async () => {
    const files = without(BUILDINGS, without(RATIO));
    await expectError(
      files,
      'unknown_indicator',
      DESCRIPTOR,
      lineOf(files, DESCRIPTOR, '"name": "buildings"'),
    );
  });

  test('an indicator needs observations', async () => {
    const files = {
      ...SAMPLE,
      'schools/indicators/teachers.yaml': SAMPLE[BUILDINGS]?.replace('buildings', 'teachers') ?? '',
    };
    await expectError(files, 'missing_observations', 'schools/indicators/teachers.yaml', 1);
  });

  test('a ratio has none', async () => {
    const ratio = 'decimals: 0\nratio: { numerator: pupils, denominator: pupil-share }';
    const files = without(RATIO, change(BUILDINGS, 'decimals: 0', ratio));
    await expectError(
      files,
      'unexpected_observations',
      DESCRIPTOR,
      lineOf(files, DESCRIPTOR, '"name": "buildings"'),
    );
  });

  test('a dimension cannot be named like a column of every table', async () => {
    const files = change(PUPILS, '[SEX, KIND]', '[SEX, KIND, NOTE]');
    const problems = await problemsOf(files);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'bad_reference', file: PUPILS, line: 6 }),
    );
  });

  test.each([
    ['2023-13', 'A', 'is not a period'],
    ['2023-Q4', 'A', 'does not fit'],
    ['2023', 'Q', 'does not fit'],
  ])('reference period %s and frequency %s do not go together', async (period, frequency, words) => {
    const pair = `"referencePeriod": "${period}",\n    "frequency": "${frequency}"`;
    const changed = change(DESCRIPTOR, /"referencePeriod": "2023",\s*"frequency": "A"/, pair);
    const problems = await problemsOf(changed);
    expect(problems).toMatchObject([
      { code: 'bad_period', file: DESCRIPTOR, line: lineOf(changed, DESCRIPTOR, 'referencePeriod') },
    ]);
    expect(problems[0]?.message).toContain(words);
  });
});

describe('ids', () => {
  test.each([
    [TERMS, '- id: special'],
    [LINKS, '- id: report'],
    [KIND, '- code: BLIND'],
    [SEX, '- code: F'],
  ])('must not stand twice in %s', async (path, start) => {
    const text = SAMPLE[path] ?? '';
    const from = text.indexOf(start);
    const entry = text.slice(from).split(/\n(?= *- (?:id|code))/)[0] ?? '';
    const files = {
      ...SAMPLE,
      [path]: `${text.trimEnd()}\n${path === TERMS || path === LINKS ? '' : '  '}${entry.trimEnd()}\n`,
    };
    const message = await expectError(files, 'duplicate_id', path, text.trimEnd().split('\n').length + 1);
    expect(message).toContain(`line ${lineOf(SAMPLE, path, start)}`);
  });

  test('must not stand twice among resources', async () => {
    const files = change(DESCRIPTOR, '"name": "pupil-share"', '"name": "pupils"');
    const problems = await problemsOf(files);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'duplicate_id',
        line: lineOf(files, DESCRIPTOR, '"observations/pupil-share.csv"') - 1,
      }),
    );
  });

  test.each([
    [PUPILS, 'id: pupils', 'id: learners'],
    [KIND, 'id: KIND', 'id: SORT'],
    [SEX, 'id: SEX', 'id: GENDER'],
  ])('must be the name of the file: %s', async (path, from, to) => {
    await expectError(change(path, from, to), 'id_mismatch', path, 1);
  });

  test("must be the name of the publication's directory", async () => {
    const files = change(DESCRIPTOR, '"name": "schools"', '"name": "school"');
    await expectError(files, 'id_mismatch', DESCRIPTOR, 3);
  });
});

describe('notes', () => {
  test('are known by their own id only', async () => {
    const files = change(
      'schools/observations/pupils.csv',
      ',BLIND,2023,45,A,',
      ',BLIND,2023,45,A,constructor',
    );
    await expectError(files, 'unknown_note', 'schools/observations/pupils.csv', 6);
  });

  test('need an id that fits', async () => {
    const files = change(PUBLICATION, 'as-printed:', 'As Printed:');
    await expectError(files, 'wrong_value', PUBLICATION, lineOf(files, PUBLICATION, 'As Printed'));
  });
});
