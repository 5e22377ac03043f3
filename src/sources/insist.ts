import type { Clock, Fetch } from './fetch.ts';
import { isPassing, SourceFailure } from './source-failure.ts';

/** How often a request is tried. */
const TRIES = 3;
/** Milliseconds before the second try. */
const FIRST_WAIT = 2000;
/** A server that wants to be left alone for longer, in milliseconds, is not waited for. */
const LONGEST_WAIT = 60_000;

/**
 * Asks again where a failure may be over in a moment, each time after four times as long, or when the server wants it (Retry-After). Gives up where the
 * server wants to be left alone for longer than that.
 */
export function insist(fetch: Fetch, clock: Clock): Fetch {
  return async (request) => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await fetch(request);
      } catch (failure) {
        const wait = waitAfter(failure, tried);
        if (wait === undefined) throw failure;
        await clock.sleep(wait);
      }
    }
  };
}

function waitAfter(failure: unknown, tried: number): number | undefined {
  if (!(failure instanceof SourceFailure) || !isPassing(failure) || tried >= TRIES) return undefined;
  const wait = failure.retryAfter ?? FIRST_WAIT * 4 ** (tried - 1);
  return wait > LONGEST_WAIT ? undefined : wait;
}
