import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listLicences } from './list-licences.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `npm run licences`. */
if (process.argv.length > 2) {
  console.log('npm run licences\n\nWrites docs/licences.md anew from package-lock.json and data.');
  process.exit(process.argv.includes('--help') ? 0 : 2);
}
writeFileSync(join(ROOT, 'docs/licences.md'), listLicences(ROOT));
