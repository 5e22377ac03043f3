import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectWarning, problemsOf } from './expect-problem.ts';
import type { Files } from './sample-edition.ts';

/** A path under `data/`, and the block that follows it. */
const FILE = /^`data\/(\S+)`\n\n```\w+\n([\s\S]*?)^```$/gm;

const text = readFileSync(new URL('../../docs/data-format.md', import.meta.url), 'utf8');
const example: Files = Object.fromEntries(
  [...text.matchAll(FILE)].map(([, path = '', content = '']) => [path, content]),
);

test('the example in the documentation passes the check, with the warning that it speaks of', async () => {
  expect(Object.keys(example)).toHaveLength(10);
  const message = await expectWarning(example, 'broken_sum', 'museums/observations/museums.csv', 4);
  expect(message).toContain('add up to 41, but the total is 40');
});

test('its publication passes the check beside the codelists that come with the bot, too', async () => {
  const shipped = readdirSync('data/codelists').map((name) => `codelists/${name}`);
  const files = {
    ...Object.fromEntries(Object.entries(example).filter(([path]) => path.startsWith('museums/'))),
    ...Object.fromEntries(shipped.map((path) => [path, readFileSync(`data/${path}`, 'utf8')])),
  };
  expect(Object.keys(files)).toContain('codelists/URBANISATION.yaml');
  const problems = await problemsOf(files);
  expect(problems.filter(({ file }) => file.startsWith('museums/'))).toMatchObject([{ code: 'broken_sum' }]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
