import { beforeAll, describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { type Graded, gradeTable, listMissed, shareRight } from './grade-table.ts';

const { converse } = await openResponder('social-services');

/** Of the questions in a table at least this share is answered right; not one with a wrong figure. */
const RIGHT = { kk: 0.95, ru: 0.965, en: 0.97 };

describe.each(['kk', 'ru', 'en'] as const)('questions in %s', (language) => {
  let graded: readonly Graded[];
  beforeAll(async () => {
    graded = await gradeTable(new URL(`social-services.${language}.jsonl`, import.meta.url), converse);
  });

  test('no wrong figure', () => {
    expect(graded.filter((one) => one.grade === 'wrong figure')).toEqual([]);
  });

  test('replies in the language of the question', () => {
    expect(graded.filter((one) => one.otherLanguage)).toEqual([]);
  });

  test(`at least ${RIGHT[language] * 100} % right`, () => {
    expect(shareRight(graded), listMissed(graded)).toBeGreaterThanOrEqual(RIGHT[language]);
  });
});
