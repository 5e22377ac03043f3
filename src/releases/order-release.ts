import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReleaseOrder, ReleaseReport } from './release-order.ts';

/** What the thread is started with. */
export interface WorkerOrder {
  readonly database: string;
  readonly order: ReleaseOrder;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Has work on releases done, in a thread of its own, while this one goes on answering. Rejects where the thread fails. */
export async function orderRelease(
  database: string,
  order: ReleaseOrder,
  at: number,
): Promise<ReleaseReport> {
  const workerData: WorkerOrder = { database, order, at };
  const worker = new Worker(new URL('./release-worker.ts', import.meta.url), { workerData });
  const [report]: ReleaseReport[] = (await once(worker, 'message')) as [ReleaseReport];
  if (report === undefined) throw new Error('the thread that works on releases said nothing');
  return report;
}
