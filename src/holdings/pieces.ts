import { buildCatalogue, type Catalogue, type IndicatorUse } from '../catalogue/catalogue.ts';
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
  readonly indicator: Indicator;
  readonly use: IndicatorUse;
  readonly series: readonly Series[];
}

/** Holdings in pieces, each small enough to be taken over between two questions. */
export type Piece =
  | { readonly kind: 'codelist'; readonly codelist: Codelist }
  | { readonly kind: 'edition'; readonly edition: Omit<Edition, 'indicators' | 'series'> }
  | { readonly kind: 'indicators'; readonly edition: string; readonly indicators: readonly IndicatorPiece[] }
  | { readonly kind: 'understanding'; readonly packed: PackedUnderstanding };

/** So many indicators make a piece. */
const INDICATORS = 20;

/** Cuts what a data directory holds, and the understanding of it, into pieces. */
export function* cutIntoPieces(
  directory: DataDirectory,
  catalogue: Catalogue,
  packed: PackedUnderstanding,
): Iterable<Piece> {
  for (const codelist of directory.codelists) yield { kind: 'codelist', codelist };
  for (const { indicators, series, ...edition } of directory.editions) {
    yield { kind: 'edition', edition };
    for (let from = 0; from < indicators.length; from += INDICATORS) {
      const some = indicators.slice(from, from + INDICATORS).map((indicator) => ({
        indicator,
        use: useIn(catalogue, `${edition.id}/${indicator.id}`),
        series: series.get(indicator.id) ?? [],
      }));
      yield { kind: 'indicators', edition: edition.id, indicators: some };
    }
  }
  yield { kind: 'understanding', packed };
}

/** Of an indicator that is not in the catalogue. */
const NO_USE: IndicatorUse = { codes: new Map(), shapes: new Set() };

function useIn({ indicators }: Catalogue, id: string): IndicatorUse {
  const { codes, shapes, periods } = indicators.get(id) ?? NO_USE;
  return { codes, shapes, ...(periods && { periods }) };
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
  readonly #uses = new Map<Indicator, IndicatorUse>();
  #packed: PackedUnderstanding | undefined;

  take(piece: Piece): void {
    switch (piece.kind) {
      case 'codelist':
        this.#codelists.push(piece.codelist);
        break;
      case 'edition':
        this.#editions.push({ ...piece.edition, indicators: [], series: new Map() });
        break;
      case 'indicators': {
        const edition = this.#editions.find(({ id }) => id === piece.edition);
        for (const { indicator, use, series } of piece.indicators) {
          edition?.indicators.push(indicator);
          if (series.length > 0) edition?.series.set(indicator.id, series);
          this.#uses.set(indicator, use);
        }
        break;
      }
      case 'understanding':
        this.#packed = piece.packed;
    }
  }

  /** The holdings, once all pieces have come. Throws where the last has not. */
  holdings(): Holdings {
    if (this.#packed === undefined) throw new Error('holdings came without their understanding');
    const directory = { codelists: this.#codelists, editions: this.#editions };
    const catalogue = buildCatalogue(directory, (indicator) => this.#uses.get(indicator) ?? NO_USE);
    return {
      understanding: openUnderstanding(catalogue, this.#packed),
      readSeries: seriesInMemory(directory),
    };
  }
}
