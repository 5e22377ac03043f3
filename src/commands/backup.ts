import { readConfig } from '../config.ts';
import { StartError } from '../start-error.ts';
import { backUp } from '../storage/back-up.ts';
import { readDatabaseUrl } from '../storage/database-url.ts';
import { fail } from './fail.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run backup -- FILE

Copies the bot's SQLite database (DATABASE_URL, as the bot has it) to a new file, while the bot runs. The copy is the database as it was at one moment; to
go back to it, stop the bot and put the file in the database's place. PostgreSQL has pg_dump for that.`;

/** Runs the command; returns the exit code. */
export async function backup(args: readonly string[]): Promise<number> {
  const read = readOptions(args, { help: { type: 'boolean', default: false } });
  const [file, ...more] = read?.positionals ?? [];
  if (read?.values.help || file === undefined || more.length > 0) {
    console.log(HELP);
    return read?.values.help ? 0 : 2;
  }
  const reading = readConfig();
  if (!reading.ok) return fail(reading.problems);
  const address = readDatabaseUrl(reading.config.databaseUrl);
  if (address.kind === 'postgres')
    return fail([`The database is in PostgreSQL: pg_dump --format=custom --file=${file} "$DATABASE_URL"`]);
  try {
    await backUp(address.file, file);
  } catch (error) {
    if (error instanceof StartError) return fail([error.message]);
    throw error;
  }
  console.log(`${address.file} is copied to ${file}`);
  return 0;
}
