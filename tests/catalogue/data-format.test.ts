import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { expectWarning } from './expect-problem.ts';

/** A path under `data/`, and the block that follows it. */
const FILE = /^`data\/(\S+)`\n\n```\w+\n([\s\S]*?)^```$/gm;

test('the example in the documentation passes the check, with the warning that it speaks of', async () => {
  const text = await readFile(new URL('../../docs/data-format.md', import.meta.url), 'utf8');
  const files = Object.fromEntries(
    [...text.matchAll(FILE)].map(([, path = '', content = '']) => [path, content]),
  );
  expect(Object.keys(files)).toHaveLength(9);
  const message = await expectWarning(files, 'broken_sum', 'museums/observations/museums.csv', 4);
  expect(message).toContain('add up to 41, but the total is 40');
});
