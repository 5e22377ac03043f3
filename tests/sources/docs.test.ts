import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FORMAT_NAMES } from '../../src/sources/format-names.ts';
import { mappingSchema } from '../../src/sources/tables/mapping.ts';
import { sourcesSchema } from '../../src/sources/watch/source.ts';

const DOCS = join(import.meta.dirname, '../../docs');

/** The YAML examples of a page that have a key. */
function examples(page: string, key: string): readonly unknown[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  const blocks = [...text.matchAll(/^( *)```yaml\n([\s\S]*?)\n *```$/gm)];
  return blocks.map(([, , yaml = '']) => parse(yaml)).filter((value) => Object.hasOwn(value, key));
}

test('the mapping in the documentation is one, and so is the list of sources', () => {
  const [mapping] = examples('sources.md', 'dimensions').filter(
    (one) => mappingSchema.safeParse(one).success,
  );
  expect(mapping).toBeDefined();
  const [sources] = examples('add-a-source.md', 'sources');
  expect(sourcesSchema.safeParse(sources).error).toBeUndefined();
});

test('every format is documented', () => {
  const text = readFileSync(join(DOCS, 'sources.md'), 'utf8');
  for (const name of FORMAT_NAMES) expect(text).toContain(`| \`${name}\` |`);
});
