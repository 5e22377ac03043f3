import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDataDirectory } from '../../src/catalogue/read-data-directory.ts';
import { SAMPLE, writeDirectory } from './sample-edition.ts';

/** Bytes that mean something in YAML, JSON, CSV or UTF-8, beside any others. */
const byte = fc.oneof(
  fc.constantFrom(...Buffer.from('\0\t\n\r "\'#%&*!|>-:,[]{}<?@`0\\\u00ff\u0416')),
  fc.nat(255),
);

const damage = fc.record({
  path: fc.constantFrom(...Object.keys(SAMPLE)),
  edits: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(8),
      bytes: fc.array(byte, { maxLength: 8 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

test('whatever happens to the bytes of a file, the reader answers, and names places that are there', async () => {
  const root = await writeDirectory(SAMPLE);
  await fc.assert(
    fc.asyncProperty(damage, async ({ path, edits }) => {
      let bytes = [...Buffer.from(SAMPLE[path] ?? '')];
      for (const { at, cut, bytes: put } of edits)
        bytes = bytes.toSpliced(Math.floor(at * bytes.length), cut, ...put);
      await writeFile(join(root, path), new Uint8Array(bytes));
      const read = await readDataDirectory(root);
      await writeFile(join(root, path), SAMPLE[path] ?? '');
      for (const { file, line = 1, message } of read.ok ? read.warnings : read.problems) {
        const text = file === path ? Buffer.from(bytes).toString() : SAMPLE[file];
        const lines = text?.split(/\r\n|\r|\n/).length ?? 1;
        expect(line, `${file}: ${message}`).toBeGreaterThan(0);
        expect(line, `${file}: ${message}`).toBeLessThanOrEqual(lines);
        expect(message).toMatch(/\.$/);
      }
      if (!read.ok) expect(read.problems.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 150 },
  );
  await rm(root, { recursive: true });
});
