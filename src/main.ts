import { once } from 'node:events';
import { readConfig } from './config.ts';
import { createMeters } from './monitoring/meters.ts';
import { openLog } from './open-log.ts';
import { startService } from './service.ts';
import { StartError } from './start-error.ts';
import { StorageUnavailable } from './storage/storage-unavailable.ts';

const HELP = `npm start

Starts the bot: on Telegram where BOT_TOKEN is set, else a playground of its own at http://localhost:8080.
What can be set (variables, or a file .env) stands in README.md: BOT_TOKEN, PORT, HOST, DATABASE_URL, DATA_DIR, LOG_LEVEL and others.
Other commands: npm run ask, chart, check, import, publish, backup, migrate-store, suggest-wordings, evaluate, bench, test. Each tells more with "-- --help".`;

/** Whatever still hangs after so many milliseconds is cut off: 15 seconds are promised. */
const STOP_WITHIN = 14_000;

process.exit(await main());

/** Runs the bot until it is told to stop. Returns the exit code. */
async function main(): Promise<number> {
  if (process.argv.length > 2) {
    console.log(HELP);
    return process.argv.includes('--help') ? 0 : 2;
  }
  const reading = readConfig();
  if (!reading.ok) return fail(reading.problems.join('\n'));
  // Standard output is for the line that says the bot is ready.
  const meters = createMeters();
  const log = openLog(reading.config.logLevel, meters.lineLogged);
  const told = Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal)));
  try {
    const starting = startService(reading.config, log, meters);
    // Told before it is ready, it may have read the data already: they are read anew once it is.
    process.on('SIGHUP', () => {
      starting.then(
        (service) => service.reload(),
        () => undefined,
      );
    });
    const service = await Promise.race([starting, told.then(() => undefined)]);
    if (service === undefined) return 0;
    console.log(service.readyLine);
    const broken = await Promise.race([service.broken, told.then(() => undefined)]);
    setTimeout(() => process.exit(fail('stopped before everything was finished')), STOP_WITHIN);
    await service.stop();
    return broken === undefined ? 0 : fail(broken);
  } catch (error) {
    if (error instanceof StartError || error instanceof StorageUnavailable) return fail(error.message);
    throw error;
  }
}

function fail(lines: string): number {
  console.error(lines);
  return 1;
}
