import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Checked } from '../catalogue/problem.ts';
import type { Holdings } from './holdings.ts';
import { PieceTaker } from './pieces.ts';
import type { NextPiece, Opened } from './worker.ts';

/**
 * Opens a data directory in a thread of its own, while this one goes on answering: what was read comes over in pieces, each asked for when the one before has
 * been taken, and the indexes as one shared buffer. Rejects where the thread fails (out of memory).
 */
export async function openInWorker(directory: string): Promise<Checked<Holdings>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: directory });
  try {
    const opened = await nextMessage<Opened>(worker);
    if (!opened.ok) return opened;
    const taker = new PieceTaker();
    for (;;) {
      worker.postMessage('next');
      const piece = await nextMessage<NextPiece>(worker);
      if (piece === 'end') return { ...opened, value: taker.holdings() };
      taker.take(piece);
    }
  } finally {
    await worker.terminate();
  }
}

async function nextMessage<T>(worker: Worker): Promise<T> {
  const waiting = new AbortController();
  const ended = once(worker, 'exit', waiting).then(([code]) => {
    throw new Error(`the thread that reads the data has ended (${code})`);
  });
  ended.catch(() => undefined);
  try {
    const [message] = await Promise.race([once(worker, 'message', waiting), ended]);
    return message;
  } finally {
    waiting.abort();
  }
}
