import { parentPort, workerData } from 'node:worker_threads';
import { openStorage } from '../storage/open-storage.ts';
import type { WorkerOrder } from './order-release.ts';
import { doReleaseOrder } from './release-order.ts';

// A thread of its own: does one order, posts the report and ends.
const { database, order, at }: WorkerOrder = workerData;
const storage = await openStorage(database);
try {
  parentPort?.postMessage(await doReleaseOrder(storage, order, at));
} finally {
  await storage.close();
}
