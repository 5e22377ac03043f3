import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Understanding } from '../questions/understanding.ts';
import type { HeldState } from '../storage/edition-store.ts';
import { within } from '../within.ts';
import { PieceTaker } from './pieces.ts';
import type { NextPiece, Opened } from './worker.ts';

/** A thread that says nothing for so long hangs, in milliseconds: it builds the indexes of the largest catalogue in a tenth of it. */
const SAYS_WITHIN = 60_000;

/** An understanding of what a database held in a state. */
export interface OpenedState {
  readonly state: HeldState;
  readonly understanding: Understanding;
}

/**
 * Opens what a database holds in a thread of its own, while this one goes on answering: what was read comes over in pieces, each asked for when the one before has
 * been taken, and the indexes as one shared buffer. Rejects where the thread fails (out of memory, no database) or hangs.
 */
export async function openInWorker(database: string): Promise<OpenedState> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: database });
  try {
    const { state } = await nextMessage<Opened>(worker);
    const taker = new PieceTaker();
    for (;;) {
      worker.postMessage('next');
      const piece = await nextMessage<NextPiece>(worker);
      if (piece === 'end') return { state, understanding: taker.understanding() };
      taker.take(piece);
    }
  } finally {
    // Not waited for: what was read does not depend on how the thread ends.
    void worker.terminate();
  }
}

async function nextMessage<T>(worker: Worker): Promise<T> {
  const waiting = new AbortController();
  const ended = once(worker, 'exit', waiting).then(([code]) => {
    throw new Error(`the thread that reads the data has ended (${code})`);
  });
  ended.catch(() => undefined);
  try {
    const said = Promise.race([once(worker, 'message', waiting), ended]);
    const [message] = await within(SAYS_WITHIN, said, 'the thread that reads the data hangs');
    return message;
  } finally {
    waiting.abort();
  }
}
