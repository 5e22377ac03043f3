import { buildCatalogue, type Catalogue, type CatalogueIndicator } from '../catalogue/catalogue.ts';
import type { Codelist } from '../catalogue/codelist.ts';
import type { DataDirectory, Edition } from '../catalogue/edition.ts';
import type { Indicator } from '../catalogue/indicator.ts';
import type { Series } from '../catalogue/observation.ts';
import { seriesInMemory } from '../catalogue/read-series.ts';
import type { PackedUnderstanding } from '../questions/pack-understanding.ts';
import { openUnderstanding } from '../questions/understanding.ts';
import type { Holdings } from './holdings.ts';

/** An indicator with its series. */
interface IndicatorPiece {
  readonly described: Omit<CatalogueIndicator, 'edition'>;
  readonly series: readonly Series[];
}

/** Holdings in pieces, each small enough to be taken over between two questions. */
export type Piece =
  | { readonly kind: 'codelist'; readonly codelist: Codelist }
  | { readonly kind: 'edition'; readonly edition: Omit<Edition, 'indicators' | 'series'> }
  | { readonly kind: 'indicators'; readonly edition: string; readonly indicators: readonly IndicatorPiece[] }
  | { readonly kind: 'understanding'; readonly packed: PackedUnderstanding };

/** A piece ends with the indicator that brings it to so many series; an indicator counts as one more. */
const SERIES = 100;

/** Cuts what a data directory holds, and the understanding of it, into pieces: first what indicators refer to, then the indicators. */
export function* cutIntoPieces(
  { codelists, editions }: DataDirectory,
  catalogue: Catalogue,
  packed: PackedUnderstanding,
): Iterable<Piece> {
  for (const codelist of codelists) yield { kind: 'codelist', codelist };
  for (const { indicators: _, series: __, ...edition } of editions) yield { kind: 'edition', edition };
  for (const edition of editions) yield* cutIndicators(edition, catalogue);
  yield { kind: 'understanding', packed };
}

function* cutIndicators({ id, indicators, series }: Edition, catalogue: Catalogue): Iterable<Piece> {
  let piece: IndicatorPiece[] = [];
  let size = 0;
  for (const indicator of indicators) {
    const known = catalogue.indicators.get(`${id}/${indicator.id}`);
    if (known === undefined) continue;
    const { edition: _, ...described } = known;
    const own = series.get(indicator.id) ?? [];
    piece.push({ described, series: own });
    size += 1 + own.length;
    if (size < SERIES) continue;
    yield { kind: 'indicators', edition: id, indicators: piece };
    piece = [];
    size = 0;
  }
  if (piece.length > 0) yield { kind: 'indicators', edition: id, indicators: piece };
}

/** An edition that is not yet whole. */
interface GrowingEdition extends Edition {
  readonly indicators: Indicator[];
  readonly series: Map<string, readonly Series[]>;
}

/** Puts holdings together from pieces, in the order in which they were cut. */
export class PieceTaker {
  readonly #codelists: Codelist[] = [];
  readonly #editions: GrowingEdition[] = [];
  readonly #indicators = new Map<string, CatalogueIndicator>();
  #around: Catalogue | undefined;
  #packed: PackedUnderstanding | undefined;

  take(piece: Piece): void {
    switch (piece.kind) {
      case 'codelist':
        this.#codelists.push(piece.codelist);
        break;
      case 'edition':
        this.#editions.push({ ...piece.edition, indicators: [], series: new Map() });
        break;
      case 'indicators':
        this.#frame();
        for (const one of piece.indicators) this.#takeIndicator(one, piece.edition);
        break;
      case 'understanding':
        this.#packed = piece.packed;
    }
  }

  /** The holdings, once all pieces have come. Throws where the last has not. */
  holdings(): Holdings {
    if (this.#packed === undefined) throw new Error('holdings came without their understanding');
    const catalogue = { ...this.#frame(), indicators: this.#indicators };
    return {
      understanding: openUnderstanding(catalogue, this.#packed),
      readSeries: seriesInMemory({ editions: this.#editions }),
    };
  }

  /** The catalogue as it is before the first indicator comes: what they use, the other thread has found out. */
  #frame(): Catalogue {
    this.#around ??= buildCatalogue({ codelists: this.#codelists, editions: this.#editions });
    return this.#around;
  }

  #takeIndicator({ described, series }: IndicatorPiece, id: string): void {
    const edition = this.#editions.find((one) => one.id === id);
    if (edition === undefined) throw new Error(`an indicator came before its edition ${id}`);
    edition.indicators.push(described.indicator);
    if (series.length > 0) edition.series.set(described.indicator.id, series);
    this.#indicators.set(described.id, { ...described, edition });
  }
}
