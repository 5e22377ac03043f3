import type { PlannedRelease } from './calendar.ts';
import type { Codelist } from './codelist.ts';
import type { Descriptor } from './descriptor.ts';
import type { Document, Shelf } from './document.ts';
import type { Indicator } from './indicator.ts';
import type { Table } from './observation-table.ts';
import type { Link, Publication, Term } from './publication.ts';

/**
 * The files of one edition, each read and checked by itself. Undefined stands for a file that is missing or cannot be used; that has been
 * reported, so checks across files pass over it.
 */
export interface EditionFiles {
  /** The edition's directory, relative to the data directory. */
  readonly directory: string;
  readonly descriptor: Document<Descriptor> | undefined;
  readonly publication: Document<Publication> | undefined;
  readonly terms: Document<readonly Term[]> | undefined;
  readonly links: Document<readonly Link[]> | undefined;
  readonly calendar: Document<readonly PlannedRelease[]> | undefined;
  readonly indicators: Shelf<Indicator>;
  readonly codelists: Shelf<Codelist>;
}

/** Tables by the indicator's id. */
export type Tables = ReadonlyMap<string, Table>;
