import { Tinypool } from 'tinypool';
import type { Chart } from './chart.ts';

/** Draws charts beside the main thread, which goes on answering meanwhile. */
export interface Painter {
  /** The chart as PNG. Rejects where it could not be drawn, or `signal` aborts: then its worker is ended and another started. */
  draw(chart: Chart, signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends the workers; charts still being drawn are given up. */
  close(): Promise<void>;
}

/** Starts the workers, so that the first picture is as quick as the others. */
export function openPainter(workers = 1): Painter {
  const pool = new Tinypool({
    filename: new URL('./picture/worker.ts', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    // A worker asleep in Atomics.wait never comes to free the pixels of pictures already sent.
    useAtomics: false,
  });
  return {
    draw: (chart, signal) => pool.run(chart, signal ? { signal } : {}),
    close: () => pool.destroy(),
  };
}
