import { setTimeout as delay } from 'node:timers/promises';
import { StorageUnavailable } from './storage-unavailable.ts';

/** How long another process (`npm run publish` beside the bot) may hold a SQLite file before those who wait for it fail, in milliseconds. */
export const HELD_AT_MOST = 5000;

/** How often it is tried again meanwhile, in milliseconds. */
const TRY_EVERY = 5;

/** Does what another process may be in the way of, as soon as it is not. SQLite itself would wait in place, and everybody's answers with it. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + HELD_AT_MOST;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isHeld = error instanceof StorageUnavailable && error.code.startsWith('SQLITE_BUSY');
      if (!isHeld || performance.now() >= deadline) throw error;
      await delay(TRY_EVERY);
    }
  }
}
