import { Tinypool } from 'tinypool';
import type { Chart } from './chart.ts';

/** Draws charts beside the main thread, which goes on answering meanwhile. */
export interface Painter {
  /** The chart as PNG. Rejects where it could not be drawn, or not within the time allowed. */
  draw(chart: Chart): Promise<Uint8Array>;
  /** Ends the workers; charts still being drawn are given up. */
  close(): Promise<void>;
}

/** A picture that takes longer has missed its message, in milliseconds. */
const TIME_ALLOWED = 2000;

/** Starts the workers, so that the first picture is as quick as the others. */
export function openPainter(workers = 1): Painter {
  const pool = new Tinypool({
    filename: new URL('./picture/worker.ts', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
  });
  return {
    draw: (chart) => pool.run(chart, { signal: AbortSignal.timeout(TIME_ALLOWED) }),
    close: () => pool.destroy(),
  };
}
