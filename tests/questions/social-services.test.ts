import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { type Case, type Grade, grade } from './grade.ts';

const { converse } = await openResponder();

/** Of the questions in a table at least this share is answered right; not one with a wrong figure. */
const RIGHT = 0.95;

/** A case as it went, for the report of a failing test. */
interface Graded {
  readonly id: string;
  readonly turns: readonly string[];
  readonly grade: Grade;
  readonly replied: string;
  readonly otherLanguage: boolean;
}

async function gradeAll(file: URL): Promise<readonly Graded[]> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const graded: Graded[] = [];
  for (const line of lines) {
    const one = JSON.parse(line) as Case;
    const reply = await converse(one);
    const mayDiffer =
      (one.tags ?? []).includes('mixed') || ['language', 'unknown'].includes(one.expect.intent);
    graded.push({
      id: one.id,
      turns: one.turns,
      grade: grade(reply, one.expect),
      replied: reply.text,
      otherLanguage: reply.language !== one.lang && !mayDiffer,
    });
  }
  return graded;
}

function checkTable(file: URL, share: number): void {
  test('no wrong figure, replies in the language of the question', async () => {
    const graded = await gradeAll(file);
    expect(graded.filter((one) => one.grade === 'wrong figure')).toEqual([]);
    expect(graded.filter((one) => one.otherLanguage)).toEqual([]);
  });

  test(`${share * 100} % right`, async () => {
    const graded = await gradeAll(file);
    const missed = graded.filter((one) => one.grade !== 'right');
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(graded.length * (1 - share));
  });
}

describe.each(['kk', 'ru', 'en'])('questions in %s', (language) => {
  checkTable(new URL(`social-services.${language}.jsonl`, import.meta.url), RIGHT);
});

const examples = new URL('../../../shared/examples/questions.jsonl', import.meta.url);

describe.skipIf(!existsSync(examples))('example questions kept outside the repository', () => {
  checkTable(examples, 1);
});
