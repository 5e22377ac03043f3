import { readFileSync, writeFileSync } from 'node:fs';
import { type Description, writeSchemas } from './write-schemas.ts';

const HELP = `npm run schemas -- botapi-spec.json

Writes src/playground/schemas/bot-api.ts anew from the description of the Bot API in that file.`;

const [, , path] = process.argv;
if (path === undefined || path.startsWith('-')) {
  console.log(HELP);
  process.exitCode = path === '--help' ? 0 : 2;
} else {
  const description = JSON.parse(readFileSync(path, 'utf8')) as Description;
  writeFileSync(new URL('bot-api.ts', import.meta.url), writeSchemas(description));
}
