import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PlainSheet } from './write-xlsx.ts';

/** The one before: a crowd that wants files waits in line instead of filling memory with threads. */
let before: Promise<unknown> = Promise.resolve();

/** Packs sheets into a workbook in a thread of its own: some hundred lines would hold up everybody's answers for tens of milliseconds. */
export function packXlsx(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const packed = before.then(() => pack(sheets));
  before = packed.catch(() => undefined);
  return packed;
}

async function pack(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), { workerData: sheets });
  const [bytes] = await once(worker, 'message');
  return bytes;
}
