import { parentPort, workerData } from 'node:worker_threads';
import { openStorage } from '../storage/open-storage.ts';
import { queueRelease } from '../storage/queue-release.ts';
import { BrokenDirectory, type Taken, takeDirectory } from './take-directory.ts';

/** What a thread of its own is to take into a database. */
export interface TakingOrder {
  readonly database: string;
  readonly directory: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What became of it. */
export type TakingReport =
  | { readonly ok: true; readonly taken: readonly Taken[] }
  | { readonly ok: false; readonly problems: string };

// Posts its report and ends.
const { database, directory, at }: TakingOrder = workerData;
const storage = await openStorage(database);
try {
  say({ ok: true, taken: await takeDirectory(storage, directory, at, queueRelease('release', false, at)) });
} catch (error) {
  if (!(error instanceof BrokenDirectory)) throw error;
  say({ ok: false, problems: error.message });
} finally {
  await storage.close();
}

function say(report: TakingReport): void {
  parentPort?.postMessage(report);
}
