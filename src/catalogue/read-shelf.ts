import type * as z from 'zod';
import type { Document, Shelf } from './document.ts';
import { listFolder } from './list-folder.ts';
import { error, type Report } from './problem.ts';
import { readYaml } from './read-yaml.ts';

const EXTENSION = '.yaml';

/** Reads all files of a folder of YAML files, one thing in each, named after its id. A folder that is not there is empty. */
export async function readShelf<T extends { readonly id: string }>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  report: Report,
): Promise<Shelf<T>> {
  const shelf = new Map<string, Document<T> | undefined>();
  for (const name of (await listFolder(root, folder, report)) ?? []) {
    const file = `${folder}/${name}`;
    if (!name.endsWith(EXTENSION)) {
      report(
        error(
          { file },
          'stray_file',
          `Only files named <id>${EXTENSION} belong here. Rename it or take it away.`,
        ),
      );
      continue;
    }
    const id = name.slice(0, -EXTENSION.length);
    const document = readYaml({ root, path: file }, schema, report);
    if (document !== undefined && document.value.id !== id) {
      const message = `The id is "${document.value.id}", but the file is named ${name}. Name the file after the id.`;
      report(error(document.at(['id']), 'id_mismatch', message));
    }
    shelf.set(id, document);
  }
  return shelf;
}
