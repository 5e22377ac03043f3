import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PAGE = join(import.meta.dirname, '../../src/playground/page');

// The page is plain JavaScript without declarations: imported by a name that only becomes known here.
const { WORDS } = (await import(join(PAGE, 'words.js'))) as {
  WORDS: Record<string, Record<string, unknown>>;
};

test('the page has the same words in all three languages', () => {
  expect(Object.keys(WORDS)).toEqual(['kk', 'ru', 'en']);
  const [first, ...others] = Object.values(WORDS).map((words) => Object.keys(words).sort());
  for (const other of others) expect(other).toEqual(first);
});

test('each of them is used', () => {
  const sources = readdirSync(PAGE)
    .filter((name) => /\.(js|html)$/.test(name))
    .map((name) => readFileSync(join(PAGE, name), 'utf8'))
    .join('\n');
  const unused = Object.keys(WORDS.en ?? {}).filter(
    (word) =>
      !new RegExp(`words\\.${word}\\b|'${word}'|data-word="${word}"|\\b${word}: \\w+[,\\s]`).test(sources),
  );
  expect(unused).toEqual([]);
});
