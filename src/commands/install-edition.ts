import { resolve } from 'node:path';
import { catalogueOf } from '../catalogue/catalogue.ts';
import type { Codelist } from '../catalogue/codelist.ts';
import { valuesOf } from '../catalogue/document.ts';
import { listFolder } from '../catalogue/list-folder.ts';
import { formatProblem, settle } from '../catalogue/problem.ts';
import { readArrivingEdition, readSharedCodelists } from '../catalogue/read-edition.ts';
import { isEdition } from '../catalogue/read-edition-files.ts';
import { clockAt } from '../releases/clock-time.ts';
import { describeChanges } from '../releases/describe-changes.ts';
import { describeFinding, type Finding } from '../releases/finding.ts';
import { fingerprintOf } from '../releases/fingerprint.ts';
import { type Received, receiveEdition } from '../releases/receive-edition.ts';
import type { Storage } from '../storage/open-storage.ts';
import { announceRelease } from '../storage/release-notices.ts';
import { fail } from './fail.ts';
import { previewEdition } from './preview-edition.ts';

/** Exit code of an edition that a person has to look at first. */
const HELD = 3;

/** How an edition is to be installed. */
interface Installing {
  /** Only tells what would change and be announced. */
  readonly dryRun: boolean;
  /** Why an edition that is held is right. */
  readonly accept: string | undefined;
  /** Epoch milliseconds; nothing of it answers before. */
  readonly dueAt: number | undefined;
  readonly dataDirectory: string;
  readonly timeZone: string;
}

/** Installs the edition in a directory, or says why not; returns the exit code. */
export async function installEdition(
  storage: Storage,
  directory: string,
  { dryRun, accept, dueAt, dataDirectory, timeZone }: Installing,
): Promise<number> {
  if (!isEdition((await listFolder(directory, '.', () => undefined)) ?? []))
    return fail([`${directory} is no edition: name the directory that holds its datapackage.json`]);
  const read = await readArrivingEdition(directory, await knownCodelists(storage, dataDirectory));
  if (!read.ok) return fail(read.problems.map(formatProblem));
  const { disagreements } = read.value;
  for (const problem of [...read.warnings, ...disagreements]) console.error(formatProblem(problem));
  if (dryRun) {
    const findings = await previewEdition(storage, read.value, timeZone);
    return findings.length > 0 && accept === undefined ? held(findings) : 0;
  }
  const received = await receiveEdition(
    storage,
    read.value,
    {
      origin: { kind: 'publish' },
      fingerprint: fingerprintOf(directory),
      ...(dueAt !== undefined && { dueAt }),
      ...(accept !== undefined && { acceptedBecause: accept }),
      along: announceRelease(false),
    },
    Date.now(),
  );
  console.log(`${read.value.edition.id}: ${describeReceived(received, timeZone)}`);
  return received.kind === 'held' ? held(received.findings) : 0;
}

/** The codelists that an edition without any beside it can use: those held, or of a database that holds nothing yet, those of the data directory. */
async function knownCodelists({ editions }: Storage, dataDirectory: string): Promise<readonly Codelist[]> {
  const state = await editions.state();
  const { codelists } = catalogueOf(await editions.codelists(), await editions.read(state));
  if (codelists.size > 0) return [...codelists.values()];
  const read = await settle((report) => readSharedCodelists(resolve(dataDirectory), report));
  return read.ok ? valuesOf(read.value) : [];
}

function held(findings: readonly Finding[]): number {
  for (const finding of findings) console.error(describeFinding(finding));
  console.error('Look at it; where it is right, publish it again with --accept "why it is right".');
  return HELD;
}

function describeReceived(received: Received, timeZone: string): string {
  switch (received.kind) {
    case 'unchanged':
      return 'this edition answers already; nothing is changed or announced';
    case 'installed':
      return received.isFirst
        ? `installed as release ${received.release}, the first of its publication: nobody is told`
        : `installed as release ${received.release}: ${describeChanges(received.changes)}${describeYeses(received.yesesNeeded)}`;
    case 'embargoed':
      return `kept back until ${clockAt(received.dueAt, timeZone)} (${timeZone}) as release ${received.release}: ${describeChanges(received.changes)}`;
    case 'held':
      return `held as release ${received.release}, the edition before answers on: ${describeChanges(received.changes)}`;
  }
}

function describeYeses(needed: number): string {
  return needed > 1 ? `; its notice waits in /notices for the yes of ${needed} operators` : '';
}
