import { describe, expect, test } from 'vitest';
import { expectError, expectWarning, problemsOf } from './expect-problem.ts';
import { change, lineOf, SAMPLE } from './sample-edition.ts';

describe('a text missing in a language of the edition', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['schools/publication.yaml', 'title: '],
    ['schools/publication.yaml', 'description: '],
    ['schools/publication.yaml', '  name: '],
    ['schools/publication.yaml', 'sourceLine: '],
    ['schools/publication.yaml', 'licence: '],
    ['schools/publication.yaml', '  as-printed: '],
    ['schools/publication.yaml', '  - id: people\n    name: '],
    ['schools/terms.yaml', '  name: '],
    ['schools/terms.yaml', '  definition: '],
    ['schools/links.yaml', '  title: '],
    ['schools/links.yaml', '  at: '],
    ['schools/indicators/pupils.yaml', 'title: '],
    ['schools/codelists/KIND.yaml', 'name: '],
    ['schools/codelists/KIND.yaml', 'code: BLIND\n    name: '],
    ['codelists/SEX.yaml', 'name: '],
    ['codelists/SEX.yaml', 'code: F\n    name: '],
    ['codelists/UNIT_MEASURE.yaml', 'code: PT\n    name: '],
  ];
  test.each(texts)('is told: %s %j', async (path, before) => {
    const text = SAMPLE[path] ?? '';
    const start = text.indexOf(before) + before.length;
    const files = { ...SAMPLE, [path]: text.slice(0, start) + text.slice(start).replace(/ kk: [^,]*,/, '') };
    const line = lineOf(SAMPLE, path, before) + (before.split('\n').length - 1);
    const message = await expectError(files, 'missing_text', path, line);
    expect(message).toContain('Kazakh (kk)');
  });

  test.each([
    ['schools/publication.yaml', 'title: ', 'shortTitle'],
    ['schools/indicators/pupils.yaml', 'unit: ', 'shortTitle'],
    ['schools/indicators/pupils.yaml', 'unit: ', 'definition'],
    ['schools/indicators/pupils.yaml', 'unit: ', 'source'],
    ['schools/terms.yaml', '  definition: ', '  method'],
  ])('is told of texts that may be left out: %s', async (path, before, key) => {
    const files = change(path, before, `${key}: { kk: Мәтін, ru: Текст }\n${before}`);
    const message = await expectError(files, 'missing_text', path, lineOf(files, path, `${key}: { kk: М`));
    expect(message).toContain('English (en)');
  });

  test('is told once for each language', async () => {
    const files = change('schools/links.yaml', /title: .*/, 'title: {}');
    expect((await problemsOf(files)).map(({ code, line }) => [code, line])).toEqual(
      Array.from({ length: 3 }, () => ['missing_text', 3]),
    );
  });

  test('is no fault where the edition does not declare it', async () => {
    const files = change('schools/links.yaml', /kk: Report [^,]*, /, '');
    expect(await problemsOf(change('schools/datapackage.json', '"kk", ', '', files))).toEqual([]);
  });
});

describe('wordings that two codes share', () => {
  const SEX = 'codelists/SEX.yaml';

  test('are a warning at the second code, whatever their case and language', async () => {
    const files = change(SEX, '[мужчины]', '[мужчины, women NAME]');
    const message = await expectWarning(files, 'equal_wordings', SEX, lineOf(files, SEX, 'code: M'));
    expect(message).toContain('M and F are both called "women name"');
  });

  test.each([
    ['everyday speech for one of them', 'code: M\n    everyday: { en: [Women name] }\n'],
    ['one a part of the other', 'code: M\n    parent: F\n    wordings: { en: [Women name] }\n'],
  ])('are meant: %s', async (_, declared) => {
    const without = change(SEX, / {4}wordings: .*мужчины.*\n/, '');
    expect(await problemsOf(change(SEX, 'code: M\n', declared, without))).toEqual([]);
  });

  test("are found between an edition's own codes and the shared ones", async () => {
    const path = 'schools/codelists/SEX.yaml';
    const text =
      'id: SEX\nname: { kk: Ж, ru: П, en: S }\ncodes:\n  - code: X\n    name: { kk: Ж, ru: Мужчины, en: X }\n';
    await expectWarning({ ...SAMPLE, [path]: text }, 'equal_wordings', path, 4);
  });

  test('are no fault within one code', async () => {
    expect(await problemsOf(change(SEX, '[мужчины]', '[мужчины, мужчины]'))).toEqual([]);
  });
});
