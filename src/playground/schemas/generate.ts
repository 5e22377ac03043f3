import { readFileSync, writeFileSync } from 'node:fs';
import { type Description, writeSchemas } from './write-schemas.ts';

// npm run schemas -- botapi-spec.json
const [, , path] = process.argv;
if (path === undefined) {
  console.error('Which file has the description of the Bot API? npm run schemas -- botapi-spec.json');
  process.exitCode = 2;
} else {
  const description = JSON.parse(readFileSync(path, 'utf8')) as Description;
  writeFileSync(new URL('bot-api.ts', import.meta.url), writeSchemas(description));
}
