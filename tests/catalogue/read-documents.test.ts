import { describe, expect, test } from 'vitest';
import { expectError, problemsOf } from './expect-problem.ts';
import { change, lineOf, SAMPLE } from './sample-edition.ts';

const PUPILS = 'schools/indicators/pupils.yaml';
const PUBLICATION = 'schools/publication.yaml';
const DESCRIPTOR = 'schools/datapackage.json';
const SEX = 'codelists/SEX.yaml';

describe('YAML', () => {
  test.each([
    ['an anchor', 'unit: &unit PUPILS'],
    ['a tag', 'unit: !!str PUPILS'],
    ['a tag of its own', 'unit: !unit PUPILS'],
    ['a key that is no text', '[a]: b\nunit: PUPILS'],
    ['a second document', '---\nunit: PUPILS'],
  ])('with %s is refused', async (_, text) => {
    const files = change(PUPILS, 'unit: PUPILS', text);
    const line = lineOf(files, PUPILS, text);
    expect(await problemsOf(files)).toContainEqual(
      expect.objectContaining({ code: 'yaml_feature', severity: 'error', file: PUPILS, line }),
    );
  });

  test('with an alias is refused at anchor and alias', async () => {
    const files = change(PUPILS, /unit: PUPILS\ndecimals: 0/, 'unit: &x PUPILS\ndecimals: *x');
    const found = (await problemsOf(files)).map(({ line, code }) => [line, code]);
    expect(found).toEqual([
      [3, 'yaml_feature'],
      [4, 'yaml_feature'],
    ]);
  });

  test('of another version is refused: there "no" means false', async () => {
    const files = { ...SAMPLE, [SEX]: `%YAML 1.1\n---\n${SAMPLE[SEX]}` };
    await expectError(files, 'yaml_feature', SEX, 1);
  });

  test('with broken syntax is told with its line', async () => {
    const files = change(PUBLICATION, 'licence: {', 'licence: a: {');
    const problems = await problemsOf(files);
    const line = lineOf(files, PUBLICATION, 'licence:');
    expect(problems[0]).toMatchObject({ code: 'yaml_syntax', file: PUBLICATION, line });
  });

  test('nested beyond reason is refused', async () => {
    const problems = await problemsOf({ ...SAMPLE, [PUBLICATION]: '['.repeat(100_000) });
    expect(problems[0]).toMatchObject({ code: 'yaml_syntax', file: PUBLICATION, line: 1 });
  });

  test('with a key that stands twice is refused, and both lines are told', async () => {
    const files = change(PUPILS, 'decimals: 0', 'decimals: 0\nunit: PT');
    const message = await expectError(files, 'duplicate_key', PUPILS, 5);
    expect(message).toContain('line 3');
  });

  test('with a key that is not known is refused at the key', async () => {
    const files = change(PUBLICATION, '  url:', '  web: x\n  url:');
    const message = await expectError(files, 'unknown_key', PUBLICATION, lineOf(files, PUBLICATION, 'web:'));
    expect(message).toContain('"publisher.web"');
  });

  test('without a key that is needed is refused where the key belongs', async () => {
    const message = await expectError(
      change(PUBLICATION, / {2}url: .*\n/, ''),
      'missing_key',
      PUBLICATION,
      3,
    );
    expect(message).toContain('"publisher.url"');
  });

  test('without a key of the whole file is refused where the file begins to say something', async () => {
    const files = change(PUBLICATION, /licence: .*\n/, '');
    await expectError(
      { ...files, [PUBLICATION]: `# About\n\n${files[PUBLICATION]}` },
      'missing_key',
      PUBLICATION,
      3,
    );
  });

  test('that is empty is refused', async () => {
    const message = await expectError({ ...SAMPLE, [PUBLICATION]: '' }, 'wrong_value', PUBLICATION, 1);
    expect(message).toBe('The file must be keys with values, but is empty.');
  });

  test.each([
    ['a number for a text', PUPILS, 'unit: PUPILS', 'unit: 12', 'put it in quotes'],
    ['a text for a number', PUPILS, 'decimals: 0', 'decimals: none', 'must be a number, but is a text'],
    ['no number for a number', PUPILS, 'decimals: 0', 'decimals: .nan', 'must be a number, but is not one'],
    ['an empty text', PUBLICATION, 'kk: About атауы', "kk: ' '", 'is empty'],
    ['too many decimals', PUPILS, 'decimals: 0', 'decimals: 21', 'at most 20'],
    ['another kind of link', 'schools/links.yaml', 'quality_report', 'leaflet', 'one of electronic_table'],
    ['an address of another kind', PUBLICATION, 'https://example.org', 'ftp://example.org', 'web address'],
    ['an id with blanks', PUPILS, 'id: pupils', 'id: All Pupils', 'must be letters'],
  ])('with %s is refused in plain words', async (_, path, from, to, words) => {
    const files = change(path, from, to);
    const [problem] = await problemsOf(files);
    expect(problem).toMatchObject({
      code: 'wrong_value',
      severity: 'error',
      file: path,
      line: lineOf(files, path, to),
    });
    expect(problem?.message).toContain(words);
  });

  test('reports all that is wrong, not only the first', async () => {
    const unit = change(PUPILS, 'unit: PUPILS', 'unit: 12');
    const both = change(PUPILS, 'additive: true', 'additve: true', unit);
    const files = change(SEX, 'total: true', 'total: perhaps', both);
    const found = (await problemsOf(files)).map(({ file, line, code }) => `${file}:${line} ${code}`);
    expect(found).toEqual([
      `${SEX}:${lineOf(files, SEX, 'total:')} wrong_value`,
      `${PUPILS}:3 wrong_value`,
      `${PUPILS}:5 unknown_key`,
    ]);
  });
});

describe('JSON', () => {
  test.each([
    ['a comma too many', '"frequency": "A"', '"frequency": "A",', 1],
    ['a comma too few', '"version": "2023",', '"version": "2023"', 1],
    ['a word without quotes', '"frequency": "A"', '"frequency": A', 0],
    ['single quotes', '"title": "Schools"', '"title": \'Schools\'', 0],
  ])('with %s is told with its line', async (_, from, to, after) => {
    const files = change(DESCRIPTOR, from, to);
    await expectError(files, 'json_syntax', DESCRIPTOR, lineOf(files, DESCRIPTOR, to) + after);
  });

  test('that ends too soon is told at its end', async () => {
    await expectError({ ...SAMPLE, [DESCRIPTOR]: '{\n  "name":\n' }, 'json_syntax', DESCRIPTOR, 3);
  });

  test('with a key that stands twice is refused', async () => {
    const files = change(DESCRIPTOR, '"version": "2023",', '"version": "2023",\n  "title": "Other",');
    await expectError(files, 'duplicate_key', DESCRIPTOR, lineOf(files, DESCRIPTOR, '"title": "Other"'));
  });

  test('with tabs is as good as with blanks', async () => {
    const files = { ...SAMPLE, [DESCRIPTOR]: SAMPLE[DESCRIPTOR]?.replaceAll('  ', '\t') ?? '' };
    expect(await problemsOf(files)).toEqual([]);
  });

  test.each([
    ['"licenses": [{ "title": "Free" }]', '"licenses": []', 'at least 1'],
    ['"languages": ["kk", "ru", "en"]', '"languages": ["kk", "de"]', 'one of kk, ru, en'],
    ['"frequency": "A"', '"frequency": "A", "releaseDate": "29.03.2024"', '2024-03-29'],
  ])('is checked against the schema: %s', async (from, to, words) => {
    const files = change(DESCRIPTOR, from, to);
    const [problem] = await problemsOf(files);
    expect(problem).toMatchObject({
      code: 'wrong_value',
      file: DESCRIPTOR,
      line: lineOf(files, DESCRIPTOR, to),
    });
    expect(problem?.message).toContain(words);
  });
});

describe('spelling', () => {
  test('a Latin letter in a Cyrillic word is refused', async () => {
    const files = change(SEX, 'ru: Имя Women', 'ru: Женщинa');
    const message = await expectError(files, 'mixed_script', SEX, lineOf(files, SEX, 'Женщин'));
    expect(message).toContain('"a"');
  });

  test('a letter taken apart is refused', async () => {
    const files = change(SEX, '[мужчины]', `[${'мужской'.normalize('NFD')}]`);
    await expectError(files, 'mixed_script', SEX, lineOf(files, SEX, 'ru: [муж'));
  });

  test('a word in a long text is told at its own line', async () => {
    const files = change(
      PUBLICATION,
      /licence: .*/,
      'licence:\n  kk: |\n    Бірінші жол\n    Eкінші жол\n  ru: Текст\n  en: Text',
    );
    await expectError(files, 'mixed_script', PUBLICATION, lineOf(files, PUBLICATION, 'Eкінші'));
  });

  test('the descriptor is looked at as well', async () => {
    const files = change(DESCRIPTOR, '"title": "Schools"', '"title": "Шкoлы"');
    await expectError(files, 'mixed_script', DESCRIPTOR, lineOf(files, DESCRIPTOR, 'Шк'));
  });

  test('Latin abbreviations beside Cyrillic endings are not', async () => {
    expect(await problemsOf(change(SEX, 'ru: Имя Women', 'ru: PISA-да CO2 и COVID-19'))).toEqual([]);
  });
});
