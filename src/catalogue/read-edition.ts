import { basename, dirname, resolve } from 'node:path';
import { checkCalendar } from './check-calendar.ts';
import { checkAgreement, checkCodelists } from './check-codelists.ts';
import { checkDescriptor } from './check-descriptor.ts';
import { checkIdentities } from './check-identities.ts';
import { checkReferences } from './check-references.ts';
import { checkSharedTexts, checkTexts } from './check-texts.ts';
import { openCodebook } from './codebook.ts';
import { type Codelist, codelistSchema } from './codelist.ts';
import { absentDocument, type Shelf, valuesOf } from './document.ts';
import type { Edition } from './edition.ts';
import type { EditionFiles, Tables } from './edition-files.ts';
import { listFolder } from './list-folder.ts';
import { asSeries } from './observation-table.ts';
import { type Checked, type Problem, type ProblemCode, type Report, settle } from './problem.ts';
import { readEditionFiles } from './read-edition-files.ts';
import { readShelf } from './read-shelf.ts';
import { readTables } from './read-tables.ts';
import { usedCodes } from './used-codes.ts';

/**
 * Reads one edition and checks it whole. Codelists that it shares with others are looked for beside its directory, in `../codelists`.
 * Files in problems are relative to the directory above. Never throws for what is in the files.
 */
export async function readEdition(directory: string): Promise<Checked<Edition>> {
  const root = dirname(resolve(directory));
  return settle(async (report) => {
    const shared = await readSharedCodelists(root, report);
    return assembleEdition(await loadEdition(root, basename(resolve(directory)), shared, report));
  });
}

/** An edition that is to be released, with what it disagrees on with itself: a person may have reasons to let it pass. */
export interface ArrivingEdition {
  readonly edition: Edition;
  /** The codelists that it shares with others. */
  readonly shared: readonly Codelist[];
  /** Sums and shares that do not come out and of which no note says so. */
  readonly disagreements: readonly Problem[];
}

const DISAGREEING: ReadonlySet<ProblemCode> = new Set(['broken_sum', 'broken_share']);

/**
 * Reads an edition that is to be released, like `readEdition`; figures that do not add up are told apart from what cannot be used. Where there are no codelists beside
 * its directory, those `held` are the shared ones.
 */
export async function readArrivingEdition(
  directory: string,
  held: readonly Codelist[],
): Promise<Checked<ArrivingEdition>> {
  const root = dirname(resolve(directory));
  return settle(async (report) => {
    const disagreements: Problem[] = [];
    const lenient: Report = (problem) => {
      if (problem.severity === 'error' && DISAGREEING.has(problem.code)) disagreements.push(problem);
      else report(problem);
    };
    const isBeside = (await listFolder(root, 'codelists', lenient)) !== undefined;
    const shared = isBeside ? await readSharedCodelists(root, lenient) : asShelf(held);
    const edition = assembleEdition(await loadEdition(root, basename(resolve(directory)), shared, lenient));
    return edition && { edition, shared: valuesOf(shared), disagreements };
  });
}

function asShelf(codelists: readonly Codelist[]): Shelf<Codelist> {
  return new Map(codelists.map((one) => [one.id, absentDocument(`codelists/${one.id}.yaml`, one)]));
}

/** Reads and checks the codelists that the editions of a data directory share. */
export async function readSharedCodelists(root: string, report: Report): Promise<Shelf<Codelist>> {
  const shared = await readShelf(root, 'codelists', codelistSchema, report);
  checkCodelists(shared, openCodebook(shared), report);
  return shared;
}

/** An edition's files and tables as far as they can be used. */
export interface LoadedEdition {
  readonly files: EditionFiles;
  readonly tables: Tables;
}

/** Reads the edition in `directory` of the data directory `root` and reports everything that is wrong with it. */
export async function loadEdition(
  root: string,
  directory: string,
  shared: Shelf<Codelist>,
  report: Report,
): Promise<LoadedEdition> {
  const files = await readEditionFiles(root, directory, report);
  const codebook = openCodebook(shared, files.codelists);
  const tables = await readTables(root, files, codebook, report);
  checkDescriptor(files, report);
  checkCalendar(files, report);
  checkTexts(files, report);
  checkSharedTexts(files, shared, usedCodes(files, tables), report);
  checkCodelists(files.codelists, codebook, report);
  checkAgreement([...shared.values(), ...files.codelists.values()], report);
  checkReferences(files, codebook, report);
  checkIdentities(files, tables, codebook, report);
  return { files, tables };
}

/** Puts an edition together in which no error was found; undefined where a file is missing. */
export function assembleEdition({ files, tables }: LoadedEdition): Edition | undefined {
  const { descriptor, publication, terms, links, calendar, indicators, codelists } = files;
  if (!descriptor || !publication || !terms || !links || !calendar) return undefined;
  return {
    id: descriptor.value.name,
    descriptor: descriptor.value,
    publication: publication.value,
    indicators: valuesOf(indicators),
    terms: terms.value,
    links: links.value,
    calendar: calendar.value,
    codelists: valuesOf(codelists),
    series: new Map([...tables].map(([indicator, table]) => [indicator, asSeries(table)])),
  };
}
