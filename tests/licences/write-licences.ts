import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listLicences } from './list-licences.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `npm run licences`. */
writeFileSync(join(ROOT, 'docs/licences.md'), listLicences(ROOT));
