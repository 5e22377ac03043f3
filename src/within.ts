import { setTimeout as delay } from 'node:timers/promises';

/** Rejects where work takes longer than so many milliseconds; `why` is what the error says then. */
export async function within<T>(milliseconds: number, work: Promise<T>, why: string): Promise<T> {
  const timer = new AbortController();
  const late = delay(Math.max(0, milliseconds), undefined, { signal: timer.signal }).then((): never => {
    throw new Error(why);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
