import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Chart } from './chart.ts';

/** Draws charts beside the main thread, which goes on answering meanwhile. */
export interface Painter {
  /** The chart as PNG. Rejects where it could not be drawn. */
  draw(chart: Chart): Promise<Uint8Array>;
  /** Ends the workers; charts still being drawn are given up. */
  close(): Promise<void>;
}

/** Each holds some 150 MB; one draws more than ten pictures a second. */
const MOST_WORKERS = 2;
/** A worker that is not done by then hangs, and is replaced, in milliseconds. */
const HANGS_AFTER = 10_000;

/** Starts the workers, so that the first picture is as quick as the others. One processor is left to the main thread. */
export function openPainter(): Painter {
  const workers = Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1));
  const pool = new Tinypool({
    filename: new URL('./picture/worker.ts', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    // A worker asleep in Atomics.wait never comes to free the pixels of pictures already sent.
    useAtomics: false,
  });
  return {
    draw: (chart) => pool.run(chart, { signal: AbortSignal.timeout(HANGS_AFTER) }),
    close: () => pool.destroy(),
  };
}
