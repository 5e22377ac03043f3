import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listLicences } from './list-licences.ts';

const ROOT = join(import.meta.dirname, '../..');
const listed = listLicences(ROOT);

test('docs/licences.md is what the lockfile and the data say; else run npm run licences', () => {
  expect(readFileSync(join(ROOT, 'docs/licences.md'), 'utf8')).toBe(listed);
});

test('what the bot runs with may be passed on with code under the MIT licence', () => {
  const allowed =
    /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|PSF-2\.0|MIT AND OFL-1\.1)$/;
  const [, running = ''] = /## Packages that the bot runs with\n([^#]*)/.exec(listed) ?? [];
  const licences = [...running.matchAll(/^\| \S+ \| \d[^|]* \| ([^|]+) \|$/gm)].map(([, one = '']) => one);
  expect(licences.length).toBeGreaterThan(30);
  expect(licences.filter((one) => !allowed.test(one))).toEqual([]);
});
