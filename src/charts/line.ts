/** Runs a piece of work in its turn. Rejects where too many wait already, or where it is given up before its turn comes. */
export type Line = <T>(work: () => Promise<T>, givenUp?: AbortSignal) => Promise<T>;

/** A line before so many places of work: what finds them taken waits, the first come first. */
export function createLine(places: number, mostWaiting: number): Line {
  let free = places;
  const waiting = new Set<() => void>();

  const turn = async (givenUp?: AbortSignal): Promise<void> => {
    givenUp?.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return;
    }
    if (waiting.size >= mostWaiting) throw new Error('too many wait already');
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const leave = () => {
      waiting.delete(resolve);
      reject(givenUp?.reason);
    };
    waiting.add(resolve);
    givenUp?.addEventListener('abort', leave, { once: true });
    await promise;
    givenUp?.removeEventListener('abort', leave);
  };

  const callNext = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      free += 1;
      return;
    }
    waiting.delete(next);
    next();
  };

  return async (work, givenUp) => {
    await turn(givenUp);
    try {
      return await work();
    } finally {
      callNext();
    }
  };
}
