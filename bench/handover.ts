import type { Catalogue } from '../src/catalogue/catalogue.ts';
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
  for (const piece of cutIntoPieces(withIndicatorsListed(catalogue), packed)) {
    const start = performance.now();
    taker.take(structuredClone(piece));
    times.push(performance.now() - start);
  }
  const start = performance.now();
  taker.understanding();
  const together = performance.now() - start;
  times.sort((a, b) => a - b);
  return { piece: percentile(times, 0.5), longestPiece: times.at(-1) ?? 0, together };
}

/** The catalogue with all of its indicators in its editions' lists, copies included. */
function withIndicatorsListed(catalogue: Catalogue): Catalogue {
  const editions = catalogue.editions.map((edition) => {
    const own = [...catalogue.indicators.values()].filter((one) => one.edition.id === edition.id);
    return {
      ...edition,
      indicators: own.map(({ id, indicator }) => ({ ...indicator, id: id.slice(edition.id.length + 1) })),
    };
  });
  return { ...catalogue, editions };
}
