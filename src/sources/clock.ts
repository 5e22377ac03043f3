import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './fetch.ts';

/** The clock of this machine. */
export const CLOCK: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds) {
    await sleep(milliseconds);
  },
};
