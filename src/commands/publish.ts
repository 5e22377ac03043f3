import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { plainText } from '../answers/message.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import type { Codelist } from '../catalogue/codelist.ts';
import { valuesOf } from '../catalogue/document.ts';
import { listFolder } from '../catalogue/list-folder.ts';
import { formatProblem, settle } from '../catalogue/problem.ts';
import { type ArrivingEdition, readArrivingEdition, readSharedCodelists } from '../catalogue/read-edition.ts';
import { isEdition } from '../catalogue/read-edition-files.ts';
import { readConfig } from '../config.ts';
import { previewRelease } from '../notices/preview-release.ts';
import { openLocales } from '../open-answering.ts';
import { clockAt, instantOf } from '../releases/clock-time.ts';
import { describeChanges } from '../releases/describe-changes.ts';
import { describeFinding, type Finding } from '../releases/finding.ts';
import { fingerprintOf } from '../releases/fingerprint.ts';
import {
  type Assessment,
  assessEdition,
  type Received,
  receiveEdition,
} from '../releases/receive-edition.ts';
import { takeBack } from '../releases/take-back.ts';
import { StartError } from '../start-error.ts';
import { openStorage, type Storage } from '../storage/open-storage.ts';
import { announceRelease, announceWithdrawal } from '../storage/release-notices.ts';

const HELP = `npm run publish -- DIR [--dry-run] [--at TIME] [--accept REASON]
npm run publish -- --withdraw [PUBLICATION]

Installs the edition in DIR into the bot's database (DATABASE_URL) as a release: checks it, compares it with the edition that answers,
keeps both, and queues the notices. A running bot answers from it within five seconds. The same edition again changes nothing.

  --dry-run         only tells what would change and be announced, in all languages, and to how many
  --at TIME         keeps it back until then, such as 2026-12-01T11:00 (on the clocks of TIME_ZONE)
  --accept REASON   installs an edition that is held because something in it is odd; the reason is kept
  --withdraw        takes the newest edition back (of PUBLICATION, where it is named): figures answer from the one before, and those who
                    were told of it get a correction

Exit codes: 0 done (or nothing to do), 1 the edition cannot be used, 2 wrong arguments, 3 held: look at it, then --accept.`;

/** Exit code of an edition that a person has to look at first. */
const HELD = 3;

/** What clocks show, to the minute. */
const CLOCK = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

/** Runs the command; returns the exit code. */
export async function publish(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if (parsed === undefined) {
    console.log(HELP);
    return args.includes('--help') ? 0 : 2;
  }
  const reading = readConfig();
  if (!reading.ok) return fail(reading.problems);
  const { databaseUrl, dataDirectory, timeZone } = reading.config;
  if (parsed.at !== undefined && !CLOCK.test(parsed.at))
    return fail([`--at ${parsed.at} is no time such as 2026-12-01T11:00, on the clocks of ${timeZone}`]);
  const dueAt = parsed.at === undefined ? undefined : instantOf(parsed.at, timeZone);
  try {
    const storage = await openStorage(databaseUrl);
    try {
      return parsed.withdraw
        ? await withdraw(storage, parsed.subject)
        : await install(storage, parsed.subject ?? '', {
            ...parsed,
            dueAt,

            dataDirectory,
            timeZone,
          });
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (error instanceof StartError) return fail([error.message]);
    throw error;
  }
}

interface Arguments {
  /** A directory, or with `withdraw` a publication. */
  readonly subject: string | undefined;
  readonly dryRun: boolean;
  readonly withdraw: boolean;
  readonly at: string | undefined;
  readonly accept: string | undefined;
}

/** Undefined where the arguments are no use of the command. */
function readArguments(args: readonly string[]): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        withdraw: { type: 'boolean', default: false },
        at: { type: 'string' },
        accept: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const { withdraw, at, accept, help } = values;
    const [subject, ...more] = positionals;
    if (help || more.length > 0 || (subject === undefined && !withdraw)) return undefined;
    if (accept !== undefined && accept.trim() === '') return undefined;
    return { subject, dryRun: values['dry-run'], withdraw, at, accept };
  } catch {
    return undefined;
  }
}

interface Installing extends Pick<Arguments, 'dryRun' | 'accept'> {
  readonly dueAt: number | undefined;
  readonly dataDirectory: string;
  readonly timeZone: string;
}

async function install(
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
    const assessment = await assessEdition(storage, read.value);
    const { isSame, changes, findings } = assessment;
    console.log(`${read.value.edition.id}: ${isSame ? 'nothing would change' : describeChanges(changes)}`);
    if (!isSame) console.log(await describePreview(storage, read.value, assessment, timeZone));
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

/** What would be announced to those who follow the publication, in all languages, and to how many chats anything of it. */
async function describePreview(
  storage: Storage,
  arriving: ArrivingEdition,
  assessment: Assessment,
  timeZone: string,
): Promise<string> {
  const ports = { ...storage, readCalendar: storage.calendar.read, locales: openLocales(), timeZone };
  const preview = await previewRelease(ports, arriving, assessment, Date.now());
  if (preview.kind === 'silent') return SILENCE[preview.why];
  const messages = preview.messages.map(({ language, message }) => `— ${language} —\n${plainText(message)}`);
  return [
    ...preview.channels.map(
      ({ channel, languages }) => `It would be posted in the channel ${channel}: ${languages.join(', ')}.`,
    ),
    `It would be announced to chats: ${preview.chats}. To those who follow the publication:`,
    ...messages,
  ].join('\n\n');
}

const SILENCE = {
  first: 'The first edition of a publication is announced to nobody.',
  nothing: 'Nothing in it would be announced.',
} as const;

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

async function withdraw({ releases }: Storage, publication: string | undefined): Promise<number> {
  const taken = await takeBack(releases, publication, Date.now(), announceWithdrawal);
  switch (taken.kind) {
    case 'none':
      return fail([
        `There is no edition${publication === undefined ? '' : ` of ${publication}`} to take back.`,
      ]);
    case 'first':
      return fail([
        `Release ${taken.release.id} is the first edition of ${taken.release.publication}: there is none before it to answer from.`,
      ]);
    case 'refused':
      console.log(
        `${taken.release.publication}: release ${taken.release.id}, which waited, is not wanted any more`,
      );
      return 0;
    case 'withdrawn':
      console.log(
        `${taken.release.publication}: release ${taken.release.id} is withdrawn; release ${taken.release.replaces} answers again`,
      );
      return 0;
  }
}

function fail(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}
