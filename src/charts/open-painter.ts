import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Chart } from './chart.ts';
import { chartKey } from './chart-key.ts';
import { createLine } from './line.ts';

/** Draws charts beside the main thread, which goes on answering meanwhile. */
export interface Painter {
  /**
   * The chart as PNG; asked for while it is being drawn, it is drawn once. Rejects where it could not be drawn, where too many wait, and when `givenUp` says that
   * nobody waits any more: then a chart whose turn has not come leaves the line.
   */
  draw(chart: Chart, givenUp?: AbortSignal): Promise<Uint8Array>;
  /** Resolves, with the reason, only where nothing can be drawn any more. */
  readonly broken: Promise<Error>;
  /** Ends the workers; charts still being drawn are given up. */
  close(): Promise<void>;
}

/** Each holds some 150 MB; one draws more than ten pictures a second. */
const MOST_WORKERS = 2;
/** A worker that is not done so long after it began hangs, and is replaced, in milliseconds. */
const HANGS_AFTER = 10_000;
/** The last of so many would come too late for its message. */
const MOST_WAITING = 20;
const WORKER = new URL('./picture/worker.ts', import.meta.url);

/** A chart was not drawn in time. */
export class SlowDrawing extends Error {}

/** Starts the workers, so that the first picture is as quick as the others. One processor is left to the main thread. */
export function openPainter(worker = WORKER, hangsAfter = HANGS_AFTER): Painter {
  const workers = Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1));
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: workers,
    maxThreads: workers,
    // A worker asleep in Atomics.wait never comes to free the pixels of pictures already sent.
    useAtomics: false,
  });
  const { promise: broken, resolve: breakDown } = Promise.withResolvers<Error>();
  let failure: Error | undefined;
  const waiting = new Set<(error: Error) => void>();
  // A worker that failed with nothing in hand, as one does that cannot be loaded: it would be started, and fail, for each chart anew.
  pool.on('error', (error: Error) => {
    failure = error;
    breakDown(error);
    for (const fail of waiting) fail(error);
    pool.destroy().catch(() => undefined);
  });

  const line = createLine(workers, MOST_WAITING);
  const drawInTime = async (chart: Chart): Promise<Uint8Array> => {
    const late = AbortSignal.timeout(hangsAfter);
    try {
      return await pool.run(chart, { signal: late });
    } catch (error) {
      if (!late.aborted) throw error;
      throw new SlowDrawing(`a chart was not drawn within ${hangsAfter / 1000} seconds`);
    }
  };
  // No race with a promise that lives as long as the painter: that would keep each picture for as long.
  const unlessBroken = async (draw: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    if (failure !== undefined) throw failure;
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    waiting.add(reject);
    draw().then(resolve, reject);
    return promise.finally(() => waiting.delete(reject));
  };
  const inHand = new Map<string, Promise<Uint8Array>>();
  const begin = (key: string, chart: Chart, givenUp?: AbortSignal): Promise<Uint8Array> => {
    const drawing = line(() => unlessBroken(() => drawInTime(chart)), givenUp).finally(() =>
      inHand.delete(key),
    );
    inHand.set(key, drawing);
    return drawing;
  };
  return {
    draw(chart, givenUp) {
      const key = chartKey(chart);
      return unlessGivenUp(inHand.get(key) ?? begin(key, chart, givenUp), givenUp);
    },
    broken,
    close: () => pool.destroy(),
  };
}

function unlessGivenUp<T>(work: Promise<T>, givenUp?: AbortSignal): Promise<T> {
  if (givenUp === undefined) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  givenUp.addEventListener('abort', () => reject(givenUp.reason), { once: true });
  return Promise.race([work, promise]);
}
