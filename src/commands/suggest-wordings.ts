import { readConfig } from '../config.ts';
import { openHeld } from '../holdings/holdings.ts';
import { groupByNearest, writeSuggestion } from '../misses/suggest-wordings.ts';
import { StartError } from '../start-error.ts';
import { openStorage } from '../storage/open-storage.ts';
import { fail } from './fail.ts';

const HELP = `npm run suggest-wordings

Reads from the bot's database (DATABASE_URL) what readers asked and was not understood, leaves out what is understood by now, and prints it as wordings for
the indicators that come nearest, to be struck out, put right and added by a person. Nothing is changed.`;

/** So many forms are read. */
const MOST = 1000;

/** Runs the command; returns the exit code. */
export async function suggestWordings(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.log(HELP);
    return args.includes('--help') ? 0 : 2;
  }
  const reading = readConfig();
  if (!reading.ok) return fail(reading.problems);
  try {
    const storage = await openStorage(reading.config.databaseUrl);
    try {
      const misses = await storage.misses.common(MOST);
      const { understanding } = await openHeld(storage, await storage.editions.state());
      const groups = groupByNearest(misses, understanding, new Date());
      console.log(groups.length === 0 ? '# Nothing to suggest.' : groups.map(writeSuggestion).join('\n\n'));
      return 0;
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (error instanceof StartError) return fail([error.message]);
    throw error;
  }
}
