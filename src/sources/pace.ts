import type { Clock, Fetch } from './fetch.ts';

/** Asks one request at a time, with a pause in milliseconds between the end of one and the start of the next. */
export function pace(fetch: Fetch, pause: number, clock: Clock): Fetch {
  let before: Promise<unknown> = Promise.resolve();
  let endedAt = Number.NEGATIVE_INFINITY;
  return (request) => {
    const turn = before.then(async () => {
      const wait = endedAt + pause - clock.now();
      if (wait > 0) await clock.sleep(wait);
      try {
        return await fetch(request);
      } finally {
        endedAt = clock.now();
      }
    });
    before = turn.catch(() => undefined);
    return turn;
  };
}
