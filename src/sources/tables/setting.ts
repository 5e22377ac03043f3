import type { Code } from '../../catalogue/codelist.ts';
import type { Note } from '../oddity.ts';
import type { Mapping } from './mapping.ts';

/** Codes that the data directory's shared codelists hold already, by dimension. */
export type SharedCodes = ReadonlyMap<string, ReadonlyMap<string, Code>>;

/** What the conversion of tables needs beside them. */
export interface TableSetting {
  /** Id of the publication. */
  readonly id: string;
  readonly mapping: Mapping;
  readonly shared: SharedCodes;
  readonly note: Note;
}
