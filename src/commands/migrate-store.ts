import { StartError } from '../start-error.ts';
import { copyStore } from '../storage/copy-store.ts';
import { fail } from './fail.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run migrate-store -- FROM TO

Copies everything that the bot has stored from one database to another, which has to be empty: from SQLite to PostgreSQL, or back. FROM and TO are
written as in DATABASE_URL: sqlite:FILE or postgres://…. Stop the bot first: what it stores meanwhile stays behind. Afterwards every table is
compared; where one differs, nothing is kept. FROM is left as it is.`;

/** Runs the command; returns the exit code. */
export async function migrateStore(args: readonly string[]): Promise<number> {
  const read = readOptions(args, { help: { type: 'boolean', default: false } });
  const [from, to, ...more] = read?.positionals ?? [];
  if (read?.values.help || from === undefined || to === undefined || more.length > 0) {
    console.log(HELP);
    return read?.values.help ? 0 : 2;
  }
  try {
    for (const { table, rows } of await copyStore(from, to)) console.log(`${table}: ${rows}`);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return fail([error.message]);
  }
  console.log('Everything is copied; every table is the same in both.');
  return 0;
}
