import { beforeAll, describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { type Graded, gradeTable, listMissed, shareRight } from './grade-table.ts';

const { converse } = await openResponder();

/** Of the questions in a table at least this share is answered right; not one with a wrong figure. */
const RIGHT = 0.94;

describe.each(['kk', 'ru', 'en'] as const)('what is computed on demand, asked in %s', (language) => {
  let graded: readonly Graded[];
  beforeAll(async () => {
    graded = await gradeTable(new URL(`arithmetic.${language}.jsonl`, import.meta.url), converse);
  });

  test('no wrong figure', () => {
    const wrong = graded.filter((one) => one.grade === 'wrong figure');
    expect(wrong, listMissed(wrong)).toEqual([]);
  });

  test('replies in the language of the question', () => {
    expect(graded.filter((one) => one.otherLanguage)).toEqual([]);
  });

  test(`at least ${RIGHT * 100} % right`, () => {
    expect(shareRight(graded), listMissed(graded)).toBeGreaterThanOrEqual(RIGHT);
  });
});
