import { parentPort, workerData } from 'node:worker_threads';
import { catalogueOf } from '../catalogue/catalogue.ts';
import { readWords } from '../language/read-words.ts';
import { shareArrays } from '../packed/share-arrays.ts';
import { packUnderstanding } from '../questions/pack-understanding.ts';
import type { HeldState } from '../storage/edition-store.ts';
import { openStorage } from '../storage/open-storage.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';

/** What the worker says first: the state that it has read. Pieces follow, one each time that it is asked for. */
export interface Opened {
  readonly state: HeldState;
}

/** A piece, or that there are no more. */
export type NextPiece = Piece | 'end';

// A thread of its own: reads the editions that the database it is started with holds, and builds all indexes over them.
const storage = await openStorage(workerData);
const state = await storage.editions.state();
const catalogue = catalogueOf(await storage.editions.codelists(), await storage.editions.read(state));
await storage.close();
const packed = packUnderstanding(catalogue, readWords());
const shared = { ...packed, arrays: shareArrays(packed.arrays) };
const pieces = cutIntoPieces(catalogue, shared)[Symbol.iterator]();
parentPort?.on('message', () => {
  const next = pieces.next();
  say(next.done === true ? 'end' : next.value);
});
say({ state });

function say(message: Opened | NextPiece): void {
  parentPort?.postMessage(message);
}
