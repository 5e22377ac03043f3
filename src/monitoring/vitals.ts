import type { Observer } from './observer.ts';

/** How this process does. */
export interface Vitals {
  readonly observer: Pick<Observer, 'updateHandled'>;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** When the last update was handled, epoch milliseconds; undefined before the first. */
  lastUpdateAt(): number | undefined;
}

/** Begins now. Has to be told of updates. */
export function createVitals(now: () => number): Vitals {
  let lastUpdateAt: number | undefined;
  return {
    observer: {
      updateHandled() {
        lastUpdateAt = now();
      },
    },
    startedAt: now(),
    lastUpdateAt: () => lastUpdateAt,
  };
}
