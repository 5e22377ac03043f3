import { existsSync } from 'node:fs';
import { isPlannedDate } from '../catalogue/calendar.ts';
import { readConfig } from '../config.ts';
import { instantOf } from '../releases/clock-time.ts';
import { StartError } from '../start-error.ts';
import { readDatabaseUrl } from '../storage/database-url.ts';
import { openStorage } from '../storage/open-storage.ts';
import { fail } from './fail.ts';
import { installEdition } from './install-edition.ts';
import { readOptions } from './read-options.ts';
import { withdrawEdition } from './withdraw-edition.ts';

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

const WRONG_USE = 2;

/** Runs the command; returns the exit code. */
export async function publish(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args);
  if (parsed === undefined) {
    console.log(HELP);
    return args.includes('--help') ? 0 : WRONG_USE;
  }
  const reading = readConfig();
  if (!reading.ok) return fail(reading.problems);
  const { databaseUrl, dataDirectory, timeZone } = reading.config;
  if (parsed.at !== undefined && !(parsed.at.includes('T') && isPlannedDate(parsed.at))) {
    console.error(`--at ${parsed.at} is no time such as 2026-12-01T11:00, on the clocks of ${timeZone}`);
    return WRONG_USE;
  }
  const dueAt = parsed.at === undefined ? undefined : instantOf(parsed.at, timeZone);
  try {
    const storage = await openStorage(parsed.dryRun ? readableUrl(databaseUrl) : databaseUrl);
    try {
      return parsed.withdraw
        ? await withdrawEdition(storage, parsed.subject)
        : await installEdition(storage, parsed.subject ?? '', { ...parsed, dueAt, dataDirectory, timeZone });
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (error instanceof StartError) return fail([error.message]);
    throw error;
  }
}

/** A database that is not there yet holds nothing: one in memory is read in its place, so that none is made. */
function readableUrl(databaseUrl: string): string {
  const address = readDatabaseUrl(databaseUrl);
  return address.kind === 'sqlite' && !existsSync(address.file) ? 'sqlite::memory:' : databaseUrl;
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
  const read = readOptions(args, {
    'dry-run': { type: 'boolean', default: false },
    withdraw: { type: 'boolean', default: false },
    at: { type: 'string' },
    accept: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (read === undefined) return undefined;
  const { 'dry-run': dryRun, withdraw, at, accept, help } = read.values;
  const [subject, ...more] = read.positionals;
  if (help || more.length > 0 || (subject === undefined && !withdraw)) return undefined;
  if (accept !== undefined && accept.trim() === '') return undefined;
  if (withdraw && (dryRun || at !== undefined || accept !== undefined)) return undefined;
  return { subject, dryRun, withdraw, at, accept };
}
