import type { Clock, Fetch } from './fetch.ts';
import { isPassing, SourceFailure } from './source-failure.ts';

/** How often a request is tried, how long is waited before the second try, and what a server's own wish may be at most. In milliseconds. */
export interface Patience {
  readonly tries: number;
  readonly firstWait: number;
  readonly longestWait: number;
}

export const PATIENCE: Patience = { tries: 3, firstWait: 2000, longestWait: 60_000 };

/**
 * Asks again where a failure may be over in a moment, each time after four times as long, or when the server wants it (Retry-After). Gives up where the
 * server wants to be left alone for longer than that.
 */
export function insist(fetch: Fetch, clock: Clock, patience: Patience = PATIENCE): Fetch {
  return async (request) => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await fetch(request);
      } catch (failure) {
        const wait = waitAfter(failure, tried, patience);
        if (wait === undefined) throw failure;
        await clock.sleep(wait);
      }
    }
  };
}

function waitAfter(failure: unknown, tried: number, patience: Patience): number | undefined {
  if (!(failure instanceof SourceFailure) || !isPassing(failure) || tried >= patience.tries) return undefined;
  const wait = failure.retryAfter ?? patience.firstWait * 4 ** (tried - 1);
  return wait > patience.longestWait ? undefined : wait;
}
