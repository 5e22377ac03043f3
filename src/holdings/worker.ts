import { parentPort, workerData } from 'node:worker_threads';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import type { Problem } from '../catalogue/problem.ts';
import { readDataDirectory } from '../catalogue/read-data-directory.ts';
import { readWords } from '../language/read-words.ts';
import { shareArrays } from '../packed/share-arrays.ts';
import { packUnderstanding } from '../questions/pack-understanding.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';

/** What the worker says first: whether the data directory holds together. Pieces follow, one each time that it is asked for. */
export type Opened =
  | { readonly ok: true; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A piece, or that there are no more. */
export type NextPiece = Piece | 'end';

// A thread of its own: reads the data directory that it is started with, and builds all indexes over it.
const read = await readDataDirectory(workerData);
if (read.ok) {
  const catalogue = buildCatalogue(read.value);
  const packed = packUnderstanding(catalogue, readWords());
  const shared = { ...packed, arrays: shareArrays(packed.arrays) };
  const pieces = cutIntoPieces(read.value, catalogue, shared)[Symbol.iterator]();
  parentPort?.on('message', () => {
    const next = pieces.next();
    say(next.done === true ? 'end' : next.value);
  });
  say({ ok: true, warnings: read.warnings });
} else say({ ok: false, problems: read.problems });

function say(message: Opened | NextPiece): void {
  parentPort?.postMessage(message);
}
