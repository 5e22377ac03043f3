import type { Catalogue } from '../src/catalogue/catalogue.ts';
import type { DataDirectory } from '../src/catalogue/edition.ts';
import { cutIntoPieces, PieceTaker } from '../src/holdings/pieces.ts';
import type { PackedUnderstanding } from '../src/questions/pack-understanding.ts';
import { percentile } from './timing.ts';

/** What taking over holdings from another thread costs, in milliseconds: the median and the longest time for a piece, and for putting all of them together. */
interface Handover {
  readonly piece: number;
  readonly longestPiece: number;
  readonly together: number;
}

/** Hands a catalogue over piece by piece as threads do, each being written and read again. */
export function timeHandover(catalogue: Catalogue, packed: PackedUnderstanding): Handover {
  const taker = new PieceTaker();
  const times: number[] = [];
  for (const piece of cutIntoPieces(directoryOf(catalogue), catalogue, packed)) {
    const start = performance.now();
    taker.take(structuredClone(piece));
    times.push(performance.now() - start);
  }
  const start = performance.now();
  taker.holdings();
  const together = performance.now() - start;
  times.sort((a, b) => a - b);
  return { piece: percentile(times, 0.5), longestPiece: times.at(-1) ?? 0, together };
}

/** The directory that such a catalogue would come from; copies of an indicator have its series. */
function directoryOf({ editions, indicators, codelists }: Catalogue): DataDirectory {
  const filled = editions.map((edition) => {
    const own = [...indicators.values()].filter((one) => one.edition.id === edition.id);
    const nameOf = (id: string): string => id.slice(edition.id.length + 1);
    return {
      ...edition,
      indicators: own.map(({ id, indicator }) => ({ ...indicator, id: nameOf(id) })),
      series: new Map(own.map(({ id, indicator }) => [nameOf(id), edition.series.get(indicator.id) ?? []])),
    };
  });
  return { codelists: [...codelists.values()], editions: filled };
}
