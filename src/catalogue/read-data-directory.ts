import { resolve } from 'node:path';
import { checkAgreement } from './check-codelists.ts';
import type { Codelist } from './codelist.ts';
import { type Shelf, valuesOf } from './document.ts';
import type { DataDirectory } from './edition.ts';
import { listFolder, listFolders } from './list-folder.ts';
import { type Checked, error, type Report, settle, warning } from './problem.ts';
import { assembleEdition, type LoadedEdition, loadEdition, readSharedCodelists } from './read-edition.ts';
import { isEdition } from './read-edition-files.ts';

const SHARED = 'codelists';

/**
 * Reads a data directory (`codelists/` and a directory for each publication) and checks it whole. Files in problems are relative to
 * it. Never throws for what is in the directory.
 */
export async function readDataDirectory(directory: string): Promise<Checked<DataDirectory>> {
  const root = resolve(directory);
  return settle(async (report) => {
    const folders = await findEditions(root, report);
    if (folders === undefined) return undefined;
    const shared = await readSharedCodelists(root, report);
    const loaded: LoadedEdition[] = [];
    for (const folder of folders) loaded.push(await loadEdition(root, folder, shared, report));
    checkTogether(loaded, shared, report);
    const editions = loaded.map(assembleEdition).filter((edition) => edition !== undefined);
    return { codelists: valuesOf(shared), editions };
  });
}

async function findEditions(root: string, report: Report): Promise<readonly string[] | undefined> {
  const found = await listFolders(root, report);
  if (found === undefined) {
    report(
      error(
        { file: '.' },
        'missing_directory',
        `There is no directory ${root}. Name a data directory or an edition.`,
      ),
    );
    return undefined;
  }
  const folders = found.filter((name) => name !== SHARED);
  if (folders.length === 0) {
    const message = `There is no edition here. A data directory has ${SHARED}/ and a directory for each publication, with a datapackage.json.`;
    report(error({ file: '.' }, 'empty_directory', message));
  }
  const editions: string[] = [];
  for (const folder of folders) {
    if (isEdition((await listFolder(root, folder, report)) ?? [])) editions.push(folder);
    else {
      const message = `Every directory but ${SHARED}/ is an edition and has a datapackage.json. Add it, or take the directory away.`;
      report(error({ file: `${folder}/datapackage.json` }, 'missing_file', message));
    }
  }
  return editions;
}

/** Checks what no edition can be blamed for alone. */
function checkTogether(loaded: readonly LoadedEdition[], shared: Shelf<Codelist>, report: Report): void {
  const codelists = loaded.flatMap(({ files }) => [...files.codelists.values()]);
  checkAgreement([...shared.values(), ...codelists], report);
  checkPublications(loaded, report);
  checkSharedTerms(loaded, shared, report);
}

function checkPublications(loaded: readonly LoadedEdition[], report: Report): void {
  const files = new Map<string, string>();
  for (const { descriptor, directory } of loaded.map((edition) => edition.files)) {
    if (descriptor === undefined) continue;
    const { name } = descriptor.value;
    if (name !== directory) {
      const message = `The publication is named "${name}", but its directory "${directory}". Give both one name.`;
      report(error(descriptor.at(['name']), 'id_mismatch', message));
    }
    const first = files.get(name);
    if (first === undefined) files.set(name, descriptor.file);
    else {
      const message = `The publication "${name}" is already in ${first}. A data directory holds one edition of each.`;
      report(error(descriptor.at(['name']), 'duplicate_id', message));
    }
  }
}

/** A warning only: the publication that has the term may have been taken out of the directory. */
function checkSharedTerms(loaded: readonly LoadedEdition[], shared: Shelf<Codelist>, report: Report): void {
  if (loaded.some(({ files }) => files.terms === undefined)) return;
  const terms = new Set(loaded.flatMap(({ files }) => files.terms?.value.map(({ id }) => id) ?? []));
  for (const document of shared.values()) {
    document?.value.codes.forEach(({ term }, position) => {
      if (term === undefined || terms.has(term)) return;
      const message = `No publication here has the term "${term}". Correct the id, or add the term to a terms.yaml.`;
      report(warning(document.at(['codes', position, 'term']), 'unknown_term', message));
    });
  }
}
