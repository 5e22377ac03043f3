import type { Observer } from '../src/monitoring/observer.ts';

/** For bots of which nothing is counted. */
export const unobserved: Observer = { updateHandled: () => undefined, telegramCalled: () => undefined };
