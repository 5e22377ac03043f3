import type * as z from 'zod';
import { calendarSchema } from './calendar.ts';
import { codelistSchema } from './codelist.ts';
import { descriptorSchema } from './descriptor.ts';
import { absentDocument, type Document } from './document.ts';
import type { EditionFiles } from './edition-files.ts';
import { indicatorSchema } from './indicator.ts';
import { listFolder } from './list-folder.ts';
import { error, type Report } from './problem.ts';
import { linksSchema, publicationSchema, termsSchema } from './publication.ts';
import { readJson } from './read-json.ts';
import { readShelf } from './read-shelf.ts';
import { readYaml } from './read-yaml.ts';

const DESCRIPTOR = 'datapackage.json';
const FILES = new Set([DESCRIPTOR, 'publication.yaml', 'terms.yaml', 'links.yaml', 'calendar.yaml']);

/** A file with such an ending that has another name is most likely misnamed, and would be passed over in silence. */
const DATA_FILE = /\.(ya?ml|json|csv)$/i;

/** Whether a directory with these files is an edition, or lacks little to be one. */
export function isEdition(names: readonly string[]): boolean {
  return names.includes(DESCRIPTOR) || names.includes('publication.yaml');
}

/** Reads all files of an edition but its observations. */
export async function readEditionFiles(
  root: string,
  directory: string,
  report: Report,
): Promise<EditionFiles> {
  const names = new Set(await listFolder(root, directory, report));
  for (const name of names) {
    if (FILES.has(name) || !DATA_FILE.test(name)) continue;
    const message = `This file is not known; an edition has ${[...FILES].join(', ')}. Rename it or take it away.`;
    report(error({ file: `${directory}/${name}` }, 'stray_file', message));
  }
  const fileNamed = (name: string) => ({ root, path: `${directory}/${name}` });
  const optional = <T>(name: string, schema: z.ZodType<readonly T[]>): Document<readonly T[]> | undefined =>
    names.has(name) ? readYaml(fileNamed(name), schema, report) : absentDocument(`${directory}/${name}`, []);
  return {
    directory,
    descriptor: readJson(fileNamed(DESCRIPTOR), descriptorSchema, report),
    publication: readYaml(fileNamed('publication.yaml'), publicationSchema, report),
    terms: optional('terms.yaml', termsSchema),
    links: optional('links.yaml', linksSchema),
    calendar: optional('calendar.yaml', calendarSchema),
    indicators: await readShelf(root, `${directory}/indicators`, indicatorSchema, report),
    codelists: await readShelf(root, `${directory}/codelists`, codelistSchema, report),
  };
}
