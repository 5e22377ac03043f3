import { beforeAll, describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { type Graded, gradeTable, listMissed, shareRight } from './grade-table.ts';

const { converse } = await openResponder();

/** Of the questions in a table at least this share is answered right. */
const RIGHT = { kk: 0.88, ru: 0.86, en: 0.88 };

/** Questions that get a wrong figure today. One that is answered right again leaves the list; none may join it. */
const KNOWN_WRONG: Readonly<Record<string, readonly string[]>> = {
  kk: [],
  ru: [],
  en: [],
};

/** Questions answered right in another language, in the same way: Russian in Latin letters with a Kazakh place. */
const KNOWN_OTHER_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  kk: [],
  ru: ['sdg-ru-011'],
  en: [],
};

describe.each(['kk', 'ru', 'en'] as const)('questions in %s, over all that is held', (language) => {
  let graded: readonly Graded[];
  beforeAll(async () => {
    graded = await gradeTable(new URL(`sdg.${language}.jsonl`, import.meta.url), converse);
  });

  test('no wrong figure but the known ones', () => {
    const wrong = graded.filter((one) => one.grade === 'wrong figure');
    expect(
      wrong.map(({ id }) => id),
      listMissed(wrong),
    ).toEqual(KNOWN_WRONG[language]);
  });

  test('replies in the language of the question', () => {
    const other = graded.filter((one) => one.otherLanguage);
    expect(
      other.map(({ id }) => id),
      JSON.stringify(other, null, 1),
    ).toEqual(KNOWN_OTHER_LANGUAGE[language]);
  });

  test(`at least ${Math.round(RIGHT[language] * 100)} % right`, () => {
    expect(shareRight(graded), listMissed(graded)).toBeGreaterThanOrEqual(RIGHT[language]);
  });
});
