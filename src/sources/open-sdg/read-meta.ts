import type { Note } from '../oddity.ts';
import { readYamlFile } from './read-yaml-file.ts';
import type { Repository } from './repository.ts';

const FOLDERS = ['indicator-config', 'meta'];
const ENDINGS = ['md', 'yaml', 'yml'];

/** What a repository says about an indicator: its settings and its metadata, which hold where both have a field. */
export function readMeta(repository: Repository, id: string, note: Note): Readonly<Record<string, unknown>> {
  const files = FOLDERS.flatMap((folder) => ENDINGS.map((ending) => `${folder}/${id}.${ending}`));
  return Object.assign({}, ...files.map((file) => readYamlFile(repository, file, note)));
}
