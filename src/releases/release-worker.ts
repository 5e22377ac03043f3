import { parentPort, workerData } from 'node:worker_threads';
import { openStorage } from '../storage/open-storage.ts';
import type { WorkerOrder } from './order-release.ts';
import { doReleaseOrder } from './release-order.ts';

// A thread of its own: does one order, posts what came of it and ends.
const { database, order, at }: WorkerOrder = workerData;
const storage = await openStorage(database);
try {
  if (order.kind === 'preview') {
    // What writes notices is loaded only where one is looked at.
    const { previewWaiting } = await import('./preview-waiting.ts');
    parentPort?.postMessage(await previewWaiting(storage, order, at));
  } else parentPort?.postMessage(await doReleaseOrder(storage, order, at));
} finally {
  await storage.close();
}
