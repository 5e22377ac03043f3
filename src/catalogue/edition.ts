import type { PlannedRelease } from './calendar.ts';
import type { Codelist } from './codelist.ts';
import type { Descriptor } from './descriptor.ts';
import type { Indicator } from './indicator.ts';
import type { Series } from './observation.ts';
import type { SeriesOutline } from './outline.ts';
import type { Link, Publication, Term } from './publication.ts';

/** The words and the structure of an edition: everything but its observations. */
export interface EditionText {
  readonly id: string;
  readonly descriptor: Descriptor;
  readonly publication: Publication;
  readonly indicators: readonly Indicator[];
  readonly terms: readonly Term[];
  readonly links: readonly Link[];
  /** When the publication is to appear, as the edition itself says. */
  readonly calendar: readonly PlannedRelease[];
  /** The edition's own codelists; codes shared by several publications stand in the data directory. */
  readonly codelists: readonly Codelist[];
}

/** One issue of a publication, read whole and checked: what a directory with a `datapackage.json` holds. */
export interface Edition extends EditionText {
  /** Series by the indicator's id. */
  readonly series: ReadonlyMap<string, readonly Series[]>;
}

/** An edition whose observations are held elsewhere. */
export interface OutlinedEdition extends EditionText {
  /** Outlines by the indicator's id. */
  readonly outlines: ReadonlyMap<string, SeriesOutline>;
}

/** What a data directory holds: shared codelists and one edition of each publication. */
export interface DataDirectory {
  readonly codelists: readonly Codelist[];
  readonly editions: readonly Edition[];
}
