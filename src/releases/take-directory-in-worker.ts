import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Taken } from './take-directory.ts';
import type { TakingOrder, TakingReport } from './take-directory-worker.ts';

/**
 * Takes what is new in a data directory into a database in a thread of its own, while this one goes on answering. Rejects, with a line for each problem, where the directory
 * does not hold together; nothing of it is taken then.
 */
export async function takeDirectoryInWorker(order: TakingOrder): Promise<readonly Taken[]> {
  const worker = new Worker(new URL('./take-directory-worker.ts', import.meta.url), { workerData: order });
  const [report]: [TakingReport] = (await once(worker, 'message')) as [TakingReport];
  if (!report.ok) throw new Error(report.problems);
  return report.taken;
}
