import { join, resolve } from 'node:path';
import { type Codelist, codelistSchema } from '../catalogue/codelist.ts';
import { valuesOf } from '../catalogue/document.ts';
import { listFolders } from '../catalogue/list-folder.ts';
import { type Checked, formatProblem, type Problem, settle } from '../catalogue/problem.ts';
import { readDataDirectory } from '../catalogue/read-data-directory.ts';
import { readSharedCodelists } from '../catalogue/read-edition.ts';
import { readShelf } from '../catalogue/read-shelf.ts';
import type { Along } from '../storage/answering-release.ts';
import { findOlder } from './find-suspicions.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Received, receiveEdition } from './receive-edition.ts';
import type { ReleaseStores } from './release-stores.ts';

/** What a data directory brought: what became of each edition in it that was not known. `older`: one that is held is newer. */
export interface Taken {
  readonly publication: string;
  readonly outcome: Received | { readonly kind: 'older' };
}

/** A data directory that does not hold together: a line for each problem. */
export class BrokenDirectory extends Error {
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}

/**
 * Takes from a data directory what is not held: publications that are absent, silently, and editions that are newer than those held, like any release. What came before
 * is known by its files and not read again. Throws a BrokenDirectory, and takes nothing, where the directory does not hold together.
 */
export async function takeDirectory(
  stores: ReleaseStores,
  directory: string,
  at: number,
  along?: Along,
): Promise<readonly Taken[]> {
  const unknown = await findUnknown(stores, directory);
  if (unknown.size === 0 && (await areCodesHeld(stores, directory))) return [];
  const codelists = await settle((report) => readSharedCodelists(resolve(directory), report));
  if (codelists.ok && unknown.size === 0) {
    await addCodes(stores, valuesOf(codelists.value));
    return [];
  }
  const { editions, codelists: shared } = await wholeOf(readDataDirectory(directory));
  await addCodes(stores, shared);
  const taken: Taken[] = [];
  for (const edition of editions) {
    const fingerprint = unknown.get(edition.id);
    if (fingerprint === undefined) continue;
    const arriving = { edition, shared: [], disagreements: [] };
    const reception = { origin: { kind: 'directory' }, fingerprint, ...(along && { along }) } as const;
    const isOlder = findOlder(edition, await stores.releases.answering(edition.id)).length > 0;
    const outcome = isOlder
      ? ({ kind: 'older' } as const)
      : await receiveEdition(stores, arriving, reception, at);
    taken.push({ publication: edition.id, outcome });
  }
  return taken;
}

/** Fingerprints, by publication, of the editions that never came before. A directory that is missing or empty is left to the reader to complain of. */
async function findUnknown(
  { releases }: ReleaseStores,
  directory: string,
): Promise<ReadonlyMap<string, string>> {
  const folders = (await listFolders(resolve(directory), () => undefined)) ?? [];
  const editions = folders.filter((name) => name !== 'codelists');
  if (editions.length === 0) await wholeOf(readDataDirectory(directory));
  const unknown = new Map<string, string>();
  for (const publication of editions) {
    const fingerprint = fingerprintOf(join(resolve(directory), publication));
    if (!(await releases.knows(publication, fingerprint))) unknown.set(publication, fingerprint);
  }
  return unknown;
}

/** Whether all shared codelists are held as they are here: they were checked when they came. */
async function areCodesHeld(stores: ReleaseStores, directory: string): Promise<boolean> {
  const read = await settle((report) => readShelf(resolve(directory), 'codelists', codelistSchema, report));
  return read.ok && (await newCodes(stores, valuesOf(read.value))).length === 0;
}

async function addCodes(stores: ReleaseStores, read: readonly Codelist[]): Promise<void> {
  const changed = await newCodes(stores, read);
  if (changed.length > 0) await stores.editions.addCodelists(changed);
}

/** Those codelists that are not held as they are here. */
async function newCodes(
  { editions }: ReleaseStores,
  read: readonly Codelist[],
): Promise<readonly Codelist[]> {
  const held = new Map((await editions.codelists()).map((one) => [one.id, JSON.stringify(one)]));
  return read.filter((one) => held.get(one.id) !== JSON.stringify(one));
}

async function wholeOf<T>(reading: Promise<Checked<T>>): Promise<T> {
  const read = await reading;
  if (!read.ok) throw new BrokenDirectory(read.problems);
  return read.value;
}
