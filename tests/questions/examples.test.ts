import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { type Graded, gradeTable, listMissed } from './grade-table.ts';

/** Example questions kept outside the repository, asked of one publication alone or of all. */
const TABLES: readonly { readonly name: string; readonly publication?: string; readonly allRight?: true }[] =
  [
    { name: 'questions.jsonl', publication: 'social-services', allRight: true },
    { name: 'questions-sdg.jsonl' },
  ];

describe.each(TABLES)('$name', ({ name, publication, allRight }) => {
  const file = new URL(`../../../shared/examples/${name}`, import.meta.url);

  test(allRight ? 'all right' : 'no wrong figure', async ({ skip }) => {
    skip(!existsSync(file), `${name} is kept outside the repository and is not here`);
    const { converse } = await openResponder(publication);
    const graded: readonly Graded[] = await gradeTable(file, converse);
    const bad = graded.filter((one) => one.grade === 'wrong figure' || (allRight && one.grade !== 'right'));
    expect(
      bad.map(({ id }) => id),
      listMissed(bad),
    ).toEqual([]);
    expect(graded.filter((one) => one.otherLanguage)).toEqual([]);
  });
});
