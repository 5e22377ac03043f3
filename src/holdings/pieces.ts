import { type Catalogue, type CatalogueIndicator, catalogueOf } from '../catalogue/catalogue.ts';
import type { Codelist } from '../catalogue/codelist.ts';
import type { EditionText, OutlinedEdition } from '../catalogue/edition.ts';
import type { Indicator } from '../catalogue/indicator.ts';
import type { PackedUnderstanding } from '../questions/pack-understanding.ts';
import { openUnderstanding, type Understanding } from '../questions/understanding.ts';

/** A catalogue and the understanding of it in pieces, each small enough to be taken over between two questions. */
export type Piece =
  | { readonly kind: 'codelist'; readonly codelist: Codelist }
  | { readonly kind: 'edition'; readonly edition: Omit<EditionText, 'indicators'> }
  | {
      readonly kind: 'indicators';
      readonly edition: string;
      readonly indicators: readonly Omit<CatalogueIndicator, 'edition'>[];
    }
  | { readonly kind: 'understanding'; readonly packed: PackedUnderstanding };

/** A piece of indicators ends with the one that brings it to so much: each counts for one, and each of its open slices for one more. */
const LARGEST = 100;

/** Cuts a catalogue and the understanding of it into pieces: first what indicators refer to, then the indicators. */
export function* cutIntoPieces(catalogue: Catalogue, packed: PackedUnderstanding): Iterable<Piece> {
  for (const codelist of catalogue.codelists.values()) yield { kind: 'codelist', codelist };
  for (const { indicators: _, ...edition } of catalogue.editions) yield { kind: 'edition', edition };
  for (const edition of catalogue.editions) yield* cutIndicators(edition, catalogue);
  yield { kind: 'understanding', packed };
}

function* cutIndicators({ id, indicators }: EditionText, catalogue: Catalogue): Iterable<Piece> {
  let piece: Omit<CatalogueIndicator, 'edition'>[] = [];
  let size = 0;
  for (const indicator of indicators) {
    const known = catalogue.indicators.get(`${id}/${indicator.id}`);
    if (known === undefined) continue;
    const { edition: _, ...described } = known;
    piece.push(described);
    size += 1 + known.openSlices.length;
    if (size < LARGEST) continue;
    yield { kind: 'indicators', edition: id, indicators: piece };
    piece = [];
    size = 0;
  }
  if (piece.length > 0) yield { kind: 'indicators', edition: id, indicators: piece };
}

/** An edition whose indicators are still to come. */
interface GrowingEdition extends OutlinedEdition {
  readonly indicators: Indicator[];
}

/** Puts an understanding together from pieces, in the order in which they were cut. */
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
        this.#editions.push({ ...piece.edition, indicators: [], outlines: new Map() });
        break;
      case 'indicators':
        for (const one of piece.indicators) this.#takeIndicator(one, piece.edition);
        break;
      case 'understanding':
        this.#packed = piece.packed;
    }
  }

  /** The understanding, once all pieces have come. Throws where the last has not. */
  understanding(): Understanding {
    if (this.#packed === undefined) throw new Error('a catalogue came without the understanding of it');
    return openUnderstanding({ ...this.#frame(), indicators: this.#indicators }, this.#packed);
  }

  /** The catalogue as it is before the first indicator comes: what they use, the other thread has found out. */
  #frame(): Catalogue {
    this.#around ??= catalogueOf(this.#codelists, this.#editions);
    return this.#around;
  }

  #takeIndicator(described: Omit<CatalogueIndicator, 'edition'>, id: string): void {
    const edition = this.#frame().editions.find((one) => one.id === id);
    const growing = this.#editions.find((one) => one.id === id);
    if (edition === undefined || growing === undefined)
      throw new Error(`an indicator came before its edition ${id}`);
    growing.indicators.push(described.indicator);
    this.#indicators.set(described.id, { ...described, edition });
  }
}
