import type { Codelist } from '../catalogue/codelist.ts';
import type { Descriptor } from '../catalogue/descriptor.ts';
import type { Indicator } from '../catalogue/indicator.ts';
import type { ObsStatus, Slice } from '../catalogue/observation.ts';
import type { Link, Publication, Term } from '../catalogue/publication.ts';
import type { Language } from '../language/language.ts';

/** A value as a source writes it. */
export interface DraftRow {
  readonly slice: Slice;
  readonly period: string;
  /** Digits with a decimal point; empty where the status says why there is none. */
  readonly value: string;
  readonly status: ObsStatus;
  /** Where it differs from the indicator's. */
  readonly unit?: string;
  /** Id of one of the publication's notes. */
  readonly note?: string;
}

/** What importers make of a source: an edition before it is written down and checked. */
export interface EditionDraft {
  readonly id: string;
  readonly languages: readonly Language[];
  readonly referencePeriod: string;
  /** How often the publication appears. */
  readonly frequency: Descriptor['sandar']['frequency'];
  /** The day of its release, where the source or a person states it. */
  readonly releaseDate?: string;
  readonly publication: Publication;
  readonly terms: readonly Term[];
  readonly links: readonly Link[];
  readonly codelists: readonly Codelist[];
  readonly tables: readonly { readonly indicator: Indicator; readonly rows: readonly DraftRow[] }[];
}
