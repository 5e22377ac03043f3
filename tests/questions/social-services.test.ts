import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openResponder } from '../open-responder.ts';
import { type Case, grade } from './grade.ts';

const { converse } = await openResponder();

const cases = (file: URL): readonly Case[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);

const isMixed = ({ tags = [], expect: { intent } }: Case): boolean =>
  tags.includes('mixed') || intent === 'language';

describe.each(['kk', 'ru', 'en'])('questions in %s', (language) => {
  test.each(
    cases(new URL(`social-services.${language}.jsonl`, import.meta.url)).map((one) => [one.id, one] as const),
  )('%s', async (_id, one) => {
    const reply = await converse(one);
    expect({ turns: one.turns, expect: one.expect, grade: grade(reply, one.expect), reply }).toMatchObject({
      grade: 'right',
    });
    if (!isMixed(one)) expect(reply.language).toBe(one.lang);
  });
});

const examples = new URL('../../../shared/examples/questions.jsonl', import.meta.url);

describe.skipIf(!existsSync(examples))('example questions kept outside the repository', () => {
  test.each(existsSync(examples) ? cases(examples).map((one) => [one.id, one] as const) : [])(
    '%s',
    async (_id, one) => {
      const reply = await converse(one);
      expect({ turns: one.turns, expect: one.expect, grade: grade(reply, one.expect), reply }).toMatchObject({
        grade: 'right',
      });
      expect(reply.language).toBe(one.lang);
    },
  );
});
