import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReleasePreview } from '../notices/preview-release.ts';
import type { PreviewOrder } from './preview-waiting.ts';
import type { ReleaseOrder, ReleaseReport } from './release-order.ts';

/** What the thread is started with. */
export interface WorkerOrder {
  readonly database: string;
  readonly order: ReleaseOrder | PreviewOrder;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Has work on releases done, in a thread of its own, while this one goes on answering. Rejects where the thread fails. */
export function orderRelease(database: string, order: ReleaseOrder, at: number): Promise<ReleaseReport> {
  return inThread({ database, order, at });
}

/** The same for what would be announced of an edition that waits. */
export function orderPreview(database: string, order: PreviewOrder, at: number): Promise<ReleasePreview> {
  return inThread({ database, order, at });
}

async function inThread<Result>(workerData: WorkerOrder): Promise<Result> {
  const worker = new Worker(new URL('./release-worker.ts', import.meta.url), { workerData });
  const [result] = (await once(worker, 'message')) as [Result | undefined];
  if (result === undefined) throw new Error('the thread that works on releases said nothing');
  return result;
}
