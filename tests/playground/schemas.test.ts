import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Description, writeSchemas } from '../../src/playground/schemas/write-schemas.ts';

const DESCRIPTION = join(import.meta.dirname, '../../../shared/telegram/botapi-spec.json');

test.skipIf(!existsSync(DESCRIPTION))('the schemas are those of the public description', () => {
  const description = JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as Description;
  const written = readFileSync(join(import.meta.dirname, '../../src/playground/schemas/bot-api.ts'), 'utf8');
  expect(writeSchemas(description)).toBe(written);
});
